/// What the format of a cell makes of a number, as far as it changes its meaning.
enum NumberFormat: Sendable, Hashable {
  case number, percent
  case date, time
  case dateAndTime
  /// Hours, minutes or seconds that go beyond a day: `[h]:mm`.
  case elapsedTime
  /// A number with words behind it that only the format has, perhaps its unit: `0"万元"`.
  case suffixed(String)

  /// The meaning of a format that is not written out (ECMA-376-1, 18.8.30).
  ///
  /// Numbers 27 to 36 and 50 to 58 are dates and times of Chinese, Japanese and Korean programs;
  /// which of the two some of them are differs.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32, 33, 45, 47: self = .time
    case 22, 34, 35, 55, 56: self = .dateAndTime
    case 46: self = .elapsedTime
    default: self = .number
    }
  }

  /// The meaning of a format code: of its first section, outside quotes, escapes and brackets.
  init(code: String) {
    var found: (percent: Bool, day: Bool, time: Bool, month: Bool) = (false, false, false, false)
    var suffix = Suffix()
    var scalars = code.unicodeScalars.makeIterator()
    scan: while let scalar = scalars.next() {
      switch scalar {
      case ";": break scan
      case "\"": while let next = scalars.next(), next != "\"" { suffix.pass(literal: next) }
      case "\\", "!": scalars.next().map { suffix.pass(literal: $0) }
      case "_", "*": _ = scalars.next()
      case "[":
        var word = ""
        while let next = scalars.next(), next != "]" { word.unicodeScalars.append(next) }
        if Self.isElapsed(word) {
          self = .elapsedTime
          return
        }
      case "%": found.percent = true
      case "y", "Y", "d", "D": found.day = true
      case "h", "H", "s", "S": found.time = true
      case "m", "M": found.month = true
      default: suffix.pass(scalar)
      }
    }
    switch (found.day, found.time) {
    case (true, true): self = .dateAndTime
    case (true, false): self = .date
    case (false, true): self = .time
    case (false, false):
      self =
        if found.month { .date } else if found.percent { .percent } else {
          suffix.text.map(Self.suffixed) ?? .number
        }
    }
  }

  private static func isElapsed(_ word: String) -> Bool {
    let word = word.lowercased()
    return !word.isEmpty && ["h", "m", "s"].contains { letter in word.allSatisfy { $0 == letter } }
  }
}

extension NumberFormat {
  /// The words behind the digits of a format code.
  ///
  /// Where the format divides the number, by a comma behind the digits or a point between them that is
  /// none, the words belong to what is shown, and the number is without them as it is.
  private struct Suffix {
    private var isAfterDigits = false
    private var divides = false
    private var isSeparator = false
    private var written = ""

    /// The words; `nil` if there are none that belong to the number.
    var text: String? {
      let isWord = written.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "%" }
      return divides || isSeparator || !isWord ? nil : written
    }

    /// Passes a character that shows itself.
    mutating func pass(literal scalar: Unicode.Scalar) {
      if isAfterDigits { written.unicodeScalars.append(scalar) }
    }

    /// Passes one that may stand for digits, `General` for all of them.
    mutating func pass(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "0", "#", "?", "G":
        divides = divides || !written.isEmpty
        (isAfterDigits, isSeparator) = (true, false)
      case ",": isSeparator = isSeparator || isAfterDigits && written.isEmpty
      default: break
      }
    }
  }
}
