import Metamodel

/// One reference of a description, and what became of it.
public struct Link: Sendable {
  /// The position of the description that refers; negative in another catalogue (``Terms``).
  public var source: Int { Int(storedSource) }
  /// The value that refers; `nil` for a relation that follows from where the files lie.
  public var node: Int? { Link.number(storedNode) }
  /// The field, which names the relation and its inverse.
  public let field: Field
  public let verdict: Verdict
  /// The position of the description referred to; `nil` where there is none at hand, negative where the link itself
  /// stands in another catalogue.
  public var target: Int? { Link.number(storedTarget) }
  /// The part referred to, as a node of the target's document.
  public var targetPart: Int? { Link.number(storedTargetPart) }

  // A large catalogue has a million links: half the memory is worth the words here.
  private let storedSource: Int32
  private let storedNode: Int32
  private let storedTarget: Int32
  private let storedTargetPart: Int32

  init(source: Int, node: Int?, field: Field, verdict: Verdict, target: Int?, targetPart: Int?) {
    self.field = field
    self.verdict = verdict
    storedSource = Int32(source)
    storedNode = Link.stored(node)
    storedTarget = Link.stored(target)
    storedTargetPart = Link.stored(targetPart)
  }

  /// The link when descriptions stand elsewhere; it leads nowhere where its target has gone.
  ///
  /// - Parameter source: where the one that refers stands now.
  func shifted(by shift: PositionShift, to source: Int) -> Link {
    let newTarget = target.flatMap(shift.new)
    return Link(
      source: source, node: node, field: field,
      verdict: target != nil && newTarget == nil ? .missing : verdict, target: newTarget,
      targetPart: newTarget == nil ? nil : targetPart)
  }

  private static func stored(_ number: Int?) -> Int32 { number.map { Int32($0) } ?? .min }

  private static func number(_ stored: Int32) -> Int? { stored == .min ? nil : Int(stored) }

  /// Whether a reference holds, and why not (ST-01).
  public enum Verdict: UInt8, Sendable {
    case holds
    /// A description of an imported catalogue that is at hand and has it, or that is not at hand.
    case imported
    /// A uri, which is not followed.
    case uri
    case malformed
    case unknownAlias
    /// Several kinds are allowed, and the value names none of them.
    case kindLeftOut
    /// The kind named is not one that the field takes.
    case kindNotAllowed
    /// No description has that kind and id.
    case missing
    /// The description is there, the part is not.
    case partMissing
    /// The field takes parts only of another sort than the one named.
    case partNotAllowed
    /// The field takes parts, and the value names a whole description.
    case partLeftOut
    /// The field takes parts of the same file only.
    case notInThisFile

    /// Whether the reference leads somewhere, or may.
    public var isSound: Bool {
      switch self {
      case .holds, .imported, .uri: true
      default: false
      }
    }
  }

  /// Whether the reference leads somewhere, or may.
  public var isSound: Bool { verdict.isSound }
}
