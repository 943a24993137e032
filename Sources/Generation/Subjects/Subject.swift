import Facts

/// Somebody who files, and does not exist.
struct Subject {
  let id: String
  let name: String

  /// Makes up a subject; no two numbers have the same code.
  ///
  /// The code's own check character is right, so that it is read. That of the organisation's code
  /// within it, the ninth to the seventeenth character (GB 11714), is wrong, so that nobody has it.
  init(number: Int, _ random: inout SplitMix64) {
    let words = NameWords.standard
    let place = words.places[random.below(words.places.count)]
    let alphabet = CreditCode.alphabet
    var (organisation, rest) = ("MA", number)
    for _ in 0..<5 {
      organisation.unicodeScalars.append(alphabet[rest % alphabet.count])
      rest /= alphabet.count
    }
    organisation.unicodeScalars.append(alphabet[random.below(alphabet.count)])
    let check = OrganisationCode.checkCharacter(of: organisation)
    let wrong = alphabet.filter { $0 != check && $0.properties.numericType != nil }
    organisation.unicodeScalars.append(wrong[random.below(wrong.count)])
    let start = "91" + place.code + organisation
    id = CreditCode.completing(start) ?? start
    let parts = [words.first, words.second, words.trades, words.forms].map { words in
      words[random.below(words.count)]
    }
    name = place.name + words.mark + parts.joined()
  }

  /// Writes the subject into the header, where it does not stand already.
  func introduce(in record: inout Record, unlessAt given: Set<Int>) {
    for (header, text) in [(Header.subjectID, id), (.subjectName, name)]
    where !given.contains(header.rawValue) {
      record.say(.reported(.text(text)), at: header.rawValue)
    }
  }

  /// Puts the subject's code where a filing gives a unified social credit code of its own.
  func sign(_ record: inout Record, _ schema: Schema, unlessAt given: Set<Int>) {
    for (slot, fact) in schema.facts.enumerated() where !given.contains(slot) {
      guard case .text(.uscc) = fact.type, case .reported = record.slots[slot] else { continue }
      record.say(.reported(.text(id)), at: slot)
    }
  }
}

/// Codes of organisations (GB 11714-1997).
enum OrganisationCode {
  private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

  /// The check character of eight others, of which letters count from 10.
  static func checkCharacter(of code: String) -> Unicode.Scalar {
    let sum = zip(code.unicodeScalars, weights).reduce(0) { sum, part in
      let value = Int(part.0.value)
      return sum + (value < 0x3A ? value - 0x30 : value - 0x37) * part.1
    }
    let check = 11 - sum % 11
    return switch check {
    case 10: "X"
    case 11: "0"
    default: Unicode.Scalar(UInt8(0x30 + check))
    }
  }
}
