import Diagnostics
import Engine

extension FindingWriter {
  /// What would mend a failure, each way behind the first after an `or`.
  func mends(_ repairs: Repairs) -> [String] {
    RepairText.of(repairs).enumerated().flatMap { number, text in
      field(number == 0 ? Self.mend : Self.or, text[language])
    }
  }

  private static let mend = LocalizedText("mend", zh: "可改为")
  private static let or = LocalizedText("or", zh: "或")
}
