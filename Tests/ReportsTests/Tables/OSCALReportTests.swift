import Diagnostics
import Documents
import Facts
import Rules
import TestSupport
import Testing

@testable import Reports

/// Assessment results, whatever stands in filings; `Scripts/validate-reports` checks them with the
/// schema.
@Suite struct OSCALReportTests {
  @Test(arguments: [
    ("ecommerce-law/59", "ecommerce-law__59"), ("3.2", "_33_.2"), ("附件1第3条", "附件1第3条"),
    ("a_b", "a_5f_b"), ("a b", "a_20_b"), ("", "_"), ("-", "_2d_"), ("=cmd", "_3d_cmd"),
  ])
  func `a token begins with a letter and has no other marks`(_ text: String, _ token: String) {
    #expect(OSCALText.token(text) == token)
    #expect(
      token.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains($0)
      })
  }

  @Test(arguments: [
    ("  a ", "a"), ("\n", "␊"), (" \u{3000}\u{FEFF}", nil), ("", nil), ("a\u{2028}b", "a\u{FFFD}b"),
    ("\u{85}a", "\u{FFFD}a"),
  ])
  func `a string has no blanks around it and no line ends`(_ text: String, _ string: String?) {
    #expect(OSCALText.string(text) == string)
  }

  @Test(arguments: [
    ("<script>", "\\<script>"), ("![x](http://e)", "!\\[x](http://e)"), ("a*b", "a\\*b"),
    ("{{ insert }}", "\\{\\{ insert }}"), ("\\<", "\\\\\\<"), ("\u{1B}", "␛"),
  ])
  func `no markup begins in a text`(_ text: String, _ prose: String) {
    #expect(OSCALText.prose(text) == prose)
  }

  @Test func `a reference leads to the line or the cell`() {
    #expect(OSCALText.reference("in/a b:c%.yaml", "L6") == "in/a%20b%3Ac%25.yaml#L6")
    #expect(OSCALText.reference("填.xlsx", "表!C7") == "%E5%A1%AB.xlsx#%E8%A1%A8!C7")
  }

  /// The example of RFC 9562, appendix A.4, has another namespace; these were made by Python's `uuid`.
  @Test func `identifiers follow from names`() {
    #expect(NameUUID.of("a") == UUIDs.a && NameUUID.of("a", "b") == UUIDs.ab)
    #expect(NameUUID.of("ab") != NameUUID.of("a", "b"))
  }

  private enum UUIDs {
    static let a = "8408386e-ca49-50e8-ad04-46a5a92de87a"
    static let ab = "02000edd-969a-5626-9872-031a246a0397"
  }

  @Test(arguments: Language.allCases)
  func `each identifier stands once, and each reference leads to one`(
    _ language: Language
  ) throws {
    let entries = try HostileEntries.entries()
    let bytes = ReportFormat.oscal.write(
      entries + entries, of: try HostileEntries.report(),
      ReportOptions(language: language, shown: [.fail, .undetermined, .pass]))
    let nodes = try DocumentReader.read(bytes, name: "r.json", format: .json)[0].root.all
    let uuids = nodes.compactMap { $0["uuid"]?.text }
    #expect(uuids.count > 50 && Set(uuids).count == uuids.count)
    for key in ["observation-uuid", "risk-uuid", "subject-uuid"] {
      let references = nodes.compactMap { $0[key]?.text }
      #expect(!references.isEmpty && Set(references).isSubset(of: uuids))
    }
    for key in ["control-id", "target-id", "name"] {
      let tokens = nodes.compactMap { $0[key]?.text }
      #expect(
        !tokens.isEmpty
          && tokens.allSatisfy { $0.wholeMatch(of: /[\p{L}_][\p{L}\p{N}._-]*/) != nil })
    }
    let values = nodes.compactMap { $0["value"]?.text }
    #expect(values.allSatisfy { $0.wholeMatch(of: /\S(.*\S)?/) != nil })
  }

  @Test func `how many findings there are does not depend on how many are listed`() throws {
    let report = try HostileEntries.report()
    func counts(_ limit: Int?) throws -> (counts: [String], observations: Int) {
      let bytes = ReportFormat.oscal.write(
        try HostileEntries.entries(), of: report, ReportOptions(limit: limit))
      let root = try DocumentReader.read(bytes, name: "r.json", format: .json)[0].root
      let result = try #require(root["assessment-results"]?["results"]?.items.first)
      let methods = result.all.compactMap { $0["methods"]?.compact }
      return (
        result["props"]?.items.map { $0["value"]?.text ?? "" } ?? [],
        methods.count { $0 == #"["TEST"]"# }
      )
    }
    let (all, few) = (try counts(nil), try counts(2))
    #expect(all.counts == few.counts && all.observations > 2 && few.observations == 2)
  }

  @Test func `nothing judged is a result that says so`() throws {
    let bytes = ReportFormat.oscal.write([], of: try HostileEntries.report(), ReportOptions())
    let root = try DocumentReader.read(bytes, name: "r.json", format: .json)[0].root
    let results = try #require(root["assessment-results"]?["results"]).items
    let titles = results.compactMap { $0["title"]?.text }
    #expect(titles == ["nothing was judged"])
  }
}
