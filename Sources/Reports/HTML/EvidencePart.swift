import Diagnostics
import Engine
import Rules

/// A part of evidence as the page tells it.
struct EvidencePart {
  let evidence: Evidence
  /// Whether it stands below a `not`, so that it should not hold.
  var isDenied = false
  /// Whether it is told as a duty or as a condition.
  let form: Clauses.Form

  /// What stands above its parts.
  var title: LocalizedText {
    switch evidence.kind {
    case .all, .any: form.heading(isSum: isSum)
    case .when, .require, .otherwise, .not, .test, .quantified, .unique, .consistent, .record,
      .input:
      Sentence.heading(evidence, form, isDenied: isDenied)
    }
  }

  /// Its parts; those that all must hold count as its own, and so do those of a `not`, turned.
  var children: [EvidencePart] {
    let (form, isDenied) = told
    return evidence.children.flatMap { child in
      let part = EvidencePart(evidence: child, isDenied: isDenied, form: form)
      return part.isFlat(in: self) ? part.children : [part]
    }
  }

  /// How its parts are told.
  private var told: (form: Clauses.Form, isDenied: Bool) {
    switch evidence.kind {
    case .not: (form, !isDenied)
    case .quantified, .unique, .consistent:
      evidence.kind.recordsTold(as: form, isDenied: isDenied)
    case .when, .require, .otherwise, .all, .any, .test, .record, .input: (form, isDenied)
    }
  }

  /// Of parts that are a group, whether all must hold; what must not hold together is so many
  /// alternatives.
  private var isSum: Bool { (evidence.kind == .all) != isDenied }

  private func isFlat(in parent: EvidencePart) -> Bool {
    switch evidence.kind {
    case .not: return true
    case .all, .any:
      let isAlternative =
        (parent.evidence.kind == .all || parent.evidence.kind == .any)
        && !parent.isSum
      return evidence.children.count == 1 || isSum && !isAlternative
    case .when, .require, .otherwise, .test, .quantified, .unique, .consistent, .record, .input:
      return false
    }
  }
}
