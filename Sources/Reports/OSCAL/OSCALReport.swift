internal import Crypto
import Diagnostics
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For programs of governance: assessment results of NIST's OSCAL 1.1.3.
  public static let oscal = Self("oscal", endings: [".oscal.json"], [.needsTime]) {
    OSCALReport($0, $1)
  }
}

/// The report as assessment results of NIST's OSCAL, a result for each filing.
///
/// A document of OSCAL has a time, so that a report has one: see ``ReportFormat/needsTime``.
struct OSCALReport: Reporter {
  private let report: Report
  private let options: ReportOptions
  private let results: OSCALResults
  private var hash = SHA256()
  private var number = 0

  init(_ report: Report, _ options: ReportOptions) {
    guard let time = report.time else { preconditionFailure("a report in OSCAL has a time") }
    (self.report, self.options) = (report, options)
    results = OSCALResults(report.pack, options, time: time.timestamp(in: ZoneOffset(seconds: 0)))
  }

  mutating func begin() -> ReportPart {
    let end = "\n  }"
    let head = EncodedJSON.pretty(head, indent: "  ", keys: .kebabCase)
    return part(
      "{\n  \"assessment-results\" :" + head.dropFirst().dropLast(end.count)
        + ",\n    \"results\" : [")
  }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    guard let result = results.result(of: entry, named: "\(number + 1)") else { return .nothing }
    return part(text(of: result))
  }

  mutating func end(_ totals: ReportTotals) -> ReportPart {
    var text = ""
    if totals.isInterrupted {
      text = self.text(of: results.note(Words.interrupted, named: "interrupted"))
    } else if number == 0 {
      text = self.text(of: results.note(Self.nothing, named: "nothing"))
    }
    if let comparison = totals.comparison {
      text += self.text(of: results.result(of: comparison))
    }
    hash.update(data: Array(text.utf8))
    let uuid = NameUUID.of("document", hash.finalize().hexadecimal)
    return .text(text + "\n    ],\n    \"uuid\" : \"\(uuid)\"\n  }\n}\n")
  }

  private static let nothing = LocalizedText("nothing was judged", zh: "未核查任何填报")

  private mutating func text(of result: OSCALModel.Result) -> String {
    number += 1
    return (number == 1 ? "\n" : ",\n")
      + EncodedJSON.pretty(result, indent: "      ", keys: .kebabCase)
  }

  /// A piece, on which the name of the document depends.
  private mutating func part(_ text: String) -> ReportPart {
    hash.update(data: Array(text.utf8))
    return .text(text)
  }

  private var head: OSCALModel.Head {
    let (pack, language) = (report.pack, options.language)
    let uuid = NameUUID.of("pack", pack.digest)
    let title = LocalizedText(
      "Assessment by \(pack.title.en)", zh: "依据《\(pack.title.zh)》的核查结果")
    let props =
      [
        OSCALModel.Property("plumbline-version", report.version),
        .init("language", language.rawValue), .init("as-of", report.asOf?.description),
        .init("pack-id", pack.id), .init("pack-version", pack.version),
        .init("pack-sha256", pack.digest),
      ] + report.circumstances.lines.map { .init($0.key, $0.text[language].printable) }
    return OSCALModel.Head(
      backMatter: .init(resources: [
        .init(
          uuid: uuid,
          title: OSCALText.prose("\(pack.title[language]) (\(pack.id) \(pack.version))"),
          rlinks: [.init(href: OSCALText.reference(pack.id), hashes: [.init(value: pack.digest)])])
      ]), importAp: .init(href: "#" + uuid),
      metadata: .init(
        title: OSCALText.prose(title[language]), lastModified: results.time, version: results.time,
        props: props.compactMap(\.self)))
  }
}
