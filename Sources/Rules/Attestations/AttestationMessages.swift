package import Diagnostics
import Facts

extension Diagnostic.Message {
  static func unknownAttestedRule(_ id: String, nearest: String?) -> Self {
    .init(
      "attestations/unknown-rule",
      LocalizedText("the pack has no rule '\(id)'", zh: "规则包中没有规则“\(id)”"),
      help: .didYouMean(nearest))
  }

  static func ruleNotAttested(_ id: String, _ asked: [String]) -> Self {
    let list = LocalizedText.list(asked)
    return .init(
      "attestations/not-attested",
      LocalizedText("'\(id)' is not a rule that a person answers", zh: "规则“\(id)”不由人作答"),
      help: asked.isEmpty
        ? LocalizedText("the pack has none", zh: "规则包中没有由人作答的规则")
        : LocalizedText("a person answers \(list.en)", zh: "由人作答的规则：\(list.zh)"))
  }

  static func attestationNeverHolds(_ from: Day) -> Self {
    .init(
      "attestations/never-holds",
      LocalizedText(
        "the answer ends before it holds for a day: it begins on \(from)",
        zh: "此答复自\(from)起，未生效即已终止"),
      help: LocalizedText(
        "'until' is the first day on which it no longer holds", zh: "“until”是答复不再有效的首日"))
  }

  static func attestedPeriodEndsFirst() -> Self {
    .init(
      "attestations/period-ends-first",
      LocalizedText("the period ends before it begins", zh: "期间的止日早于起日"))
  }

  static func notADigest(_ text: String) -> Self {
    .init(
      "attestations/not-a-digest",
      LocalizedText("'\(text)' is not a SHA-256", zh: "“\(text)”不是 SHA-256"),
      help: LocalizedText(
        "it has 64 hexadecimal digits, as 'sha256sum FILE' prints them",
        zh: "应为64位十六进制数字，可用“sha256sum 文件”得到"))
  }

  static func evidenceChanged(_ file: String, now digest: String) -> Self {
    .init(
      "attestations/evidence-changed",
      LocalizedText(
        "'\(file)' is not what it was, so that the answer does not count",
        zh: "“\(file)”已非当时的内容，此答复不予采信"),
      help: LocalizedText("its SHA-256 is now \(digest)", zh: "其 SHA-256 现为 \(digest)"))
  }

  static func evidenceAbsent(_ file: String) -> Self {
    .init(
      "attestations/evidence-absent",
      LocalizedText(
        "'\(file)' cannot be read here, so that it is not compared", zh: "此处无法读取“\(file)”，未作比对"))
  }

  static func attestedWithoutEvidence() -> Self {
    .init(
      "attestations/without-evidence",
      LocalizedText("the answer names no evidence", zh: "此答复未附证据"),
      help: LocalizedText(
        "add 'evidence: [{file: …, sha256: …}]'", zh: "请补充“evidence: [{file: …, sha256: …}]”"))
  }

  static func attestationNotBegun(_ attestation: Attestation, _ today: Day) -> Self {
    .init(
      "attestations/not-begun",
      LocalizedText(
        "the answer holds only from \(attestation.from); today is \(today)",
        zh: "此答复自\(attestation.from)起有效，核查当日为\(today)"))
  }

  static func attestationExpired(_ attestation: Attestation, _ today: Day) -> Self {
    .init(
      "attestations/expired",
      LocalizedText(
        "the answer expired: its last day was \(attestation.lastDay); today is \(today)",
        zh: "此答复已到期：最后有效日为\(attestation.lastDay)，核查当日为\(today)"),
      help: LocalizedText("answer anew", zh: "请重新作答"))
  }

  static func attestationExpiring(_ attestation: Attestation, _ today: Day) -> Self {
    let days = attestation.until.number - today.number
    return .init(
      "attestations/expiring",
      LocalizedText(
        "the answer ends in \(days == 1 ? "1 day" : "\(days) days"): "
          + "its last day is \(attestation.lastDay)",
        zh: "此答复将在\(days)天后失效：最后有效日为\(attestation.lastDay)"))
  }

  static func attestationsDisagree(_ rule: String) -> Self {
    .init(
      "attestations/disagree",
      LocalizedText(
        "'\(rule)' was answered with yes and with no, so that neither counts",
        zh: "对“\(rule)”既答是又答否，均不予采信"),
      help: LocalizedText("take out the one that is wrong", zh: "请删去有误的答复"))
  }

  package static func attestationUnused() -> Self {
    .init(
      "attestations/unused",
      LocalizedText("the answer decides nothing of these filings", zh: "此答复对本次填报没有作用"))
  }

  package static func unknownAttestedSubject(_ id: String) -> Self {
    .init(
      "attestations/unknown-subject",
      LocalizedText("no filing here is of the subject '\(id)'", zh: "本次没有主体“\(id)”的填报"))
  }
}
