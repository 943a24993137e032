import Diagnostics
import Documents
import Testing

/// The JSON parsing test suite: `y_` must be accepted, `n_` refused, `i_` decided.
///
/// What is skipped has its reason in `json-skipped.txt`.
struct JSONConformanceTests {
  @Test func `every case of the JSON suite is decided as its name says`() throws {
    let names = try Fixture.names(in: "json/test_parsing")
    let skipped = try Fixture.skipped("json-skipped.txt")
    #expect(names.count == 318)
    #expect(Set(skipped.keys).isSubset(of: names))
    for name in names {
      let bytes = try Fixture.bytes("json/test_parsing/\(name)")
      let isAccepted = accepts(bytes, name: name)
      guard !name.hasPrefix("i_") else { continue }
      let isRight = isAccepted == name.hasPrefix("y_")
      #expect(isRight == (skipped[name] == nil), "\(name)")
    }
  }

  private func accepts(_ bytes: [UInt8], name: String) -> Bool {
    do throws(DiagnosticError) {
      return try DocumentReader.read(bytes, name: name, format: .json).count == 1
    } catch {
      return false
    }
  }
}
