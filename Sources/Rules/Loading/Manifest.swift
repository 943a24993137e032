import Diagnostics
import Facts

/// What a `pack.yaml` says.
struct Manifest {
  let id: String
  let version: String
  let title: LocalizedText
  let zone: ZoneOffset?
  let calendar: SourceNode?
  /// What filings look like beside the usual.
  let filings: SourceNode?
  let judgedAt: JudgedAt?

  init?(_ source: SourceNode, _ problems: Problems) {
    let keys = [
      "pack", "version", "title", "time_zone", "calendar", "judged_at", "imports", "default",
      "filings",
    ]
    guard let fields = Fields(source, keys: keys, problems),
      let id = fields.required("pack")?.readName(.kebab, problems),
      let version = fields.required("version")?.readText(problems),
      let title = fields.requiredLocalized("title")
    else { return nil }
    (self.id, self.version, self.title) = (id, version, title)
    calendar = fields["calendar"]
    filings = fields["filings"]
    judgedAt = fields.word("judged_at")
    if let node = fields["default"], node.text != "true" {
      problems.error(.notDefault, at: node.place)
    }
    let name = fields.text("time_zone")
    zone = name.flatMap { ZoneOffset(name: $0) }
    if let name, zone == nil, let node = fields["time_zone"] {
      problems.error(.unknownZone(name), at: node.place)
    }
  }
}

extension Diagnostic.Message {
  static var notDefault: Self {
    .init(
      "rules/not-default",
      LocalizedText("'default' can only be true", zh: "“default”只能为 true"),
      help: LocalizedText(
        "leave it out where the pack is not the one to take if none is named",
        zh: "若不是未指定时采用的规则包，请删除此项"))
  }

  static func unknownZone(_ name: String) -> Self {
    .init(
      "rules/unknown-time-zone",
      LocalizedText("unknown time zone '\(name)'", zh: "未知的时区“\(name)”"),
      help: LocalizedText(
        "write 'Asia/Shanghai', 'UTC' or an offset such as '+08:00'",
        zh: "请写“Asia/Shanghai”“UTC”或“+08:00”之类的偏移"))
  }
}
