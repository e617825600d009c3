import ArgumentParser
import Glibc

/// Measures what quality.md promises and says what is missed.
@main
struct VldsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vlds-bench",
    abstract: "Measures vlds on generated catalogues, each figure with its bar.",
    discussion: "Ends with 1 when a bar is missed, and with 2 when something cannot be measured.")

  @Option(help: "How many descriptions the catalogues have.", transform: Sizes.init)
  var sizes: Sizes?

  @Option(help: "The rows to measure, of: \(Rows.names.joined(separator: ", ")).", transform: RowNames.init)
  var rows: RowNames?

  @Option(help: "A catalogue to measure on in place of generated ones.")
  var catalogue: String?

  @Option(help: "The program vlds, in place of the one built beside this one.")
  var vlds: String?

  @Option(help: "How many times each whole work is run after a first time.")
  var runs: Int?

  @Flag(help: "Small catalogues; only figures that do not depend on the machine can fail.")
  var short = false

  @Flag(help: "The figures as JSON, in place of a Markdown table.")
  var json = false

  func run() throws {
    #if DEBUG
      throw ValidationError("A debug build measures nothing worth knowing: swift run -c release vlds-bench")
    #else
      let (processors, load) = (Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), Session.load())
      let workplace = try Workplace()
      let session = Session(rows: rows?.names ?? Rows.names)
      session.measure(try subjects(in: workplace))
      let report = Report(
        processors: processors, load: load, figures: session.figures + Growth.figures(of: session.figures),
        problems: session.problems)
      show(report)
      let missed = report.missed(onlyExact: short)
      for figure in missed { Session.log("missed: \(figure.work), \(Table.grouped(figure.descriptions))") }
      if !report.problems.isEmpty { throw ExitCode(2) }
      if !missed.isEmpty { throw ExitCode(1) }
    #endif
  }

  private func subjects(in workplace: Workplace) throws -> [Subject] {
    let program = try vlds ?? Program.beside()
    let runs = runs ?? (short ? 3 : 7)
    let subject = { (path: String, count: Int) in
      Subject(
        catalogue: path, count: count, isGenerated: catalogue == nil, program: program, home: workplace.home,
        runs: runs, steps: short ? 60 : 200)
    }
    if let catalogue { return [subject(catalogue, try Session.size(of: catalogue))] }
    let sizes = sizes?.counts ?? (short ? [1000, 4000] : [1000, 10_000, 100_000])
    return try sizes.map { size in
      Session.log("writing \(Table.grouped(size)) descriptions")
      let catalogue = try workplace.catalogue(size)
      return subject(catalogue.root, catalogue.count)
    }
  }

  private func show(_ report: Report) {
    guard !json else { return print((try? report.json()) ?? "") }
    print("\(report.processors) processors, load \(report.load) at start; medians after a warm-up.\n")
    print(Table.markdown(report.figures))
    for problem in report.problems { print("\nNot measured: \(problem)") }
    // The catalogues are removed before the program ends, which takes a while.
    fflush(nil)
  }
}

/// Numbers with commas between.
struct Sizes {
  let counts: [Int]

  init(_ text: String) throws {
    counts = try text.split(separator: ",").map { number in
      guard let count = Int(number), count > 0 else { throw ValidationError("\(number) is no size") }
      return count
    }
  }
}

/// Names of rows with commas between.
struct RowNames {
  let names: [String]

  init(_ text: String) throws {
    names = text.split(separator: ",").map(String.init)
    for name in names where !Rows.names.contains(name) {
      throw BenchProblem.unknownRow(name, among: Rows.names)
    }
  }
}
