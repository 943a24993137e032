import Diagnostics
import Documents
import Engine
import Facts
import Reports

/// A draft of the one filing that is judged, with what would mend its failures.
struct MendedDraft {
  private let input: String
  private let output: String

  /// Names the two files.
  ///
  /// - Parameters:
  ///   - inputs: what is judged.
  ///   - others: the files that the report and a marked copy go to.
  init(to output: String, of inputs: [String], besides others: [String?]) throws(UsageError) {
    guard let input = inputs.first, inputs.count == 1 else { throw .mendedWithoutFiling }
    for other in others.compactMap(\.self)
    where other == output || FilePath.isSame(output, other) {
      throw .mendedOverOutput(other)
    }
    (self.input, self.output) = (input, output)
  }

  /// Writes the draft.
  ///
  /// - Returns: whether there is one; where there is none, the reason is told.
  func write(
    _ mending: Mending, _ report: Report, _ language: Language, _ console: inout Console
  ) throws(OutputFile.WriteError) -> Bool {
    var mending = mending
    guard let (source, mended) = mending.mended() else {
      console.writeError(reason(mending)[language].printable + "\n")
      return false
    }
    try OutputFile.write(RepairDraft(mended, of: source, report, language).text, to: output)
    return true
  }

  private func reason(_ mending: Mending) -> LocalizedText {
    let why: LocalizedText =
      if mending.count > 1 {
        LocalizedText("it holds \(mending.count) filings", zh: "其中有\(mending.count)份填报")
      } else if mending.filing == nil {
        LocalizedText("no filing can be read from it", zh: "无法从中读取填报")
      } else {
        LocalizedText("there is no date to judge at", zh: "没有评判日期")
      }
    return LocalizedText(
      "no draft was written of '\(input)': \(why.en)", zh: "未写出“\(input)”的改正草稿：\(why.zh)")
  }
}

extension UsageError {
  fileprivate static let mendedWithoutFiling = Self(
    text: LocalizedText(
      "--repair mends one filing; name its file, and no other",
      zh: "--repair 只改正一份填报，请仅指定该文件"))

  fileprivate static func mendedOverOutput(_ path: String) -> Self {
    .init(
      text: LocalizedText(
        "--repair would overwrite '\(path)', which is written too; name another file",
        zh: "--repair 会覆盖同时写出的“\(path)”，请另指定文件"))
  }
}
