import Diagnostics
import Engine
import Facts

extension JSONReport {
  /// What was found: a value in words and for programs, what was written, or why there is none.
  struct ActualEntry: Encodable {
    let status: String
    let value: String?
    let canonical: CanonicalEntry?
    let written: String?
    let reason: String?

    init(_ actual: Actual, _ language: Language) {
      switch actual {
      case .reported(let written, let value): self.init("reported", value, language, written)
      case .assumed(let value): self.init("assumed", value, language)
      case .computed(let value): self.init("computed", value, language)
      case .records(let count):
        self.init(
          "records", value: String(count),
          canonical: CanonicalEntry(type: "list", value: .text(String(count)), currency: nil))
      case .missing(let missing, let written):
        self.init("missing", written: written, reason: missing.rawValue)
      case .notComputed(let failure): self.init("not_computed", reason: failure.rawValue)
      case .personal: self.init("personal")
      }
    }

    private init(
      _ status: String, _ value: ShownValue, _ language: Language, _ written: String? = nil
    ) {
      self.init(
        status, value: value.text[language], canonical: CanonicalEntry(value), written: written)
    }

    private init(
      _ status: String, value: String? = nil, canonical: CanonicalEntry? = nil,
      written: String? = nil, reason: String? = nil
    ) {
      (self.status, self.value, self.canonical) = (status, value, canonical)
      (self.written, self.reason) = (written, reason)
    }
  }

  /// What a test compares with: a value, a name that has one, or both.
  struct OperandEntry: Encodable {
    let name: String?
    let canonical: CanonicalEntry?

    init(_ operand: ComparedValue) {
      name = operand.name
      canonical = operand.value.map { CanonicalEntry($0) }
    }
  }

  /// A value that depends on no language, with the type that says how to read it.
  struct CanonicalEntry: Encodable {
    let type: String
    let value: CanonicalValue
    let currency: String?

    private enum CodingKeys: CodingKey {
      case type, value, currency
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(type, forKey: .type)
      try container.encodeIfPresent(currency, forKey: .currency)
      switch value {
      case .boolean(let value): try container.encode(value, forKey: .value)
      case .text(let text): try container.encode(text, forKey: .value)
      case .keys(let keys): try container.encode(keys, forKey: .value)
      }
    }
  }
}

extension JSONReport.CanonicalEntry {
  init(_ shown: ShownValue) {
    (type, value) = (shown.type.name, shown.canonical)
    currency = if case .money(let currency) = shown.type { currency } else { nil }
  }
}
