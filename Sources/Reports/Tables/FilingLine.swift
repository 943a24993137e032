import Documents
import Engine
import Facts

/// What a row of a table says of the filing that it is about; what is not known is empty.
struct FilingLine {
  let source: String
  /// The SHA-256 of the file that it stands in.
  let sha256: String
  var subjectID = ""
  var subjectName = ""
  var from = ""
  var to = ""
  var asOf = ""

  init(_ entry: ReportEntry) {
    source = entry.source
    sha256 = entry.file?.sha256 ?? ""
    guard case .assessed(let assessment) = entry.result else { return }
    let filing = assessment.filing
    subjectID = filing.text(.subjectID) ?? ""
    subjectName = filing.text(.subjectName) ?? ""
    from = filing.day(.periodFrom)?.description ?? ""
    to = filing.day(.periodTo)?.description ?? ""
    asOf = assessment.asOf?.description ?? ""
  }
}
