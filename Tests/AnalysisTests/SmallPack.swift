import Diagnostics
import FoundationEssentials
import Rules
import TestSupport

@testable import Analysis

/// A rule over the facts of a small world, with examples; markers in it name leaves.
struct SmallPack {
  let pack: Pack
  private let text: MarkedText

  /// Makes a pack of one rule.
  ///
  /// - Parameters:
  ///   - rule: the lines of its `when`, `require` and the like.
  ///   - examples: `facts` and what else an example has; without `as_of`, and where it is not `undated`, it is judged in 2020.
  init(_ rule: String, examples: [String]) throws {
    try self.init(rules: [(rule, examples)])
  }

  /// Makes a pack of several rules, `r0`, `r1` and so on.
  init(rules: [(text: String, examples: [String])]) throws {
    let written = rules.enumerated().map { Self.rule("r\($0)", $1.text, $1.examples) }
    text = MarkedText("rules:\n" + written.joined())
    let folder = "\(FileManager.default.temporaryDirectory.path)/plumbline-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let files = ["pack.yaml": Self.manifest, "world.yaml": Self.world, "rules.yaml": text.text]
    for (name, text) in files {
      try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
    }
    do throws(DiagnosticError) {
      pack = try Pack.load(folder)
    } catch {
      throw Malformed(description: DiagnosticRenderer().render(error.diagnostics))
    }
  }

  private struct Malformed: Error, CustomStringConvertible { let description: String }

  private static func rule(_ id: String, _ text: String, _ examples: [String]) -> String {
    let lines = text.split(separator: "\n").map { "    \($0)\n" }.joined()
    // What is expected of an example does not matter here; where it is open, values may be unreadable.
    let items = examples.enumerated().map { number, example in
      let date =
        example.contains("as_of:") || example.contains("undated") ? "" : ", as_of: 2020-06-01"
      return
        "      - {name: e\(number), outcome: undetermined, \(example.replacing(", undated", with: ""))\(date)}\n"
    }
    return """
        0️⃣\(id):
          title: {en: Sample, zh: 示例}
          severity: minor
          remedy: {en: Mend it, zh: 整改}
      \(lines)    examples:\n
      """ + (items.isEmpty ? "      []\n" : items.joined())
  }

  /// What the examples show.
  var coverage: Coverage { Coverage(of: pack, ExampleRun.all(of: pack)) }

  /// What the examples leave out: `1: false, unknown` for the leaf behind a marker, `1: on limit`
  /// for its bounds, `2021-01-01: that day, the day before` for a day.
  var gaps: [String] {
    coverage.rules.flatMap { rule in
      rule.leaves.flatMap { leaf in
        let name = name(of: leaf.place)
        let truths = leaf.unseen.map(\.rawValue).joined(separator: ", ")
        return (truths.isEmpty ? [] : ["\(name): \(truths)"])
          + leaf.boundsUnseen.map { "\(name): on \($0)" }
      }
        + rule.days.filter { !$0.isCovered }.map { day in
          let sides = [day.isSeen ? nil : "that day", day.isDayBeforeSeen ? nil : "the day before"]
          return "\(day.day): " + sides.compactMap(\.self).joined(separator: ", ")
        }
    }
  }

  private func name(of place: Place) -> String {
    guard case .text(_, let range) = place else { return place.file }
    return text.name(of: range.lowerBound)
  }
}

extension SmallPack {
  private static let manifest = """
    pack: small
    version: 1.0.0
    title: {en: Small, zh: 小}
    calendar: weekdays
    """

  private static let world = """
    calendars:
      weekdays:
        label: {en: Weekdays, zh: 工作日}
        years: {2020: {rest: [2020-06-25 to 2020-06-26], worked: [2020-06-28]}}
    facts:
      open: {label: {en: Open, zh: 营业}, type: boolean}
      count: {label: {en: Count, zh: 数}, type: integer, range: at least 0}
      limit: {label: {en: Limit, zh: 限}, type: integer}
      assumed: {label: {en: Assumed, zh: 推定}, type: integer, absent_means: 0}
      share: {label: {en: Share, zh: 比率}, type: percent, range: between 0% and 100%}
      day: {label: {en: Day, zh: 日}, type: date}
      start: {label: {en: Start, zh: 起}, type: date}
      time: {label: {en: Time, zh: 时}, type: datetime}
      begun: {label: {en: Begun, zh: 始}, type: datetime}
      text: {label: {en: Text, zh: 文}, type: text}
      kind:
        label: {en: Kind, zh: 类}
        type: choice
        of: {a: {en: A, zh: 甲}, b: {en: B, zh: 乙}, c: {en: C, zh: 丙}}
      shops:
        label: {en: Shops, zh: 店}
        type: list
        key: id
        of:
          id: {label: {en: Id, zh: 号}, type: text}
          city: {label: {en: City, zh: 市}, type: text}
          size: {label: {en: Size, zh: 面积}, type: integer}
    parameters:
      least:
        label: {en: Least, zh: 下限}
        type: integer
        values:
          - {from: 2019-01-01, value: 2, basis: policy choice}
          - {from: 2021-01-01, value: 3, basis: policy choice}
    derived:
      big: {label: {en: Big shops, zh: 大店数}, count: shops, where: {size: more than 9}}
      twice: {label: {en: Twice, zh: 两倍}, formula: count * 2}
      ratio: {label: {en: Ratio, zh: 比}, type: decimal, formula: count / limit}
    tables:
      grade:
        label: {en: Grade, zh: 级}
        inputs: [kind]
        outputs: {points: integer}
        basis: policy choice
        rows:
          - [a, 3]
          - [not a, 1]
          - [missing, 0]
      first:
        label: {en: First, zh: 首}
        hit: first
        inputs: [kind]
        outputs: {points: integer}
        basis: policy choice
        rows:
          - [a, 3]
          - [any, 1]
    """
}
