import Diagnostics
import Rules
import Testing

/// The packs of the project.
struct ShippedPackTests {
  static let packs = ["national", "hunan-platform-economy", "hunan-departments"]

  static func load(_ name: String) throws -> Pack {
    do throws(DiagnosticError) {
      return try Pack.load("\(Fixture.project)/Rules/\(name)")
    } catch {
      Issue.record("\(DiagnosticRenderer().render(error.diagnostics))")
      throw error
    }
  }

  @Test(arguments: Self.packs)
  func `a shipped pack loads, and warns of nothing but what is not yet confirmed`(
    _ name: String
  ) throws {
    let pack = try Self.load(name)
    #expect(!pack.rules.isEmpty)
    let warnings = pack.warnings.filter { $0.message.code != "rules/unconfirmed" }
    #expect(warnings.isEmpty, "\(DiagnosticRenderer().render(warnings))")
  }

  @Test(arguments: Self.packs)
  func `each rule has an example of each outcome that it can have`(_ name: String) throws {
    for rule in try Self.load(name).rules {
      let shown = Set(rule.examples.map(\.outcome))
      var expected: Set<Outcome> = [.pass, .fail]
      if !rule.failsIfMissing { expected.insert(.undetermined) }
      if rule.when != nil && rule.otherwise == nil { expected.insert(.notApplicable) }
      #expect(expected.subtracting(shown).isEmpty, "\(rule.id)")
      #expect(Set(rule.examples.map(\.name)).count == rule.examples.count, "\(rule.id)")
    }
  }
}
