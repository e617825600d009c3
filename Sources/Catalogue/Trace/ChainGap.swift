/// A hole in the chain from need to agreement: what should stand there, and how it is tied to what is there.
public struct ChainGap: Sendable, Hashable {
  /// How what is missing hangs together with the rest.
  public enum Tie: Sendable, Hashable {
    /// A field of what is above refers to it.
    case above(Int, String)
    /// Fields of it refer to what is above.
    case below([String: [Int]])
    /// It lies in the folder of a service, or of a version of one.
    case inside(String)
    /// It is a message of an interface that carries an exchange object.
    case message(Int, carries: Int)
  }

  /// The kind of what is missing; `message` for a message.
  public let kind: String
  public let tie: Tie

  /// Creates a hole.
  public init(kind: String, tie: Tie) {
    self.kind = kind
    self.tie = tie
  }
}
