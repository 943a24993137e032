import Diagnostics
import Documents
import Facts
import Testing

/// Inputs as they really arrive, with the answer that each must get; `expected.json` of each folder
/// says for each place which value, error or warning stands there.
struct DirtyInputTests {
  /// What an input must give at a place.
  struct Expectation: CustomTestStringConvertible, Sendable {
    let folder: String
    let file: String
    let place: String
    let value: String?
    let severity: Diagnostic.Severity?
    var testDescription: String { "\(folder)/\(file) \(place)" }
  }

  /// Where the rule language decides otherwise, and why.
  static let otherwise = [
    "05-percent/share.json 1:46": "a bare number is invalid unless the fact says what it counts in",
    "11-yaml-no/no.yaml 4:12": "yes and no are accepted, as text, for what is true or false",
    "25-shared-strings/shared.xlsx 表!A7": blankRows,
    "25-shared-strings/shared.xlsx 表!A8": blankRows,
    "07-headers-and-spaces/invisible.csv 2:5":
      "the mark is reported at the head of its column, and full-width digits are read as they are",
  ]

  static let blankRows = "a row that holds nothing is no filing"

  static let folders = [
    "01-csv-gb18030", "03-codes-as-numbers", "05-percent", "07-headers-and-spaces", "09-hidden",
    "11-yaml-no",
    "15-exact-numbers", "25-shared-strings",
  ]

  static let expectations: [Expectation] = folders.flatMap { folder in
    DirtyInput.expectations(in: folder).filter {
      (Workbook.isSupported || !$0.file.hasSuffix(".xlsx"))
        && otherwise[$0.testDescription] == nil
    }
  }

  @Test(arguments: expectations)
  func `each place gives what it must`(_ expected: Expectation) throws {
    let found = DirtyInput.read(expected.file, in: expected.folder)
    if let value = expected.value {
      #expect(found.values[expected.place] == value)
    }
    if let severity = expected.severity {
      #expect(
        found.severities(at: expected.place).contains(severity),
        "\(found.problems.map { "\($0.place) \($0.code)" })")
    }
  }

  @Test func `whatever the rule language decides otherwise is still so`() {
    for folder in Self.folders {
      for expected in DirtyInput.expectations(in: folder) {
        guard Self.otherwise[expected.testDescription] != nil else { continue }
        let found = DirtyInput.read(expected.file, in: folder)
        let severities = found.severities(at: expected.place)
        let isMet =
          expected.value.map { found.values[expected.place] == $0 } ?? true
          && expected.severity.map(severities.contains) ?? true
        #expect(!isMet, "\(expected.testDescription) needs no exception any more")
      }
    }
  }
}
