import TestSupport
import Testing

@testable import plumbline

/// Pages about everything in a pack that has a name, and what `list` says of it.
@Suite struct ExplainTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("pack/pack.yaml", ExplainedPack.manifest)
    folder.write("pack/facts.yaml", ExplainedPack.facts)
    folder.write("pack/values.yaml", ExplainedPack.values)
    #expect(Transcript("lint", folder.path + "/pack").status == .clean)
  }

  private func run(_ arguments: [String]) -> String {
    let pack = ["--pack", folder.path + "/pack"]
    return Transcript(arguments + pack).text(replacing: folder.path)
  }

  /// One golden of several pages.
  private func expect(_ names: [String], _ options: [String] = [], named golden: String) {
    let pages = names.map { run(["explain", $0] + options) }
    expectSnapshot(pages.joined(separator: "\n"), named: golden + ".txt")
  }

  @Test(arguments: ["en", "zh"])
  func `a fact is explained with its members, range, unit and users`(_ language: String) {
    let names = [
      "grade", "kept", "ratio", "unused", "orders", "orders.driver", "orders.price", "drivers.name",
      "filing.period.to",
    ]
    expect(names, ["--lang", language], named: "explain-facts-\(language)")
  }

  @Test(arguments: ["en", "zh"])
  func `a derived fact is explained by a sentence and what it is computed from`(
    _ language: String
  ) {
    let names = [
      "orders.capped", "orders.each", "orders.reduced", "orders.planned", "orders.hours",
      "orders.late_on", "orders.weekday", "rounded", "total", "big_share", "drivers_seen",
      "last_on",
    ]
    expect(names, ["--lang", language], named: "explain-derived-\(language)")
  }

  @Test(arguments: ["en", "zh"])
  func `a parameter is explained with its history`(_ language: String) {
    expect(["least_price"], ["--lang", language], named: "explain-parameter-\(language)")
  }

  @Test(arguments: ["en", "zh"])
  func `a table is explained with its rows, found by the name of an output as well`(
    _ language: String
  ) {
    expect(
      ["visits", "colours.colour"], ["--lang", language], named: "explain-tables-\(language)")
  }

  @Test(arguments: ["2019-12-31", "2021-12-31"])
  func `values, rows and rules are those of a date`(_ date: String) {
    expect(["least_price", "visits", "grade"], ["--as-of", date], named: "explain-as-of-\(date)")
  }

  @Test
  func `a misspelt name of any kind gets a suggestion`() {
    let names = [
      "visited-rarley", "grad", "big_shar", "least_prize", "vists", "visits.evry", "orders.pric",
      "colo", "nothing-like-it",
    ]
    expect(names, named: "explain-misspelt")
  }

  @Test(arguments: ["en", "zh"])
  func `each kind is listed`(_ language: String) {
    let kinds = ["rules", "facts", "parameters", "tables", "derived"]
    let lists = kinds.map { run(["list", $0, "--lang", language]) }
    expectSnapshot(lists.joined(separator: "\n"), named: "list-all-\(language).txt")
  }

  @Test
  func `a list of a date holds what was in force, and what has no dates is refused`() {
    let lists = ["rules", "parameters", "tables", "facts", "derived"].flatMap { kind in
      ["2019-12-31", "2021-12-31"].map { run(["list", kind, "--as-of", $0]) }
    }
    expectSnapshot(lists.joined(separator: "\n"), named: "list-as-of.txt")
  }
}
