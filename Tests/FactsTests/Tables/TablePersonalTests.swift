import Diagnostics
import Testing

/// What is personal, or may be, is never shown, wherever it stands in a table.
struct TablePersonalTests {
  @Test(arguments: [
    // A fact that is personal, well and badly filled in.
    "== 填报\nowner.resident_id项 | fine项\nSECRET | x",
    "== 填报\nowner.health项 | SECRET\nfine项 | x",
    "== drivers项\nlicence项 | name项 | permit.valid_to项\nA1 | SECRET | 2025-02-30",
    // A column or a label that is not known, or known twice.
    "== 填报\nfine项 | complaint.staff | 身份证号\nx | 3 | SECRET",
    "== 填报\nfine项 | x\n身份证号 | SECRET\ncomplaint.staff | 约3",
    "== 填报\nowner.resident_id项 | owner.resident_id项 | fine项\nSECRET | SECRET | x",
    "== 填报\nfine项 | x\nowner.resident_id项 | SECRET\nowner.resident_id项 | SECRET",
    // Beside a value, and in the row of another.
    "== 填报\nfine项 | x | SECRET\ncomplaint.staff | 3 | 4 | SECRET",
    "== 填报\nfine项 | x | 身份证号 | SECRET\ncomplaint.staff | 约3",
    // Rows that are no records.
    "== 填报\nfine项 | complaint.staff\nx | 3\n填表人：SECRET | SECRET",
    "== 填报\nfine项 | complaint.staff\nx | 3\n合计 | SECRET",
    "== 填报\nfine项 | complaint.staff\nx | 3\n~ | SECRET",
    "== drivers项\nlicence项 | name项\n~ | SECRET\nA1 | SECRET",
  ])
  func `a value that may be personal is in no excerpt`(_ sheets: String) {
    let problems = GridReader.problems(sheets)
    #expect(!problems.isEmpty)
    for language in Language.allCases {
      let shown = DiagnosticRenderer(language: language).render(problems)
      #expect(!shown.contains("SECRET"), "\(shown)")
    }
  }
}
