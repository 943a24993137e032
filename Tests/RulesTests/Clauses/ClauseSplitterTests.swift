import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Rules

/// Where clauses begin and end in official texts.
struct ClauseSplitterTests {
  private static let tasks = LocalizedText("task {}", zh: "第{}项")
  private static let articles = LocalizedText("art. {}", zh: "第{}条")

  /// The clauses as `number: text`.
  private static func split(
    _ text: String, _ numbering: LocalizedText = tasks, known: [String] = ["1", "2", "3", "4"]
  ) -> [String] {
    clauses(text, numbering, known: known).map { "\($0.id): \($0.text.normalized)" }
  }

  private static func clauses(
    _ text: String, _ numbering: LocalizedText = tasks, known: [String] = ["1", "2", "3", "4"]
  ) -> [ClauseSplitter.Found] {
    ClauseSplitter(SourceText(name: "text", text), numbering: numbering, known: known).clauses
  }

  @Test func `the rows of a table are found once each, without headings and numbers of lists`()
    throws
  {
    let text = try String(
      contentsOfFile: Fixture.folder + "/tables/table.txt", encoding: .utf8)
    let clauses = Self.clauses(text)
    #expect(
      clauses.map { "\($0.id): \($0.text.normalized)" } == [
        "1: 简化登记手续。省甲局牵头1.简化流程。2.公开标准，1项。年底前", "2: 清理许可。省乙局各地落实。持续推进",
        "3: 联合检查。省甲局一、开展检查（2次）。二、报送情况。2020年底前", "4: 听取意见。省丙局持续推进",
      ])
    #expect(clauses.map(\.place.start?.line) == [10, 20, 27, 33])
  }

  @Test(arguments: [
    "1\n甲\n2\n乙\n", " 1 \r\n甲\r\n\t2\u{3000}\r\n乙", "1\n甲\n２\n乙", "题\n1\n甲\n2\n乙\n\n",
  ])
  func `a line with just the next number begins a clause`(_ text: String) {
    #expect(Self.split(text) == ["1: 甲", "2: 乙"])
  }

  @Test func `a number out of order is text`() {
    #expect(Self.split("1\n甲\n1\n3\n2\n乙\n1\n3\n丙\n") == ["1: 甲13", "2: 乙1", "3: 丙"])
    #expect(Self.split("1\n甲\n2.\n2、乙\n（2）\n") == ["1: 甲2.2、乙（2）"])
  }

  @Test func `what is missing is passed over, and what is new is found`() {
    #expect(Self.split("1\n甲\n3\n丙\n4\n丁\n") == ["1: 甲", "3: 丙", "4: 丁"])
    #expect(Self.split("3\n丙\n") == ["3: 丙"])
    #expect(Self.split("1\n甲\n2\n乙\n3\n丙\n", known: ["1"]) == ["1: 甲", "2: 乙", "3: 丙"])
    // Nothing says that the ninth is a clause, rather than a number of a page.
    #expect(Self.split("1\n甲\n9\n乙\n") == ["1: 甲9乙"])
    #expect(Self.split("没有条款") == [])
    #expect(Self.split("") == [])
  }

  @Test(arguments: ["第一条 甲\n第二条 乙\n", "第1条　甲\n第2条　乙", " 第 一 条甲\n　第二条\n乙\n", "art. 1 甲\nart. 2\n乙"])
  func `the instrument's numbering begins a clause`(_ text: String) {
    #expect(Self.split(text, Self.articles) == ["1: 甲", "2: 乙"])
  }

  @Test func `a reference to another clause begins none`() {
    let text = "第一条 甲\n第三条第一款除外。\n第二条 依照\n第一条办理。\n第三条 丙\n"
    #expect(
      Self.split(text, Self.articles) == ["1: 甲第三条第一款除外。", "2: 依照第一条办理。", "3: 丙"])
  }

  @Test(arguments: [
    "二、改进监管（2项）", "\t二、改进监管(12项)\t", "二、改进监管\n（2项）", "十一、改进\n\n\t（二项）", "第二章 监管", "第二章", "第二节　监管",
    "第三编 监管",
  ])
  func `a heading ends a clause and is part of none`(_ heading: String) {
    #expect(Self.split("1\n甲\n\(heading)\n说明\n2\n乙\n") == ["1: 甲", "2: 乙"])
  }

  @Test(arguments: [
    "二、改进监管", "2、改进监管（2项）", "改进监管（2项）", "二、改进（2次）", "第二章所称监管", "（2项）", "一二、甲\n乙（2项）",
  ])
  func `what only looks like a heading is text`(_ line: String) {
    let text = line.replacing("\n", with: "")
    #expect(Self.split("1\n甲\n\(line)\n2\n乙\n") == ["1: 甲\(text)", "2: 乙"])
  }

  @Test func `numerals are read up to thousands`() {
    let read = ["九", "十", "十一", "二十", "九十九", "一百零三", "一百二十三", "二千零一", "１２", "007"]
    let numbers = read.map { ClauseNumbering.number(in: Substring($0 + "条")).number }
    #expect(numbers == [9, 10, 11, 20, 99, 103, 123, 2001, 12, 7])
    let unread = ["条", "零", "二三", "十百", "1234567"]
    #expect(unread.allSatisfy { ClauseNumbering.number(in: Substring($0)).number == nil })
  }

  @Test func `a long text of numbers takes no time`() {
    let lines = (1...20_000).map { "\(20_001 - $0)" }.joined(separator: "\n")
    #expect(Self.clauses(lines, known: ["20000"]).count == 1)
  }
}
