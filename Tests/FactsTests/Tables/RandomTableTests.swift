import Diagnostics
import Facts
import TestSupport
import Testing

/// Tables put together at random: whatever stands where, all of it is read or said.
struct RandomTableTests {
  private static let words = [
    "接听率", "投诉电话接听率", "数量", "fine项", "fine项（万元）", "报送主体编号", "报告期止", "licence项", "number项",
    "status项", "complaint", "staff", "合计", "无", "", "", "", "95%", "A1", "A2", "#3", "#9.1E+17",
    "!#N/A",
    "@2019-06-30", "==A1", "2025-12-31", "办理中", "不详", "~", "备注", "1.接听率：", "接\u{200B}听率", "（",
    "(%)",
  ]
  private static let names = ["填报", "drivers项", "complaint.tickets项", "(隐藏)", "说明", "x"]

  private static func table(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let rows = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        (0..<Int.random(in: 1...6, using: &generator))
          .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " | ")
      }
      let name = names.randomElement(using: &generator) ?? ""
      return (["== \(name)"] + rows).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `any table is read or refused, and twice alike`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let text = Self.table(&generator)
      let outline = GridReader.outline(text, dictionary: SampleDictionary.dictionary)
      #expect(!outline.isEmpty, "\(text)")
      #expect(
        GridReader.outline(text, dictionary: SampleDictionary.dictionary) == outline, "\(text)")
    }
  }
}
