import Diagnostics
import Documents
import Reports

/// A copy of the workbook that is judged, with its faults marked.
struct MarkedCopy {
  private let input: String
  private let output: String

  /// Names the two files.
  ///
  /// - Parameters:
  ///   - inputs: what is judged.
  ///   - format: the format that was asked for, if it was.
  ///   - reports: the files that reports go to.
  init(
    to output: String, of inputs: [String], _ format: InputFormat?, besides reports: [String]
  ) throws(UsageError) {
    guard Workbook.isSupported else { throw .noSpreadsheets }
    guard let input = inputs.first, inputs.count == 1, input != "-",
      (format ?? InputFormat(fileName: input)) == .xlsx
    else { throw .markedWithoutWorkbook }
    if reports.contains(where: { $0 == output || FilePath.isSame(output, $0) }) {
      throw .markedOverReport
    }
    (self.input, self.output) = (input, output)
  }

  /// Writes the copy.
  ///
  /// A workbook that cannot be read has no copy; the report says why.
  func write(_ markup: Markup, _ console: inout Console) throws(OutputFile.WriteError) {
    #if Spreadsheets
      let copy: AnnotatedWorkbook
      do throws(DiagnosticError) {
        copy = try AnnotatedWorkbook(of: try Workbook(path: input), markup)
      } catch {
        console.writeError(Self.notMarked(input)[markup.language].printable + "\n")
        return
      }
      try OutputFile.write(to: output) { copy.write(to: $0) }
    #endif
  }

  private static func notMarked(_ input: String) -> LocalizedText {
    LocalizedText(
      "no marked copy was written, as '\(input)' cannot be read", zh: "“\(input)”无法读取，未写出标注副本")
  }
}
