import Diagnostics
import Facts

extension Checker {
  /// `may: change`, or `may: tighten` with the direction that is stricter.
  func leeway(_ fields: Fields, _ type: FactType) -> Leeway? {
    let may: LeewayWord? = fields.word("may")
    let strictness: Strictness? = fields.word("stricter")
    if let place = fields.place(ofKey: "stricter"), !type.isOrdered {
      problems.error(.notOrdered(type), at: place)
      return nil
    }
    switch may {
    case .change:
      if let place = fields.place(ofKey: "stricter") {
        problems.error(.stricterWithoutTighten(), at: place)
      }
      return .change
    case .tighten:
      guard fields["stricter"] == nil else { return strictness.map { .tighten($0) } }
      problems.error(
        .tightenWithoutStricter(), at: fields.place(ofKey: "may") ?? fields.source.place)
      return nil
    case nil:
      if fields["may"] == nil, let place = fields.place(ofKey: "stricter") {
        problems.error(.stricterWithoutTighten(), at: place)
      }
      return nil
    }
  }
}

private enum LeewayWord: String, CaseIterable { case change, tighten }

extension Diagnostic.Message {
  static func notOrdered(_ type: FactType) -> Self {
    .init(
      "rules/not-ordered",
      LocalizedText(
        "values of type \(type.title.en) have no order", zh: "\(type.title.zh)类型的取值没有大小之分"))
  }

  static func tightenWithoutStricter() -> Self {
    .init(
      "rules/tighten-without-stricter",
      LocalizedText(
        "'may: tighten' does not say which values are stricter",
        zh: "“may: tighten”未说明何者更严格"),
      help: LocalizedText(
        "add 'stricter: higher' or 'stricter: lower'",
        zh: "请补充“stricter: higher”或“stricter: lower”"))
  }

  static func stricterWithoutTighten() -> Self {
    .init(
      "rules/stricter-without-tighten",
      LocalizedText("'stricter' needs 'may: tighten'", zh: "“stricter”须与“may: tighten”一起使用"))
  }
}
