import Diagnostics
import Documents
import Facts

/// Reads the files of dirty inputs, and what is expected of them.
enum DirtyInput {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    + "/DocumentsTests/Fixtures/dirty"

  /// The facts that the files report, by the names at the heads of their columns.
  static let dictionary: FactDictionary = {
    let outcomes = members([("settled", "达成和解"), ("refunded", "退款"), ("open", "处理中")])
    let channels = members([("hotline", "电话"), ("app", "平台内")])
    var share = fact("complaint.hotline.answered_share", .percent, "接通率")
    let ratio = Bounds(
      lower: .init(.number(.zero), isIncluded: true),
      upper: .init(.number(Rational(1)), isIncluded: true))
    share.bounds = ratio
    var exact = fact("share", .percent)
    exact.bounds = ratio
    return FactDictionary(facts: [
      fact("platform.name", .text(nil), "平台名称"),
      fact("platform.uscc", .text(.uscc), "统一社会信用代码"),
      fact("complaint.hotline.phone", .text(.phone), "投诉举报电话"), share,
      fact("complaint.received", .integer, "受理量"), fact("complaint.closed", .integer, "办结量"),
      fact("ticket.id", .text(nil), "投诉编号"), fact("ticket.channel", .choice(channels), "来源"),
      fact("ticket.outcome", .choice(outcomes), "处理结果"),
      fact("ticket.closed_at", .datetime, "办结时间"), fact("remark", .text(nil), "备注"),
      fact("address", .text(nil), "注册地址"),
      fact("users", .integer), fact("orders", .integer), fact("turnover", .money(currency: "CNY")),
      fact("fee", .money(currency: "CNY")), fact("closed", .integer), fact("received", .integer),
      exact, fact("tiny", .decimal), fact("negative_zero", .integer), fact("uscc", .text(.uscc)),
      fact("digits", .integer), fact("registration_country", .text(nil)),
      fact("sub_brand", .text(nil)), fact("risk", .text(nil)), fact("displayed", .boolean),
      fact("linked", .boolean), fact("answered", .boolean), fact("online", .boolean),
      fact("empty", .text(nil)), fact("none_word", .text(nil)), fact("version", .text(nil)),
      fact("tagged", .boolean),
    ])
  }()

  private static func members(_ members: [(key: String, zh: String)]) -> ChoiceList {
    ChoiceList(members.map { .init(key: $0.key, label: LocalizedText($0.key, zh: $0.zh)) })
  }

  private static func fact(_ path: String, _ type: FactType, _ zh: String = "") -> Fact {
    Fact(path: path, name: path, label: LocalizedText(path, zh: zh.isEmpty ? path : zh), type: type)
  }

  /// What a file says at each place, and what is wrong there.
  struct Reading {
    var values: [String: String] = [:]
    var problems: [(place: Place, severity: Diagnostic.Severity, code: String)] = []

    /// How grave the problems at a place are.
    func severities(at place: String) -> [Diagnostic.Severity] {
      problems.filter { DirtyInput.spellings(of: $0.place).contains(place) }.map(\.severity)
    }
  }

  /// What a folder expects of its files.
  static func expectations(in folder: String) -> [DirtyInputTests.Expectation] {
    let path = "\(Self.folder)/\(folder)/expected.json"
    guard let bytes = try? InputFile(path: path).read(),
      let document = try? DocumentReader.read(bytes, name: path, format: .json).first,
      case .sequence(let items) = document.root.content
    else { preconditionFailure("\(path) cannot be read") }
    return items.map { item in
      let expect = item["expect"]
      let type = expect?["type"]?.scalar?.text ?? ""
      let value = expect?["value"]?.scalar.map { $0.kind == .null ? type : $0.text }
      let severity: Diagnostic.Severity? =
        expect?["error"] != nil ? .error : expect?["warning"] != nil ? .warning : nil
      return .init(
        folder: folder, file: item["file"]?.scalar?.text ?? "",
        place: item["at"]?.scalar?.text ?? "",
        value: value.map { type == "text" ? $0 : number($0) },
        severity: severity)
    }
  }

  /// `0.10` and `0.1` are the same number.
  private static func number(_ text: String) -> String {
    guard text.contains("."), let number = try? Rational.parse(text) else { return text }
    return "\(number.value)"
  }

  static func read(_ file: String, in folder: String) -> Reading {
    var reading = Reading()
    let path = "\(Self.folder)/\(folder)/\(file)"
    let reader = FactReader(dictionary)
    if let format = InputFormat(fileName: file)?.document {
      readFacts(path, format, by: reader, into: &reading)
      return reading
    }
    var stream = FilingStream(InputFile(path: path), by: reader)
    var filings: [String: Int] = [:]
    while let event = stream.next() {
      switch event {
      case .filing(_, let filing):
        let sheet = filing.place(0..<0).cell?.sheet ?? ""
        filings[sheet, default: 0] += 1
        take(filing, into: &reading)
      case .unreadable(_, let problems): take(problems, into: &reading)
      case .notes(_, let notes): take(notes.problems.map(\.diagnostic), into: &reading)
      }
    }
    for (sheet, count) in filings { reading.values[sheet] = "\(count)" }
    return reading
  }

  /// Reads a document of facts alone; where it cannot be read whole, also without the lines at fault.
  private static func readFacts(
    _ path: String, _ format: DocumentFormat, by reader: FactReader, into reading: inout Reading
  ) {
    guard let bytes = try? InputFile(path: path).read(limits: .filing) else { return }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    while true {
      let text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
      let found = DocumentReader.readEach(text, name: path, format: format, limits: .filing)
      take(found.problems, into: &reading)
      guard format == .yaml, let problem = found.problems.last?.place.start else {
        for document in found.documents {
          take(reader.facts(from: document.root, in: document), into: &reading)
        }
        return
      }
      lines[problem.line - 1] = []
    }
  }

  private static func take(_ filing: Filing, into reading: inout Reading) {
    for (slot, fact) in dictionary.root.facts.enumerated() {
      guard let origin = filing.record.origins[slot] else { continue }
      let place = place(filing.place(origin.range))
      switch filing.record.slots[slot] {
      case .reported(let value): reading.values[place] = text(of: value, as: fact.type)
      case .missing(let reason): reading.values[place] = "state \(reason.rawValue)"
      case .assumed: break
      }
    }
    take(filing.problems.map(\.diagnostic), into: &reading)
  }

  private static func take(_ problems: [Diagnostic], into reading: inout Reading) {
    reading.problems += problems.map { ($0.place, $0.severity, $0.message.code) }
  }

  private static func text(of value: Value, as type: FactType) -> String {
    switch (value, type) {
    case (.member(let position), .choice(let list)): list.members[position].key
    case (.number(let number), _): "\(number)"
    case (.boolean(let value), _): "\(value)"
    // The expectations write a number without the hyphen that parts it.
    case (.text(let text), .text(.phone)): text.replacing("-", with: "")
    case (.text(let text), _): text
    default: value.text(as: type).en
    }
  }

  private static func place(_ place: Place) -> String { spellings(of: place)[0] }

  /// A place as the expectations may write it: a cell, or only its row, its column or its sheet; a line
  /// and a column, or only the line beside a byte.
  private static func spellings(of place: Place) -> [String] {
    if let cell = place.cell, let sheet = cell.sheet {
      let letters = CellPosition.letters(of: cell.column)
      return [
        "\(sheet)!\(cell.reference)", "\(sheet)!\(cell.row)", "\(sheet)!\(letters)", sheet,
      ]
    }
    guard let start = place.start else { return ["file"] }
    return ["\(start.line):\(start.column)", "byte 65, line \(start.line)"]
  }
}

extension Node {
  fileprivate subscript(_ key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.scalar?.text == key }?.value
  }
}
