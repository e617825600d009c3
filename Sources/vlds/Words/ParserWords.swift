import Metamodel
import Text

/// The parser of arguments speaks English only; here its sentences get their Swedish.
enum ParserWords {
  /// A help text or a complaint of the parser, in a language.
  static func text(_ english: String, _ language: Language) -> String {
    var text = english
    for (long, short) in names { text = text.replacing(long, with: short) }
    if language == .swedish {
      for (phrase, swedish) in phrases { text = text.replacing(phrase, with: swedish) }
    }
    return safe(text)
  }

  /// The command that opens a catalogue has a name that nobody types; and what a help text begins with is plain.
  private static let names = [("vlds open", "vlds"), ("OVERVIEW: ", "")]

  private static let phrases = [
    // The second line of a usage stands below the first, which begins further to the right.
    ("\n       vlds ", "\n            vlds "),
    ("USAGE: ", "ANVÄNDNING: "),
    ("Usage: ", "Användning: "),
    ("ARGUMENTS:\n", "ARGUMENT:\n"),
    ("OPTIONS:\n", "FLAGGOR:\n"),
    ("SUBCOMMANDS:\n", "KOMMANDON:\n"),
    ("Show help information.", "Visa hjälp."),
    ("Show the version.", "Visa versionen."),
    ("Show subcommand help information.", "Visa hjälp om ett kommando."),
    (" <subcommand>' for detailed help.", " <kommando>' berättar mer om ett kommando."),
    ("  See 'vlds help", "  'vlds help"),
    ("  See '", "  '"),
    ("' for more information.", "' berättar mer."),
    ("<subcommand>", "<kommando>"),
    // Lines may break before and behind these.
    ("(values:", "(värden:"),
    ("default: ", "förval: "),
    ("Error: ", "Fel: "),
    ("Help:  ", "Hjälp: "),
    ("Unknown option ", "Okänd flagga "),
    (". Did you mean '", ". Menade du '"),
    ("Missing value for '", "Värde saknas för '"),
    ("The option '", "Flaggan '"),
    ("' does not take any value, but '", "' tar inget värde, men fick '"),
    ("' was specified.", "'."),
    ("Unexpected argument '", "Oväntat argument '"),
    (" unexpected arguments: '", " oväntade argument: '"),
    ("Missing expected argument '", "Argument saknas: '"),
    ("Missing one of: '", "Ett av dessa saknas: '"),
    ("The value '", "Värdet '"),
    ("Can't generate completion scripts for '", "Det finns inget kompletteringsskript för '"),
    ("Please use --generate-completion-script=<shell> with one of:", "Välj ett av dessa skal:"),
    ("' is invalid for '", "' duger inte för '"),
    (". Please provide one of the following:", ". Välj ett av dessa:"),
    (". Please provide one of ", ". Välj ett av "),
    ("' and '", "' och '"),
    ("' or '", "' eller '"),
    ("     or: ", "  eller: "),
  ]

  /// What a person has typed comes back in the complaint, and must not move the cursor.
  private static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(\.visible).joined(separator: "\n")
  }
}
