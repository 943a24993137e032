import Diagnostics

extension Diagnostic.Message {
  /// - Parameter path: what is missing or of another kind; empty where nothing can be read.
  static func notAReport(_ path: String) -> Self {
    Self(
      "baseline/not-a-report",
      path.isEmpty
        ? LocalizedText(
          "this is no report that was written as json or ndjson", zh: "这不是 json 或 ndjson 格式的报告")
        : LocalizedText(
          "this is no report that was written as json or ndjson: '\(path)' is missing or not as expected",
          zh: "这不是 json 或 ndjson 格式的报告：“\(path)”缺失或不符合预期"),
      help: LocalizedText(
        "write one with --output previous.json", zh: "请用 --output previous.json 生成"))
  }

  static func otherPack(_ id: String, wanted: String) -> Self {
    Self(
      "baseline/other-pack",
      LocalizedText(
        "the report was made with the pack '\(id.shortened)', not with '\(wanted)'",
        zh: "该报告使用的规则包是“\(id.shortened)”，而非“\(wanted)”"))
  }

  static var cappedReport: Self {
    Self(
      "baseline/capped",
      LocalizedText(
        "the report does not list all findings, so that nothing can be compared with it",
        zh: "该报告未列出全部结果，无法用于对比"),
      help: LocalizedText("write it without --limit", zh: "生成时请勿使用 --limit"))
  }
}
