import ArgumentParser
import Diagnostics
import Reports

/// A command line that can be parsed and still makes no sense.
struct UsageError: Error {
  let text: LocalizedText

  /// The text that is shown, with the way to the command's help; ends in a line break.
  func shown(for command: any ConsoleCommand.Type, _ language: Language) -> String {
    let name = [Plumbline.name, command.parent, command.configuration.commandName]
      .compactMap(\.self)
    return Self.title(text)[language] + "\n"
      + Self.seeHelp(of: name.joined(separator: " "))[language] + "\n"
  }

  private static func title(_ text: LocalizedText) -> LocalizedText {
    LocalizedText("Error: \(text.en)", zh: "错误：\(text.zh)")
  }

  private static func seeHelp(of command: String) -> LocalizedText {
    LocalizedText(
      "  See '\(command) --help' for more information.", zh: "  用法见“\(command) --help”。")
  }
}

extension UsageError {
  static let noProfile = UsageError(
    text: LocalizedText(
      "no profile: give one with --profile", zh: "未指定适用方案，请用 --profile 指定"))

  static func notADate(_ text: String) -> Self {
    .init(
      text: LocalizedText(
        "'\(text)' is not a date; write it as 2019-12-31", zh: "“\(text)”不是日期，请写成2019-12-31的形式"))
  }

  static func notATime(_ text: String) -> Self {
    .init(
      text: LocalizedText(
        "'\(text)' is not a time; write it as 2026-01-20T09:30:00+08:00",
        zh: "“\(text)”不是时间，请写成2026-01-20T09:30:00+08:00的形式"))
  }

  static func noTime(_ format: ReportFormat) -> Self {
    let name = format.rawValue
    return .init(
      text: LocalizedText(
        "a report in \(name) has a time; give one, as in --now \"$(date +%FT%T%:z)\"",
        zh: "\(name) 报告须有时间，请指定，如 --now \"$(date +%FT%T%:z)\""))
  }

  static func notACount(_ limit: Int) -> Self {
    .init(
      text: LocalizedText(
        "--limit \(limit) is no number of findings; write 0 or more",
        zh: "--limit \(limit) 不是有效数目，应不小于0"))
  }

  static func noJobs(_ jobs: Int) -> Self {
    .init(
      text: LocalizedText(
        "--jobs \(jobs) would judge nothing; write 1 or more, or leave it out to use all cores",
        zh: "--jobs \(jobs) 无法核查；应不小于1，不写则使用全部核"))
  }

  static func outputOverRead(_ path: String, by option: String) -> Self {
    .init(
      text: LocalizedText(
        "\(option) would overwrite '\(path)', which is read; name another file",
        zh: "\(option) 会覆盖所读取的“\(path)”，请另指定文件"))
  }

  static let newWithoutBaseline = Self(
    text: LocalizedText(
      "--fail-on-new needs a report to compare with; name it with --baseline",
      zh: "--fail-on-new 需要用于对比的报告，请用 --baseline 指定"))

  static func noFormat(of path: String, as form: String) -> Self {
    .init(
      text: LocalizedText(
        "the name '\(path)' tells no format; put it before the name, as in \(form):\(path)",
        zh: "无法由文件名“\(path)”确定格式，请在其前注明，如 \(form):\(path)"))
  }

  static func outputTwice(_ path: String) -> Self {
    .init(
      text: LocalizedText(
        "two reports would be written to '\(path)'", zh: "有两份报告写入“\(path)”"))
  }

  static let standardInputTwice = Self(
    text: LocalizedText("standard input can be read only once", zh: "标准输入只能读取一次"))

  static func noList(_ path: String) -> Self {
    .init(
      text: LocalizedText(
        "the list of filings '\(path)' cannot be read", zh: "无法读取填报清单“\(path)”"))
  }

  static func noFilings(in paths: [String]) -> Self {
    guard !paths.isEmpty else {
      return .init(
        text: LocalizedText(
          "name a filing: a file, a folder, or - for standard input",
          zh: "请指定填报：文件、文件夹，或以 - 表示标准输入"))
    }
    let names = LocalizedText.list(paths.map { "'\($0)'" })
    return .init(
      text: LocalizedText("there are no filings in \(names.en)", zh: "\(names.zh)中没有填报"))
  }

  static let packTwice = Self(
    text: LocalizedText(
      "the pack is named twice, as an argument and with --pack",
      zh: "规则包指定了两次：既作为参数，又用了 --pack"))

  static let noPack = Self(
    text: LocalizedText(
      "no pack: give one with --pack, or with PLUMBLINE_PACK",
      zh: "没有规则包：请用 --pack 或环境变量 PLUMBLINE_PACK 指定"))

  static func severalPacks(_ folders: [String]) -> Self {
    let (en, zh) = (folders.joined(separator: ", "), folders.joined(separator: "、"))
    return .init(
      text: LocalizedText(
        "several packs in ./Rules (\(en)): choose one with --pack",
        zh: "./Rules 中有多个规则包（\(zh)）：请用 --pack 选择其一"))
  }

  static func nothingNamed(_ name: String, in pack: String, nearest: String?) -> Self {
    let help = LocalizedText.didYouMean(nearest)
    return .init(
      text: LocalizedText(
        "nothing is named '\(name)' in \(pack)" + (help.map { "; \($0.en)" } ?? ""),
        zh: "\(pack)中没有名为“\(name)”的内容" + (help.map { "；\($0.zh)" } ?? "")))
  }

  static func isClause(_ name: String) -> Self {
    .init(
      text: LocalizedText(
        "'\(name)' is a clause; use 'plumbline clauses \(name)'",
        zh: "“\(name)”是条款，请用“plumbline clauses \(name)”"))
  }

  static func noHistory(_ subject: String) -> Self {
    .init(
      text: LocalizedText(
        "'\(subject)' does not depend on a date; leave --as-of out",
        zh: "“\(subject)”不随日期变化，请去掉 --as-of"))
  }

  static func noValue(in word: String) -> Self {
    .init(
      text: LocalizedText(
        "'\(word)' gives no fact; write --for fact=value",
        zh: "“\(word)”没有给出事实，请写成 --for 事实=值"))
  }

  /// A fact on the command line that cannot be read.
  static func notGiven(_ message: Diagnostic.Message) -> Self {
    let help = message.help
    return .init(
      text: LocalizedText(
        message.text.en + (help.map { "; \($0.en)" } ?? ""),
        zh: message.text.zh + (help.map { "；\($0.zh)" } ?? "")))
  }

  static let spreadsheetWithoutFile = Self(
    text: LocalizedText(
      "a spreadsheet is written to a file only; name it with --output",
      zh: "电子表格只能写入文件，请用 --output 指定"))

  static let markedWithoutWorkbook = Self(
    text: LocalizedText(
      "--annotate marks one workbook (.xlsx); name that file, and no other",
      zh: "--annotate 只标注一个工作簿（.xlsx），请仅指定该文件"))

  static let markedOverReport = Self(
    text: LocalizedText(
      "--annotate and --output name the same file", zh: "--annotate 与 --output 指定了同一个文件"))

  static let noSpreadsheets = Self(
    text: LocalizedText(
      "this build writes no spreadsheets; build it with --traits Spreadsheets",
      zh: "此程序未包含电子表格功能，请用 --traits Spreadsheets 构建"))
}
