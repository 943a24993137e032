public import ArgumentParser
import Diagnostics
import Facts
public import Reports
import Rules

/// `plumbline template`.
struct TemplateCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Write the empty form of a filing. 生成空白填报表。",
    discussion: """
      The form has the facts that the pack's rules can need, each with who asks for it. A fact that \
      is given with --for stands in it, and what is asked only where it is otherwise is left out.

      yaml is a form with comments. csv has a row for each filing and no place for lists, which are \
      left out and named; xlsx has a sheet for each. json-schema is a schema of filings in YAML and \
      JSON, with all that they may say.

      EXAMPLES
        plumbline template --lang zh --for platform.kind=ride_hailing
        plumbline template --lang zh --output filing.xlsx
        plumbline template --format json-schema --output filing.schema.json
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var common: CommonOptions

  @Option(
    help: """
      How to write the form: xlsx, csv, yaml or json-schema. (default: what the name of the output \
      says, or else yaml)
      """)
  var format: TemplateFormat?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "A fact that is settled, such as platform.kind=retail; may be repeated.",
      valueName: "fact=value"))
  var given: [String] = []

  @Option(name: .shortAndLong, help: "The file to write the form to, instead of standard output.")
  var output: String?

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let asOf = try dateOptions.day()
    let target = try ReportTargets(format, [output].compactMap(\.self)).targets[0]
    let (format, output) = (target.format, target.path)
    try FilePath.protect(profileOptions.profile, from: [("--output", output)])
    guard let loaded = try packOptions.load(common, &console, profiles: profileOptions.profile)
    else { return .malformed }
    let pack = try dateOptions.known(loaded)
    let given = try GivenFacts(given).filing(by: pack.dictionary)
    let template = Template(pack, asOf: asOf, given: given)
    let language = common.language(console)
    if format == .xlsx { return try writeSpreadsheet(template, to: output, &console) }
    let text = format.text(of: template, language) ?? ""
    if format == .csv, !template.lists.isEmpty {
      console.writeError(Self.leftOut(template.lists)[language] + "\n")
    }
    guard let output else {
      console.write(text)
      return .clean
    }
    return write(&console) { () throws(OutputFile.WriteError) in
      try OutputFile.write(text, to: output)
    }
  }

  private func writeSpreadsheet(
    _ template: Template, to output: String?, _ console: inout Console
  ) throws(UsageError) -> RunStatus {
    #if Spreadsheets
      guard let output else { throw .spreadsheetWithoutFile }
      let form = SpreadsheetForm(template, common.language(console))
      return write(&console) { () throws(OutputFile.WriteError) in
        try OutputFile.write(to: output, form.write)
      }
    #else
      throw .noSpreadsheets
    #endif
  }

  private func write(
    _ console: inout Console, _ writing: () throws(OutputFile.WriteError) -> Void
  ) -> RunStatus {
    do throws(OutputFile.WriteError) {
      try writing()
      return .clean
    } catch {
      console.writeError(error.text[common.language(console)] + "\n")
      return .cannotWrite
    }
  }

  private static func leftOut(_ lists: [Fact]) -> LocalizedText {
    let (en, zh) = (lists.map(\.label.en), lists.map(\.label.zh))
    return LocalizedText(
      "csv has no place for lists, left out: \(en.joined(separator: ", "))",
      zh: "csv 容不下列表，未列入：\(zh.joined(separator: "、"))")
  }
}

extension TemplateFormat: ExpressibleByArgument, OutputForm {
  static var text: Self { .yaml }
}
