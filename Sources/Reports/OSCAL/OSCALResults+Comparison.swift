import Diagnostics
import Engine
import Facts
import Rules

extension OSCALResults {
  /// What became of the findings of an earlier run: how many are what, and an observation for each that
  /// is there no more.
  func result(of comparison: ReportTotals.Comparison) -> OSCALModel.Result {
    let uuid = NameUUID.of("result", pack.digest, time, "comparison")
    let title = LocalizedText("Comparison with the baseline", zh: "与基准报告对比")
    let counts = FindingChange.State.allCases.map { state in
      OSCALModel.Property("count-\(state.rawValue)", "\(comparison.counts[state] ?? 0)")
    }
    let gone = OSCALModel.Property("count-gone", "\(comparison.gone.count)")
    return .init(
      uuid: uuid, title: title[language], description: Verdicts.overview(of: comparison)[language],
      start: time, end: time, props: (counts + [gone]).compactMap(\.self),
      reviewedControls: nothingReviewed,
      observations: comparison.gone.enumerated().map { number, gone in
        observation(of: gone, NameUUID.of("gone", uuid, "\(number)"))
      }.unlessEmpty)
  }

  private func observation(of gone: GoneFinding, _ uuid: String) -> OSCALModel.Observation {
    let props = [
      OSCALModel.Property("source", gone.source), .init("subject-id", gone.subject),
      .init("rule", gone.rule), .init("outcome", gone.outcome),
      .init("fingerprint", gone.fingerprint), .init("baseline", "gone"),
      .init("first-seen", gone.firstSeen?.description),
    ]
    return .init(
      uuid: uuid, title: OSCALText.prose(pack.rule(gone.rule)?.title[language] ?? gone.rule),
      description: OSCALText.prose(Verdicts.text(of: gone)[language]),
      props: props.compactMap(\.self), methods: ["EXAMINE"], types: ["historic"], collected: time)
  }
}
