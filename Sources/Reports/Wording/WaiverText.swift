import Diagnostics
import Engine
import Rules

/// What waivers say of a finding.
enum WaiverText {
  /// What a failure that is waived comes to.
  static let standing = LocalizedText("waived, would fail", zh: "已豁免，否则不符合")

  /// By whom and until when a failure is waived, and why.
  ///
  /// `waiver 'night-shift' granted by Hunan AMR (No. 3), valid to 2026-06-30: a new system is built`.
  static func grant(_ waiver: Waiver) -> LocalizedText {
    LocalizedText(
      """
      waiver '\(waiver.id)' granted by \(waiver.grantedBy.name) (\(waiver.document)), valid to \
      \(waiver.lastDay): \(waiver.reason.en)
      """,
      zh: """
        豁免“\(waiver.id)”由\(waiver.grantedBy.name)批准（\(waiver.document)），\
        有效期至\(waiver.lastDay)，理由：\(waiver.reason.zh)
        """)
  }

  /// Why a waiver does not cover a failure that it names.
  static func refusal(_ refused: RefusedWaiver) -> LocalizedText {
    let (waiver, why) = (refused.waiver, reason(refused))
    return LocalizedText(
      "the waiver '\(waiver.id)' does not cover it: \(why.en)",
      zh: "豁免“\(waiver.id)”不适用：\(why.zh)")
  }

  private static func reason(_ refused: RefusedWaiver) -> LocalizedText {
    let waiver = refused.waiver
    return switch refused.reason {
    case .notBegun:
      LocalizedText("it holds only from \(waiver.from)", zh: "自\(waiver.from)起方有效")
    case .expired:
      LocalizedText("its last day was \(waiver.lastDay)", zh: "有效期至\(waiver.lastDay)，已到期")
    case .conditionBroken:
      LocalizedText("its condition does not hold for this filing", zh: "本次填报不满足其条件")
    case .conditionOpen:
      LocalizedText(
        "whether its condition holds for this filing cannot be told", zh: "无法判断本次填报是否满足其条件")
    case .selfGranted:
      LocalizedText("who granted it is the subject itself", zh: "批准者即被豁免的主体")
    }
  }
}
