import Diagnostics
import Documents
import Testing

/// The JSON parsing test suite: `y_` must be accepted, `n_` refused, `i_` decided.
struct JSONConformanceTests {
  @Test func `every case of the JSON suite is decided as its name says`() throws {
    let names = try Fixture.names(in: "json/test_parsing")
    #expect(names.count == 318)
    for name in names {
      let bytes = try Fixture.bytes("json/test_parsing/\(name)")
      let isAccepted = accepts(bytes, name: name)
      if name.hasPrefix("y_") { #expect(isAccepted, "\(name)") }
      if name.hasPrefix("n_") { #expect(!isAccepted, "\(name)") }
    }
  }

  private func accepts(_ bytes: [UInt8], name: String) -> Bool {
    do throws(DiagnosticError) {
      let documents = try DocumentReader.read(bytes, name: name, format: .json)
      #expect(documents.count == 1)
      return true
    } catch {
      let codes = Set(error.diagnostics.map(\.message.code))
      // The suite allows duplicate keys, which the grammar does too; a filing must not have them.
      return codes == ["json/duplicate-key"]
    }
  }
}
