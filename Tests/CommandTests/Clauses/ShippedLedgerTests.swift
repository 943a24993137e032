import Diagnostics
import FoundationEssentials
import Reports
import Rules
import Testing

@testable import plumbline

/// The founding table, as the packs of the project account for it.
@Suite struct ShippedLedgerTests {
  private static let packs = ["Rules/hunan-platform-economy", "Rules/hunan-departments"]

  /// What is not accounted for yet: a line for each in `Fixtures/ledger-pending.txt`, after a hash a
  /// reason. A line fails as soon as it is accounted for.
  private static func pending() throws -> Set<String> {
    let path = Project.folder + "/Tests/CommandTests/Clauses/Fixtures/ledger-pending.txt"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
  }

  private static func ledger() throws -> ClauseLedger {
    Project.enter()
    return ClauseLedger(try packs.map { try Pack.load($0) })
  }

  @Test func `every task has its rules, and every rule its task`() throws {
    let pending = try Self.pending()
    let faults = Set(try Self.ledger().faults.map(\.message.text.en))
    #expect(faults.subtracting(pending).sorted() == [], "not accounted for")
    #expect(pending.subtracting(faults).sorted() == [], "accounted for: take the line out")
    let line = ["clauses", "--strict"] + Self.packs.flatMap { ["--pack", $0] }
    #expect(Transcript(line).status == (pending.isEmpty ? .clean : .malformed))
  }

  @Test func `the thirty-one tasks are complete`() throws {
    let books = try Self.ledger().books
    #expect(books.map(\.instrument.id) == ["hunan-2019"])
    let clauses = try #require(books.first?.instrument.clauses)
    #expect(clauses.map(\.id) == (1...31).map { "\($0)" })
    for clause in clauses {
      #expect(clause.disposition != nil && clause.because != nil, "task \(clause.id)")
      #expect(!clause.owners.isEmpty && clause.dueText != nil, "task \(clause.id)")
      #expect(clause.checkedIn != nil && clause.textDigest != nil, "task \(clause.id)")
    }
    #expect(Set(clauses.compactMap(\.textDigest)).count == 31)
  }
}
