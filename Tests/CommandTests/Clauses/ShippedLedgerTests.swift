import Diagnostics
import Reports
import Rules
import Testing

@testable import plumbline

/// The founding table, as the packs of the project account for it.
@Suite struct ShippedLedgerTests {
  private static let packs = ["Rules/hunan-platform-economy", "Rules/hunan-departments"]

  private static func ledger() throws -> ClauseLedger {
    Project.enter()
    return ClauseLedger(try packs.map { try Pack.load($0) })
  }

  @Test func `every task has its rules, and every rule its task`() throws {
    #expect(try Self.ledger().faults.map(\.message.text.en) == [])
    let both = Self.packs.flatMap { ["--pack", $0] }
    for line in [both] + Self.packs.map({ ["--pack", $0] }) {
      #expect(Transcript(["clauses", "--strict"] + line).status == .clean, "\(line)")
    }
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
