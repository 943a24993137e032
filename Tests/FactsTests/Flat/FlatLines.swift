import Facts
import TestSupport

/// Lines of JSON over ``SampleDictionary``, plain ones and strange ones, made from a seed.
struct FlatLines {
  private var random: SplitMix64
  private let writings: [String]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    writings = Writings.all.flatMap(\.texts)
  }

  /// The next line.
  mutating func next() -> String {
    let header = object(
      [("subject.id", text(["91430100MA4L16JQ9D", "x", "(甲)"])), ("subject.name", anyText())]
        + [
          ("period.from", value(["\"2025-01-01\"", "\"2026-01-01\""])),
          ("period.to", value(["\"2025-12-31\"", "\"2025年12月31日\""])), ("filed_on", day()),
        ])
    var line = #"{"filing":\#(header),"facts":\#(facts())}"#
    if random.chance(10) { line = #"{"facts":\#(facts())}"# }
    if random.chance(15) {
      line = " \t" + line.replacing(",", with: " ,\t").replacing(":", with: ": ")
    }
    if random.chance(5) { line += "\r" }
    if random.chance(12) { mutate(&line) }
    return line
  }

  private mutating func facts() -> String {
    object([
      ("complaint.hotline.published", value(["true", "false", "\"是\"", "1"])),
      ("complaint.hotline.number", value(["\"0731-12345678\"", "\"１２３１５\"", "12315"])),
      ("complaint.hotline.answered_share", value(["\"95.3%\"", "\"100%\"", "\"101%\"", "0.9"])),
      ("complaint.received", number()), ("complaint.staff", number()),
      ("channels", value([#"["open","已办结"]"#, #"["open"]"#, #""open、closed""#, "[]", "[1]"])),
      ("owner.resident_id", value(["\"11010519491231002X\"", "\"110105194912310021\""])),
      ("owner.health", value(["\"open\"", "\"无\"", "\"OPEN\""])),
      ("fine", value(["12.5", "\"1.2万元\"", "0.125", "-3", "12.50"])),
      ("last_inspection", value(["\"2025-06-30T16:30\"", "\"2025-06-30\""])),
      ("complaint.tickets", list { $0.ticket() }), ("drivers", list { $0.driver() }),
    ])
  }

  private mutating func ticket() -> String {
    object([
      ("number", value(["\"\(random.below(900))\"", "\"无\"", "7"])), ("received_on", day()),
      ("closed_on", day()), ("status", value(["\"open\"", "\"已办结\"", "\"none\"", "\"?\""])),
      ("driver", random.chance(10) ? "\"A1\"" : "null"),
    ])
  }

  private mutating func driver() -> String {
    object([
      ("licence", value(["\"A\(random.below(300))\"", "\"A1\""])), ("name", anyText()),
      ("permit.valid_to", day()),
      ("trips", list { $0.object([("number", $0.number()), ("km", $0.number())]) }),
    ])
  }

  /// An object with nested or dotted keys, some left out, and now and then one twice or unknown.
  private mutating func object(_ entries: [(String, String)]) -> String {
    var texts: [String] = []
    var nested: Set<Substring> = []
    for (name, value) in entries where !random.chance(18) {
      let parts = name.split(separator: ".")
      if parts.count > 1, random.chance(60), nested.insert(parts[0]).inserted || random.chance(1) {
        let inner = "\"\(parts.dropFirst().joined(separator: "."))\":\(value)"
        texts.append("\"\(parts[0])\":{\(inner)}")
      } else {
        texts.append("\"\(name)\":\(value)")
      }
      if random.chance(1), random.chance(10) { texts.append("\"\(name)\":\(value)") }
    }
    if random.chance(1), random.chance(50) { texts.append("\"未知\":1") }
    if random.chance(1), random.chance(50) { texts.append(#""数量":3"#) }
    return "{" + texts.joined(separator: ",") + "}"
  }

  private mutating func list(_ item: (inout Self) -> String) -> String {
    if random.chance(8) { return value(["\"无\"", "null", "3", "{}"]) }
    let items = (0..<random.below(3)).map { _ in random.chance(1) ? "null" : item(&self) }
    return "[" + items.joined(separator: ",") + "]"
  }

  private mutating func number() -> String {
    value([
      "7", "0", "12.50", "-3", "12345678901234567890", "1e3", "0.0", "-0", "\"1,234\"", "\"3起\"",
      "1.0", "01", "1.", "999999999999999999",
    ])
  }

  private mutating func day() -> String {
    value([
      "\"2025-0\(1 + random.below(9))-1\(random.below(10))\"", "\"2025年3月1日\"", "\"2025-02-30\"",
      "\"2025-01-01\"",
    ])
  }

  private mutating func anyText() -> String {
    random.chance(95)
      ? value(["\"某公司\"", "\"Nowhere Ltd\"", "\"无锡某某\"", "\"é\u{301}\"", "\"\u{3000}甲\"", "\"张*\""])
      : text(writings)
  }

  private mutating func text(_ texts: [String]) -> String {
    let text = texts[random.below(texts.count)]
    let plain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" }
    if plain, random.chance(90) { return "\"\(text)\"" }
    return "\""
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + "\""
  }

  /// One of some values, the first ones more often; or what stands for none; or any text.
  private mutating func value(_ values: [String]) -> String {
    if random.chance(3) { return ["null", "\"不详\"", "\"\"", "\"不适用\""][random.below(4)] }
    if random.chance(1), random.chance(30) { return text(writings) }
    return random.chance(94) ? values[0] : values[random.below(values.count)]
  }

  private mutating func mutate(_ line: inout String) {
    var bytes = Array(line.utf8)
    for _ in 0...random.below(2) {
      let position = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes.remove(at: position)
      case 1: bytes.insert(bytes[random.below(bytes.count)], at: position)
      case 2: bytes[position] = UInt8(random.below(256))
      default: bytes.removeLast(min(bytes.count - 1, random.below(6)))
      }
      if bytes.isEmpty { bytes = [0x20] }
    }
    line = String(decoding: bytes, as: UTF8.self)
  }
}

extension SplitMix64 {
  fileprivate mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  fileprivate mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
