import Documents
import Testing

@testable import Reports

/// What a value is when it is written once more.
@Suite struct CopiedValueTests {
  static let cases: [(Scalar, String)] = [
    (Scalar("=SUM(A1)", cell: .text), ##"text("=SUM(A1)") @"##),
    (Scalar("=SUM(A1)", cell: .formula), ##"text("=SUM(A1)") @"##),
    (Scalar("#N/A", cell: .error), ##"text("#N/A") @"##),
    (Scalar("007", cell: .text), ##"text("007") @"##),
    (Scalar("12", cell: .number), "stored(12.0) General"),
    (Scalar("1E999", cell: .number), ##"text("1E999") @"##),
    (Scalar("95%", cell: .percent), "stored(0.95) 0%"),
    (Scalar("95.3%", cell: .percent), "stored(0.953) 0.0%"),
    (Scalar("-7.125%", cell: .percent), "stored(-0.07125) 0.00%"),
    (Scalar("1E-50%", cell: .percent), "stored(1e-52) 0%"),
    (Scalar("TRUE", cell: .boolean), "boolean(true) General"),
    (Scalar("2019-06-30", cell: .date), "stored(43646.0) yyyy-mm-dd"),
    (Scalar("2019-06-30 12:00:00", cell: .date), "stored(43646.5) yyyy-mm-dd hh:mm:ss"),
    (Scalar("30:00:00", cell: .date), "stored(1.25) [hh]:mm:ss"),
    (Scalar("1900-01-01", cell: .date), "stored(1.0) yyyy-mm-dd"),
    (Scalar("1900-02-29", cell: .date), "stored(60.0) yyyy-mm-dd"),
    (Scalar("1900-03-01", cell: .date), "stored(61.0) yyyy-mm-dd"),
    (Scalar("1899-12-31", cell: .date), ##"text("1899-12-31") @"##),
  ]

  @Test(arguments: cases)
  func `a value keeps its kind`(_ scalar: Scalar, _ expected: String) {
    let value = CopiedValue(scalar)
    #expect("\(value.content) \(value.form.rawValue)" == expected)
  }
}
