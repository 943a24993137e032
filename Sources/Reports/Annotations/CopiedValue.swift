import Documents

/// A value as it is written once more: what was a number stays one, what was a text stays one.
struct CopiedValue {
  let content: Cell.Content
  let form: CellForm

  init(_ scalar: Scalar) {
    let text = scalar.text
    switch scalar.cell {
    case .number?:
      if let number = Self.number(text) {
        (content, form) = (.stored(number), .general)
        return
      }
    case .percent?:
      if let number = Self.share(text) {
        (content, form) = (.stored(number), Self.form(ofPercent: text))
        return
      }
    case .date?:
      if let serial = DateSerial(text) {
        (content, form) = (.stored(serial.number), serial.form)
        return
      }
    case .boolean?:
      (content, form) = (.boolean(text == "TRUE"), .general)
      return
    case .text?, .error?, .formula?, nil: break
    }
    (content, form) = (.text(text), .text)
  }

  private static func number(_ text: String) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The digits with the point moved, not divided, so that no last digit changes.
  private static func share(_ text: String) -> Double? {
    let digits = text.dropLast()
    return number(digits + "e-2") ?? number(String(digits)).map { $0 / 100 }
  }

  private static func form(ofPercent text: String) -> CellForm {
    guard let point = text.firstIndex(of: ".") else { return .wholePercent }
    return text.distance(from: point, to: text.endIndex) <= 3 ? .tenthPercent : .percent
  }
}
