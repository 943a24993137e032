import Diagnostics
import Documents
import Facts
import Testing

/// A small dictionary that has a fact of each type.
enum SampleDictionary {
  static let drivers = list(
    "drivers", key: "licence",
    [
      fact("licence", .text(nil)), fact("name", .text(nil), sensitivity: .personal),
      fact("resident_id", .text(.residentID), sensitivity: .personal),
      fact("permit.valid_to", .date),
      list(
        "trips", key: "number", in: "drivers", [fact("number", .integer), fact("km", .decimal)]),
    ])

  static let tickets = list(
    "complaint.tickets", key: "number",
    [
      fact("number", .text(nil)), fact("received_on", .date), fact("closed_on", .date),
      fact("status", .choice(Writings.status)), fact("driver", .reference(list: "drivers")),
    ])

  static let dictionary: FactDictionary = {
    var share = fact("complaint.hotline.answered_share", .percent, zh: "接听率")
    share.columns = ["投诉电话接听率"]
    share.bounds = Bounds(
      lower: .init(.number(.zero), isIncluded: true),
      upper: .init(.number(Rational(1)), isIncluded: true))
    var received = fact("complaint.received", .integer, zh: "数量")
    received.absentMeans = .number(.zero)
    var staff = fact("complaint.staff", .integer, zh: "数量")
    staff.bounds = Bounds(lower: .init(.number(.zero), isIncluded: false), upper: nil)
    return FactDictionary(facts: [
      fact("complaint.hotline.published", .boolean),
      fact("complaint.hotline.number", .text(.phone)),
      share, received, staff, fact("channels", .set(Writings.status)),
      fact("owner.resident_id", .text(.residentID), sensitivity: .personal),
      fact("owner.health", .choice(Writings.status), sensitivity: .personal),
      fact("fine", .money(currency: "CNY")), fact("last_inspection", .datetime), tickets, drivers,
    ])
  }()

  static func fact(
    _ path: String, _ type: FactType, zh: String = "", sensitivity: Fact.Sensitivity = .public
  ) -> Fact {
    let label = LocalizedText("The \(path)", zh: zh.isEmpty ? "\(path)项" : zh)
    var fact = Fact(path: path, name: path, label: label, type: type)
    fact.sensitivity = sensitivity
    return fact
  }

  private static func list(
    _ name: String, key: String, in outer: String? = nil, _ facts: [Fact]
  ) -> Fact {
    let path = (outer.map { "\($0)." } ?? "") + name
    let fields = facts.map { field in
      var field = field
      if !field.path.hasPrefix(path) { field.path = "\(path).\(field.path)" }
      return field
    }
    var fact = fact(name, .list(Schema(facts: fields, key: key)))
    fact.path = path
    return fact
  }

  /// Reads a text as a filing.
  static func filing(
    _ text: String, name: String = "filing.yaml", format: DocumentFormat = .yaml
  ) throws -> Filing {
    let documents = try DocumentReader.read(
      Array(text.utf8), name: name, format: format, limits: .filing)
    return FactReader(dictionary).filing(from: try #require(documents.first))
  }
}

extension Filing {
  /// The slots that say something, by path, and the codes of the problems.
  var outline: String {
    (record.lines(SampleDictionary.dictionary.root, "")
      + problems.map { "! \($0.diagnostic.message.code) \($0.fact ?? "")".withoutTrailingBlank })
      .joined(separator: "\n")
  }
}

extension Record {
  fileprivate func lines(_ schema: Schema, _ indent: String) -> [String] {
    zip(schema.facts, slots).flatMap { fact, slot -> [String] in
      switch slot {
      case .missing(.notAsked): return []
      case .missing(let reason): return ["\(indent)\(fact.name): missing, \(reason.rawValue)"]
      case .assumed(let value): return ["\(indent)\(fact.name): \(value.outline), assumed"]
      case .reported(.records(let records)):
        guard case .list(let inner) = fact.type else { return [] }
        return ["\(indent)\(fact.name): \(records.count)"]
          + records.flatMap { ["\(indent)-"] + $0.lines(inner, indent + "  ") }
      case .reported(let value): return ["\(indent)\(fact.name): \(value.outline)"]
      }
    }
  }
}

extension String {
  fileprivate var withoutTrailingBlank: String { hasSuffix(" ") ? String(dropLast()) : self }
}
