import Facts
import Testing

/// Which sheet, row and cell a fact is read from.
struct TableFilingsTests {
  @Test func `a filing stands in each row below the names of the columns`() {
    expect(
      """
      == 填报
      2025年度自查表
      报送主体编号 | 报告期止 | 接听率 | complaint.received
      A1 | 2025-12-31 | 95% | 1,204
      A2 | 2025年12月31日 | 88% |
      """,
      """
      a.xlsx, 填报!3
        filing.subject.id: A1 @ 填报!A3
        filing.period.to: 2025-12-31 @ 填报!B3
        complaint.hotline.answered_share: 95% @ 填报!C3
        complaint.received: 1204 @ 填报!D3
      a.xlsx, 填报!4
        filing.subject.id: A2 @ 填报!A4
        filing.period.to: 2025-12-31 @ 填报!B4
        complaint.hotline.answered_share: 88% @ 填报!C4
      """)
  }

  @Test func `a form has its values beside the names`() {
    expect(
      """
      == 自查表
      平台自查表
      项目 | 填报 | 单位
      1.报送主体名称 | 湘网
      * 接听率： | 95.3 | %
      fine项 | 12 | 万元 | complaint.received | 7
      last_inspection项 | | 万美元
      接听绿 | 3
      """,
      """
      ? 自查表!A7 facts/unknown-key
      a.xlsx
        filing.subject.name: 湘网 @ 自查表!B3
        complaint.hotline.answered_share: 95.3% @ 自查表!B4
        complaint.received: 7 @ 自查表!E5
        fine: 120,000 CNY @ 自查表!B5
        last_inspection: blank @ 自查表!B6
      """)
  }

  @Test func `sheets of lists are joined by the subject`() {
    expect(
      """
      == 填报
      报送主体编号 | 接听率
      A1 | 95%
      A2 | 96%
      A3 | 97%
      == complaint.tickets项
      number项 | status项 | 报送主体编号
      T1 | 办理中 | A1
      T2 | 办结了 | A1
      无 | | A2
      T9 | 办理中 | A9
      """,
      """
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!A2
        complaint.hotline.answered_share: 95% @ 填报!B2
        complaint.tickets: 2 records
          - number: T1 @ complaint.tickets项!A2
          - status: Open @ complaint.tickets项!B2
          - number: T2 @ complaint.tickets项!A3
          - status: invalid @ complaint.tickets项!B3
        ! complaint.tickets项!B3 facts/unknown-member
      a.xlsx, 填报!3
        filing.subject.id: A2 @ 填报!A3
        complaint.hotline.answered_share: 96% @ 填报!B3
        complaint.tickets: 0 records
      a.xlsx, 填报!4
        filing.subject.id: A3 @ 填报!A4
        complaint.hotline.answered_share: 97% @ 填报!B4
        complaint.tickets: blank
      ! complaint.tickets项!C5 facts/record-of-nobody
      """)
  }

  @Test func `columns may be grouped, and their names stand in two languages`() {
    expect(
      """
      == 填报
      编制说明
      complaint | complaint | 其他
      staff | hotline.answered_share | 接听量
      complaint.staff | complaint.hotline.answered_share | 备注
      3 | 95% | 无
      """,
      """
      ? 填报!C3 facts/unknown-column
      a.xlsx, 填报!5
        complaint.hotline.answered_share: 95% @ 填报!B5
        complaint.staff: 3 @ 填报!A5
      """)
  }

  @Test func `a column named twice gives no value, nor does a name of two facts`() {
    expect(
      """
      == 填报
      接听率 | 投诉电话接听率 | 数量 | fine项
      95% | 96% | 3 | 100
      """,
      """
      ! 填报!B1 facts/given-twice
      ! 填报!C1 facts/ambiguous-key
      a.xlsx, 填报!2
        complaint.hotline.answered_share: invalid @ 填报!A2
        fine: 100 CNY @ 填报!D2
      """)
  }

  @Test func `the unit at the head of a column counts for bare numbers`() {
    expect(
      """
      == 填报
      接听率（%） | fine项（单位：万元） | complaint.received（件） | complaint.staff（万人次）
      #95.3 | #12.5 | #3 | #4
      95.3% | 12元 | 3件 | 4人
      """,
      """
      a.xlsx, 填报!2
        complaint.hotline.answered_share: 95.3% @ 填报!A2
        complaint.received: 3 @ 填报!C2
        complaint.staff: 40000 @ 填报!D2
        fine: 125,000 CNY @ 填报!B2
      a.xlsx, 填报!3
        complaint.hotline.answered_share: 95.3% @ 填报!A3
        complaint.received: 3 @ 填报!C3
        complaint.staff: 4 @ 填报!D3
        fine: 12 CNY @ 填报!B3
      """)
  }

  @Test func `a mark without width is no part of a name, and is mentioned`() {
    expect(
      """
      == 填报
      接\u{200B}听率 | 　fine 项\u{00A0}
      95% | 3
      """,
      """
      ? 填报!A1 facts/invisible-mark
      a.xlsx, 填报!2
        complaint.hotline.answered_share: 95% @ 填报!A2
        fine: 3 CNY @ 填报!B2
      """)
  }

  @Test func `numbers and errors of a spreadsheet are not taken for what was meant`() {
    expect(
      """
      == 填报
      报送主体编号 | complaint.hotline.number | 接听率 | 报告期止 | complaint.staff
      #9.14301E+17 | #73100000000 | #0.953 | #43646 | !#N/A
      #2019063000001 | #4000000000 | 95.3％ | 2019.6.30 | #3
      """,
      """
      a.xlsx, 填报!2
        filing.subject.id: invalid @ 填报!A2
        filing.period.to: invalid @ 填报!D2
        complaint.hotline.number: invalid @ 填报!B2
        complaint.hotline.answered_share: invalid @ 填报!C2
        complaint.staff: invalid @ 填报!E2
        ! 填报!A2 facts/lost-digits
        ! 填报!B2 facts/invalid-format
        ! 填报!C2 facts/missing-unit
        ! 填报!D2 facts/ambiguous-value
        ! 填报!E2 facts/error-cell
      a.xlsx, 填报!3
        filing.subject.id: 2019063000001 @ 填报!A3
        filing.period.to: 2019-06-30 @ 填报!D3
        complaint.hotline.number: 4000000000 @ 填报!B3
        complaint.hotline.answered_share: 95.3% @ 填报!C3
        complaint.staff: 3 @ 填报!E3
        ? 填报!A3 facts/number-cell
        ? 填报!B3 facts/number-cell
      """)
  }

  @Test func `a hidden sheet is read only if no other holds what it does`() {
    expect(
      """
      == (旧表)
      接听率 | fine项
      1% | 1
      == 填报
      接听率 | fine项
      95% | 3
      == (drivers项)
      licence项
      湘A1
      == (选项)
      办理中
      已办结
      == 备注
      其他说明
      """,
      """
      ? 备注!A1 facts/sheet-not-read
      ? 旧表!A1 facts/sheet-not-read
      ? drivers项!A1 facts/hidden
      a.xlsx, 填报!2
        complaint.hotline.answered_share: 95% @ 填报!A2
        fine: 3 CNY @ 填报!B2
        drivers: 1 records
          - licence: 湘A1 @ drivers项!A2
      """)
    expect("== (填报)\n接听率\n95%", "! a.xlsx facts/only-hidden-sheets")
  }

  @Test func `a row that cannot be read is one filing, and of a list leaves all of it open`() {
    expect(
      """
      == 填报
      报送主体编号 | fine项
      A1 | 1
      ~ | 2
      A3 | 3
      == drivers项
      报送主体编号 | licence项
      A1 | 湘A1
      ~ | 湘A2
      """,
      """
      ! drivers项!A3 test/broken-row
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!A2
        fine: 1 CNY @ 填报!B2
        drivers: invalid
      a.xlsx, 填报!3 unreadable
        ! 填报!A3 test/broken-row
      a.xlsx, 填报!4
        filing.subject.id: A3 @ 填报!A4
        fine: 3 CNY @ 填报!B4
        drivers: invalid
      """)
  }

  @Test func `with several filings, records must say whose they are`() {
    expect(
      """
      == 填报
      报送主体编号 | fine项
      A1 | 1
      A2 | 2
      == drivers项
      licence项 | name项
      湘A1 | 张三
      """,
      """
      ! drivers项!A1 facts/no-subject-column
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!A2
        fine: 1 CNY @ 填报!B2
        drivers: invalid
      a.xlsx, 填报!3
        filing.subject.id: A2 @ 填报!A3
        fine: 2 CNY @ 填报!B3
        drivers: invalid
      """)
  }

  @Test func `one filing takes all records, from several sheets, too`() {
    expect(
      """
      == 填报
      报送主体编号 | fine项
      A1 | 1
      == 一月
      licence项 | permit.valid_to项
      湘A1 | 2025-01-01
      == 二月
      licence项 | permit.valid_to项
      湘A1 | 2025-02-30
      """,
      """
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!A2
        fine: 1 CNY @ 填报!B2
        drivers: 2 records
          - licence: 湘A1 @ 一月!A2
          - permit.valid_to: 2025-01-01 @ 一月!B2
          - licence: 湘A1 @ 二月!A2
          - permit.valid_to: invalid @ 二月!B2
        ! 二月!A2 facts/duplicate-record
        ! 二月!B2 facts/no-such-date
      """)
  }

  @Test func `records of one subject are told apart by the period`() {
    expect(
      """
      == 填报
      报送主体编号 | 报告期止 | fine项
      A1 | 2024-12-31 | 1
      A1 | 2025-12-31 | 2
      == drivers项
      报送主体编号 | 报告期止 | licence项
      A1 | 2025年12月31日 | 湘A2
      A1 | 2024.12.31 | 湘A1
      """,
      """
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!A2
        filing.period.to: 2024-12-31 @ 填报!B2
        fine: 1 CNY @ 填报!C2
        drivers: 1 records
          - licence: 湘A1 @ drivers项!C3
      a.xlsx, 填报!3
        filing.subject.id: A1 @ 填报!A3
        filing.period.to: 2025-12-31 @ 填报!B3
        fine: 2 CNY @ 填报!C3
        drivers: 1 records
          - licence: 湘A2 @ drivers项!C2
      """)
    expect(
      """
      == 填报
      报送主体编号 | 报告期止 | fine项
      A1 | 2024-12-31 | 1
      A1 | 2025-12-31 | 2
      == drivers项
      报送主体编号 | licence项
      A1 | 湘A2
      """,
      """
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!A2
        filing.period.to: 2024-12-31 @ 填报!B2
        fine: 1 CNY @ 填报!C2
        drivers: 1 records
          - licence: 湘A2 @ drivers项!B2
      a.xlsx, 填报!3
        filing.subject.id: A1 @ 填报!A3
        filing.period.to: 2025-12-31 @ 填报!B3
        fine: 2 CNY @ 填报!C3
        drivers: invalid
        ! 填报!A3 facts/subject-twice
      """)
  }

  @Test func `several forms make one filing, and a name in two of them gives no value`() {
    expect(
      """
      == 基本信息
      报送主体名称 | 湘网
      fine项 | 1
      == 投诉
      接听率 | 95%
      fine项 | 2
      """,
      """
      a.xlsx
        filing.subject.name: 湘网 @ 基本信息!B1
        complaint.hotline.answered_share: 95% @ 投诉!B1
        fine: invalid @ 基本信息!B2
        ! 投诉!A2 facts/given-twice
      """)
  }

  @Test func `a sum, a note and a sheet of explanations are no filings`() {
    expect(
      """
      == 填报
      报送主体编号 | fine项（万美元） | complaint.staff（名）
      A1 | 3 | 1
      合 计 | 3 | 1
      == 填报说明
      接听率 | 应填写全年数
      """,
      """
      ! 填报!B1 facts/unknown-column-unit
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!A2
        complaint.staff: 1 @ 填报!C2
        fine: invalid @ 填报!B2
      ? 填报!A3 facts/total-row
      """)
  }

  @Test func `a unit above a table, and one of a group, count for amounts of money`() {
    expect(
      """
      == 填报
      明细 | 单位：万元
      报送主体编号 | fine项 | complaint.staff
      A1 | 8 | 3
      A2 | 9元 | 3
      """,
      """
      a.xlsx, 填报!3
        filing.subject.id: A1 @ 填报!A3
        complaint.staff: 3 @ 填报!C3
        fine: 80,000 CNY @ 填报!B3
      a.xlsx, 填报!4
        filing.subject.id: A2 @ 填报!A4
        complaint.staff: 3 @ 填报!C4
        fine: 9 CNY @ 填报!B4
      """)
    expect(
      """
      == 填报
      报送 | 资金（万元）
      报送主体编号 | fine项
      A1 | 8
      """,
      """
      a.xlsx, 填报!3
        filing.subject.id: A1 @ 填报!A3
        fine: 80,000 CNY @ 填报!B3
      """)
    expect(
      """
      == 填报
      自查表 | | （单位：万元）
      报送主体编号 | A1
      fine项 | 8
      """,
      """
      a.xlsx
        filing.subject.id: A1 @ 填报!B2
        fine: 80,000 CNY @ 填报!B3
      """)
  }

  @Test func `the column that a form heads as values counts`() {
    expect(
      """
      == 填报
      序号 | 项目 | 单位 | 上期数 | 本期数 | 备注
      1 | fine项 | 万元 | 7 | 8 | 3
      2 | complaint.staff | 人 | 1 | 2 |
      3 | 报送主体名称 | | | 湘网 |
      """,
      """
      a.xlsx
        filing.subject.name: 湘网 @ 填报!E4
        complaint.staff: 2 @ 填报!E3
        fine: 80,000 CNY @ 填报!E2
      """)
  }

  @Test func `two cells that may be the value give none`() {
    expect(
      """
      == 填报
      报送主体编号 | A1
      complaint.staff | 80 | 97
      fine项 | 8 | 万元
      接听率 | 95% | 见附件
      """,
      """
      a.xlsx
        filing.subject.id: A1 @ 填报!B1
        complaint.hotline.answered_share: 95% @ 填报!B4
        complaint.staff: invalid @ 填报!B2
        fine: 80,000 CNY @ 填报!B3
        ! 填报!C2 facts/several-values
      """)
  }

  @Test func `signatures, remarks and numbers without a record are passed over`() {
    expect(
      """
      == 填报
      序号 | 报送主体编号 | fine项
      1 | A1 | 8
      2 | |
      合计： | | 8
      填表人：张三 | | 2026-01-20
      """,
      """
      a.xlsx, 填报!2
        filing.subject.id: A1 @ 填报!B2
        fine: 8 CNY @ 填报!C2
      ? 填报!A4 facts/total-row
      ? 填报!A5 facts/remark-row
      """)
  }

  @Test func `a table without names of facts is no filing`() {
    expect(
      """
      == 填报
      甲 | 乙
      1 | 2
      == 空
      """,
      """
      ! a.xlsx facts/not-a-filing
      ? 填报!A1 facts/sheet-not-read
      """)
  }
}
