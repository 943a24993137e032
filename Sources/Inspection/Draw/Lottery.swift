/// Gives everyone a place in an order that nobody can choose.
///
/// A place follows from the seed, a public value and one's own identifier, and from nothing else: who
/// else takes part, in which order they are given, or in which stratum they are, moves nobody.
struct Lottery: Sendable {
  let seed: Seed
  /// A public value that nobody knew when the seed was committed; empty for none.
  let beacon: String

  /// What stands at the head of each text that is marked; another method gets another number.
  static let method = "plumbline draw 1"

  /// The place of a subject.
  func place(ofSubject id: String) -> [UInt8] { mark("subject", [id]) }

  /// The place of an inspector for one subject.
  func place(ofInspector inspector: String, for subject: String) -> [UInt8] {
    mark("inspector", [subject, inspector])
  }

  /// The purpose parts the draws of subjects from those of inspectors.
  private func mark(_ purpose: String, _ names: [String]) -> [UInt8] {
    let lines = [Self.method, purpose, beacon] + names
    return seed.mark(lines.map(SubjectIdentity.line).joined(separator: "\n"))
  }
}
