import Diagnostics

extension Diagnostic.Message {
  static func notOneDocument(_ count: Int) -> Self {
    .init(
      "inspection/not-one-document",
      LocalizedText(
        "a file of inspectors holds one document, not \(count)", zh: "检查人员名录应只有一个文档，实有\(count)个"))
  }

  static func expectedMapping(_ keys: [String]) -> Self {
    let known = keys.joined(separator: ", ")
    return .init(
      "inspection/wrong-shape",
      LocalizedText(
        "expected a mapping with the keys \(known)",
        zh: "此处应为键值表，可用的键：\(keys.joined(separator: "、"))"))
  }

  static let expectedList = Self(
    "inspection/wrong-shape", LocalizedText("expected a list", zh: "此处应为列表"))

  static let expectedText = Self(
    "inspection/wrong-shape", LocalizedText("expected a text", zh: "此处应为文字"))

  static let noInspectors = Self(
    "inspection/no-inspectors",
    LocalizedText("the list names no inspector", zh: "名录中没有检查人员"))

  static func inspectorKeyMissing(_ key: String) -> Self {
    .init("inspection/missing-key", LocalizedText("'\(key)' is missing", zh: "缺少“\(key)”"))
  }

  static func unknownInspectorKey(_ key: String, known: [String]) -> Self {
    let list = LocalizedText.list(known)
    return .init(
      "inspection/unknown-key", LocalizedText("unknown key '\(key)'", zh: "未知的键“\(key)”"),
      help: .didYouMean(NearestName.of(key, among: known))
        ?? LocalizedText("known here: \(list.en)", zh: "此处可用：\(list.zh)"))
  }

  static func inspectorTwice(_ id: String) -> Self {
    .init(
      "inspection/inspector-twice",
      LocalizedText("inspector '\(id)' is listed twice", zh: "检查人员“\(id)”重复列出"))
  }

  static let conflictNeedsOne = Self(
    "inspection/conflict-needs-one",
    LocalizedText(
      "a conflict names either a 'subject' or an 'organisation'",
      zh: "每项回避须指明“subject”或“organisation”之一"),
    help: LocalizedText(
      "a subject is named by its identifier, an organisation by its name",
      zh: "subject 填主体编号，organisation 填主体名称"))

  static func conflictOfNobody(_ name: String, among subjects: Set<String>) -> Self {
    .init(
      "inspection/conflict-of-nobody",
      LocalizedText(
        "no filing is of '\(name)', so that nobody is left out for this conflict",
        zh: "没有“\(name)”的填报，此项回避未排除任何人"),
      help: .didYouMean(NearestName.of(name, among: subjects)))
  }
}
