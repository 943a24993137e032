import Diagnostics
import Facts
import TestSupport
import Testing

/// What people read about a table that cannot be read as it stands.
struct TableProblemTests {
  /// A workbook for each code that only tables have.
  static let cases: [(name: String, sheets: String)] = [
    ("unknown-column", "== 填报\n接听绿 | fine项 | 其他\n95% | 3 | 无"),
    ("only-lists", "== drivers项\nlicence项\n湘A1"),
    ("unknown-column-unit", "== 填报\n接听率 | fine项（万美元）\n95% | 3"),
    ("invisible-mark", "== 填报\n接\u{200B}听率 | fine项\n95% | 3"),
    ("sheet-not-read", "== 填报\n接听率 | fine项\n95% | 3\n== 附注\n请如实填报\n== (旧表)\n接听率\n94%"),
    ("hidden", "== 填报\n接听率 | fine项\n95% | 3\n== (drivers项)\nlicence项\n湘A1"),
    ("only-hidden-sheets", "== (填报)\n接听率 | fine项\n95% | 3"),
    ("no-subject-column", "== 填报\n报送主体编号\nA1\nA2\n== drivers项\nlicence项\n湘A1"),
    ("record-of-nobody", "== 填报\n报送主体编号\nA1\n== drivers项\n报送主体编号 | licence项\nA2 | 湘A1"),
    (
      "subject-twice",
      "== 填报\n报送主体编号\nA1\nA1\n== drivers项\n报送主体编号 | licence项\nA1 | 湘A1"
    ),
    ("number-cell", "== 填报\n报送主体编号 | fine项\n#2019063000001 | 3"),
    ("error-cell", "== 填报\n报送主体编号 | fine项\nA1 | !#N/A"),
    ("formula-without-value", "== 填报\n报送主体编号 | fine项\nA1 | ==A1+1"),
    ("date-cell", "== 填报\n报送主体编号 | fine项\n@2019-06-30 | 3"),
    ("remark-row", "== 填报\n报送主体编号 | fine项\nA1 | 3\n填表人：张三 | 3"),
    ("several-values", "== 填报\n报送主体编号 | A1\nfine项 | 3 | 4"),
    ("no-rows", "== 填报\n报送主体编号 | fine项"),
    ("total-row", "== 填报\n报送主体编号 | fine项\nA1 | 3\n合计 | 3"),
    ("not-a-filing", "== 填报\n甲 | 乙\n1 | 2"),
    ("given-twice", "== 填报\n接听率 | 投诉电话接听率\n95% | 96%"),
    ("ambiguous-key", "== 填报\n数量 | fine项\n3 | 4"),
  ]

  @Test(arguments: cases, Language.allCases)
  func `each problem reads as its golden`(
    _ sample: (name: String, sheets: String), _ language: Language
  ) {
    let text = DiagnosticRenderer(language: language).render(GridReader.problems(sample.sheets))
    expectSnapshot(text, named: "\(sample.name).\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `a sheet whose columns several lists have is not guessed at`(_ language: Language) {
    let number = SampleDictionary.fact("number", .integer)
    let lists = ["shops", "staff"].map {
      SampleDictionary.fact($0, .list(Schema(facts: [number])))
    }
    let problems = GridReader.problems(
      "== 明细\nnumber\n1\n== shops\nnumber\n2", dictionary: FactDictionary(facts: lists))
    let text = DiagnosticRenderer(language: language).render(problems)
    expectSnapshot(text, named: "ambiguous-sheet.\(language.rawValue).txt")
  }

  @Test func `each workbook has the problem that it is named for`() {
    for sample in Self.cases {
      let codes = GridReader.problems(sample.sheets).map(\.message.code)
      #expect(codes.contains("facts/\(sample.name)"), "\(sample.name): \(codes)")
    }
  }
}
