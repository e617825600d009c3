import Catalogue
import Metamodel
import Terminal

/// The view Edit: the form of one description, and of the structures and parts in it that are open.
struct FormState: Sendable {
  /// What is edited, as `kind/id`.
  var reference: String
  /// The form of the description, and on top of it those of what is inside.
  var pages: [FormPage]
  /// The value that is being typed.
  var input: Input?
  /// The key of the finding that it was opened for.
  var finding: String?

  /// A value being typed.
  enum Input: Sendable {
    /// In the row of the field.
    case line(TextInputState, path: String)
    /// A day, in a calendar or typed.
    case day(DayInput, path: String)
    /// A long text, in a box of its own.
    case area(TextAreaState, path: String)
  }

  /// Whether a single line is being typed.
  var isTypingLine: Bool {
    switch input {
    case .line, .day: true
    case .area, nil: false
    }
  }

  /// The page on top.
  var page: FormPage {
    get { pages[pages.count - 1] }
    set { pages[pages.count - 1] = newValue }
  }
}

/// A page of a form: the fields of a map, or the entries of a list.
struct FormPage: Sendable, Hashable {
  /// What the page lists.
  enum Content: Sendable, Hashable {
    /// The fields of the description, a structure or a part.
    case fields
    /// The entries of a list.
    case entries
    /// The forms of a text in several languages.
    case languages
  }

  /// Where it is in the description; empty for the description itself.
  let path: String
  let content: Content
  var list = ListState()
  /// Structures that are not there yet and whose fields are shown all the same.
  var unfolded: Set<String> = []

  /// The page of the whole description.
  static let whole = FormPage(path: "", content: .fields)
}

/// One row of a form.
struct FormRow: Sendable {
  /// What the row stands for.
  enum Content: Sendable {
    case heading
    /// A value, or the place where there is none yet.
    case value(Field)
    /// One of the languages of a text.
    case language(Field, tag: String)
    /// An entry of a list.
    case entry(Field, position: Int)
    /// Where one more entry can be added.
    case add(Field)
    /// The text after the front matter.
    case body
    /// A field that the metamodel does not know.
    case unknown
  }

  let content: Content
  let label: String
  /// The path in the description.
  let path: String
  /// The value as shown; empty where it is absent.
  var value = ""
  /// Whether the field is asked for and absent.
  var isMissing = false
  /// How many structures it stands in on its page.
  var depth = 0

  /// The field, where it has one.
  var field: Field? {
    switch content {
    case .value(let field), .language(let field, _), .entry(let field, _), .add(let field): field
    case .heading, .body, .unknown: nil
    }
  }

  var isHeading: Bool { if case .heading = content { true } else { false } }
}

/// Where a picked value goes.
struct FormTarget: Sendable, Hashable {
  let field: Field
  let path: String
  /// Whether it is one more in a list.
  let adds: Bool
  /// The list of structures that the value begins a new entry of, `field` being the first of its fields.
  var entryOf: String?
  /// The descriptions that all get the value; empty for the one in the form.
  var on: [String] = []

  /// The edit that puts a value there.
  func edit(_ value: NewValue) -> (path: String, operation: FieldEdit.Operation) {
    if let entryOf { return (entryOf, .add(.map([NewValue.Pair(field.id, value)]))) }
    return (path, adds ? .add(value) : .set(value))
  }

  static func == (left: FormTarget, right: FormTarget) -> Bool {
    left.field === right.field && left.path == right.path && left.adds == right.adds
  }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
