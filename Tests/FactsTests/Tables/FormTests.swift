import Diagnostics
import Testing

/// Forms: which cell is the value of a name, and how many filings there are.
struct FormTests {
  @Test func `a form for each month is a filing of its own`() {
    expect(
      """
      == 一月
      报送主体编号 | A1
      报告期止 | 2025-01-31
      fine项 | 1
      == 二月
      报送主体编号 | A1
      报告期止 | 2025-02-28
      fine项 | 2
      == drivers项
      报送主体编号 | 报告期止 | licence项
      A1 | 2025年1月31日 | 湘A1
      A1 | 2025年2月28日 | 湘A2
      A1 | 2025年3月31日 | 湘A3
      """,
      """
      a.xlsx, 一月
        filing.subject.id: A1 @ 一月!B1
        filing.period.to: 2025-01-31 @ 一月!B2
        fine: 1 CNY @ 一月!B3
        drivers: 1 records
          - licence: 湘A1 @ drivers项!C2
      a.xlsx, 二月
        filing.subject.id: A1 @ 二月!B1
        filing.period.to: 2025-02-28 @ 二月!B2
        fine: 2 CNY @ 二月!B3
        drivers: 1 records
          - licence: 湘A2 @ drivers项!C3
      ! drivers项!A4 facts/record-of-nobody
      """)
  }

  @Test func `a form takes no records of another subject`() {
    expect(
      """
      == 填报
      报送主体编号 | A1
      fine项 | 1
      == drivers项
      报送主体编号 | licence项
      A1 | 湘A1
      A2 | 湘A2
      """,
      """
      a.xlsx
        filing.subject.id: A1 @ 填报!B1
        fine: 1 CNY @ 填报!B2
        drivers: 1 records
          - licence: 湘A1 @ drivers项!B2
      ! drivers项!A3 facts/record-of-nobody
      """)
  }

  @Test func `a form without a subject takes all records`() {
    expect(
      """
      == 填报
      complaint.staff | 3
      fine项 | 1
      == drivers项
      报送主体编号 | licence项
      A1 | 湘A1
      """,
      """
      a.xlsx
        complaint.staff: 3 @ 填报!B1
        fine: 1 CNY @ 填报!B2
        drivers: 1 records
          - licence: 湘A1 @ drivers项!B2
      """)
  }

  @Test func `name and value may stand in one cell`() {
    expect(
      """
      == 填报
      自查表
      报送主体名称：湘网 | 报告期止： 2025年12月31日
      填表人：张三 | 2026-01-20
      fine项 | 8 | complaint.staff | 3
      """,
      """
      a.xlsx
        filing.subject.name: 湘网 @ 填报!A2
        filing.period.to: 2025-12-31 @ 填报!B2
        complaint.staff: 3 @ 填报!D4
        fine: 8 CNY @ 填报!B4
      """)
  }

  @Test func `the unit of a section counts until the next`() {
    expect(
      """
      == 填报
      一、资金（万元）
      fine项 | 8
      二、其他
      complaint.staff | 3
      """,
      """
      a.xlsx
        complaint.staff: 3 @ 填报!B4
        fine: 80,000 CNY @ 填报!B2
      """)
  }

  @Test func `a list alone is read, and said to be no more`() {
    expect(
      """
      == drivers项
      序号 | licence项
      1 | 湘A1
      """,
      """
      ? drivers项!A1 facts/only-lists
      a.xlsx
        drivers: 1 records
          - licence: 湘A1 @ drivers项!B2
      """)
  }

  @Test func `members of a set may stand in one cell, also on lines of their own`() {
    expect(
      """
      == 填报
      报送主体编号 | channels项
      A1 | 办理中；已办结
      A2 | 办理中⏎已办结
      """,
      """
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!A2
        channels: Open, Closed @ 填报!B2
      a.xlsx, 填报!3
        filing.subject.id: A2 @ 填报!A3
        channels: Open, Closed @ 填报!B3
      """)
  }

  @Test func `of many unknown columns twenty are told one by one`() {
    let names = (1...30).map { "x\($0)" }.joined(separator: " | ")
    let problems = GridReader.problems("== 填报\n报送主体编号 | fine项 | \(names)\nA1 | 3")
    #expect(problems.count == 21)
    #expect(problems.last?.message.text.en == "10 more columns are not named as a fact is")
  }
}
