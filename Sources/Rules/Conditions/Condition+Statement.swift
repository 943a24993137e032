package import Diagnostics
package import Facts

extension Condition {
  /// The condition as one statement.
  ///
  /// - Parameter operand: the words for what a test compares with.
  package func statement(_ operand: (Operand, FactType) -> LocalizedText) -> Statement {
    switch self {
    case .all(let parts): return Self.joined(parts, operand).statement
    case .any(let parts): return Self.joined(parts.map { .not($0) }, operand).statement.denied
    case .not(let part): return part.statement(operand).denied
    case .test(let test): return test.statement(operand)
    case .quantified(let quantified): return quantified.statement(operand)
    case .unique(let unique): return unique.statement(operand)
    case .consistent(let consistent): return consistent.statement(operand)
    }
  }

  private static func joined(
    _ parts: [Condition], _ operand: (Operand, FactType) -> LocalizedText
  ) -> JoinedStatements {
    JoinedStatements(
      parts: parts.map { part in
        JoinedStatements.Part(statement: part.statement(operand), form: part.form(isDenied: false))
      })
  }

  /// How the condition reads as a duty or a fact.
  private func form(isDenied: Bool) -> JoinedStatements.Form {
    switch self {
    case .all(let parts), .any(let parts):
      if parts.count == 1 { return parts[0].form(isDenied: isDenied) }
      if case .all = self { return isDenied ? .alternatives : .sum }
      return isDenied ? .sum : .alternatives
    case .not(let part): return part.form(isDenied: !isDenied)
    case .test, .quantified, .unique, .consistent: return .single
    }
  }
}

extension TestCondition {
  /// What the test demands of its subject: `'Share answered' must be at least 95%`.
  package func statement(_ operand: (Operand, FactType) -> LocalizedText) -> Statement {
    test.wording(of: subject.type, operand).statement.about(subject.label)
  }
}

/// Statements of which all must hold.
private struct JoinedStatements {
  /// What a statement is made of.
  enum Form {
    case single, sum, alternatives

    /// What its opposite is made of.
    var denied: Form {
      switch self {
      case .single: .single
      case .sum: .alternatives
      case .alternatives: .sum
      }
    }
  }

  struct Part {
    let statement: Statement
    let form: Form
  }

  let parts: [Part]

  var statement: Statement {
    Statement(
      must: sum(\.must), mustNot: alternatives(\.mustNot), does: sum(\.does),
      doesNot: alternatives(\.doesNot))
  }

  private func sum(_ form: KeyPath<Statement, LocalizedText>) -> LocalizedText {
    let texts = parts.map { part in
      let text = part.statement[keyPath: form]
      return parts.count > 1 && part.form == .alternatives ? Self.bracketed(text) : text
    }
    return LocalizedText(
      texts.map(\.en).joined(separator: " and "), zh: texts.map(\.zh).joined(separator: "，且"))
  }

  private func alternatives(_ form: KeyPath<Statement, LocalizedText>) -> LocalizedText {
    let texts = parts.map { part in
      let text = part.statement[keyPath: form]
      return parts.count > 1 && part.form.denied == .sum ? Self.bracketed(text) : text
    }
    guard texts.count > 1 else { return texts.first ?? LocalizedText(verbatim: "") }
    return LocalizedText(
      "either " + texts.map(\.en).joined(separator: " or "),
      zh: texts.map(\.zh).joined(separator: "，或者"))
  }

  private static func bracketed(_ text: LocalizedText) -> LocalizedText {
    LocalizedText("(\(text.en))", zh: "（\(text.zh)）")
  }
}
