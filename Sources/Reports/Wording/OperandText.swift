import Diagnostics
import Facts
import Rules

/// Tells what a test or a formula compares or computes with.
struct OperandText {
  let pack: Pack
  let asOf: Day?

  /// A value as it is written, a parameter by its value and name, anything else by its name in quotes.
  func text(of operand: Operand, _ type: FactType) -> LocalizedText {
    switch operand {
    case .literal(let value): return text(of: value, type)
    case .reference(let reference):
      guard case .parameter(let position) = reference.source,
        let revision = revision(of: pack.parameters[position])
      else { return reference.label.quoted }
      let (value, name) = (text(of: revision.value, reference.type), reference.label)
      return LocalizedText("\(value.en) (\(name.en))", zh: "\(value.zh)（\(name.zh)）")
    }
  }

  /// A value as people read it.
  func text(of value: Value, _ type: FactType) -> LocalizedText {
    value.text(as: type, zone: pack.dictionary.zone)
  }

  /// A test in words.
  func text(of test: UnaryTest, _ type: FactType) -> LocalizedText {
    test.wording(of: type, text).phrase
  }

  private func revision(of parameter: Parameter) -> Parameter.Revision? {
    asOf.map { parameter.revision(on: $0) } ?? parameter.revisions.last
  }
}
