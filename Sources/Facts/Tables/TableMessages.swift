import Diagnostics

extension Diagnostic.Message {
  static func unknownColumn(_ name: String, nearest: String?) -> Self {
    Self(
      "facts/unknown-column",
      LocalizedText(
        "no fact is named as the column '\(name.shortened)' is",
        zh: "没有与列名“\(name.shortened)”对应的事实"),
      help: .didYouMean(nearest))
  }

  static func unknownLabel(_ name: String, nearest: String?) -> Self {
    Self(
      "facts/unknown-key",
      LocalizedText("no fact is named '\(name.shortened)'", zh: "没有名为“\(name.shortened)”的事实"),
      help: .didYouMean(nearest))
  }

  static func unknownColumnUnit(_ unit: String) -> Self {
    Self(
      "facts/unknown-column-unit",
      LocalizedText(
        "it cannot be told how numbers in '\(unit.shortened)' count",
        zh: "无法确定“\(unit.shortened)”如何计数"),
      help: LocalizedText(
        "name another unit, or write the unit in each cell", zh: "请改用其他单位，或在每个单元格中写明单位"))
  }

  static func invisibleMark(_ name: String) -> Self {
    Self(
      "facts/invisible-mark",
      LocalizedText(
        "the name '\(name.shortened)' has a mark in it that nobody can see, such as U+200B",
        zh: "名称“\(name.shortened)”中含有不可见字符，如U+200B"))
  }

  static func sheetNotRead(_ sheet: String, isHidden: Bool) -> Self {
    Self(
      "facts/sheet-not-read",
      LocalizedText(
        "the \(isHidden ? "hidden " : "")sheet '\(sheet.shortened)' was not read",
        zh: "未读取\(isHidden ? "隐藏的" : "")工作表“\(sheet.shortened)”"),
      help: isHidden
        ? LocalizedText("show it, if it belongs to the filing", zh: "如属填报内容，请取消隐藏")
        : LocalizedText(
          "name its columns as the pack names its facts, or the sheet as a list is named",
          zh: "请使列名与规则包的事实名称一致，或使工作表名与列表名称一致"))
  }

  static func hiddenSheetRead(_ sheet: String) -> Self {
    Self(
      "facts/hidden",
      LocalizedText(
        "the sheet '\(sheet.shortened)' is hidden, and was read",
        zh: "工作表“\(sheet.shortened)”为隐藏状态，已读取"))
  }

  static func hiddenRows(_ count: Int) -> Self {
    Self(
      "facts/hidden",
      LocalizedText(
        count == 1 ? "a hidden row was read" : "\(count) hidden rows were read",
        zh: "已读取\(count)个隐藏行"))
  }

  static func hiddenColumns(_ count: Int) -> Self {
    Self(
      "facts/hidden",
      LocalizedText(
        count == 1 ? "a hidden column was read" : "\(count) hidden columns were read",
        zh: "已读取\(count)个隐藏列"))
  }

  static let totalRow = Self(
    "facts/total-row",
    LocalizedText("this row sums up others, and was not read", zh: "该行为合计行，未读取"))

  static let remarkRow = Self(
    "facts/remark-row",
    LocalizedText(
      "this row is a remark or a signature, and was not read", zh: "该行为备注或签章，未读取"))

  static func severalValues(_ fact: Fact) -> Self {
    Self(
      "facts/several-values",
      LocalizedText(
        "more than one cell may be the value of '\(fact.path)'", zh: "“\(fact.path)”的值可能在多个单元格中"),
      help: LocalizedText(
        "write one value beside the name, or head its column '填报值'",
        zh: "请只在名称右侧填写一个值，或将其所在列命名为“填报值”"))
  }

  static let noRows = Self(
    "facts/no-rows",
    LocalizedText("there are names of columns, and no row below them", zh: "只有列名，其下没有数据行"))

  static func noFilingInTable() -> Self {
    Self(
      "facts/not-a-filing",
      LocalizedText(
        "no fact was found in this table: no column or label has the name of one",
        zh: "表格中没有找到任何事实：没有与事实同名的列或项目"),
      help: LocalizedText(
        "name columns by labels or paths; 'plumbline list facts' lists them",
        zh: "请以事实的名称或路径作为列名，可用“plumbline list facts”查看"))
  }

  static func noSubjectColumn(_ list: String) -> Self {
    Self(
      "facts/no-subject-column",
      LocalizedText(
        "with several filings in the file, the records of '\(list)' must say whose they are",
        zh: "文件中有多份填报，“\(list)”的记录须注明所属主体"),
      help: LocalizedText(
        "add a column '\(Header.subjectID.label.en)' or '\(Header.subjectID.path)'",
        zh: "请增加“\(Header.subjectID.label.zh)”列"))
  }

  static func subjectTwice() -> Self {
    Self(
      "facts/subject-twice",
      LocalizedText(
        "an earlier row is of the same subject, and has taken the records of the lists",
        zh: "前面已有同一主体的填报，列表记录已归入其中"),
      help: LocalizedText(
        "tell the filings apart by '\(Header.periodTo.label.en)' in the sheets of the lists",
        zh: "请在列表工作表中增加“\(Header.periodTo.label.zh)”列以区分各份填报"))
  }

  static func onlyHiddenSheets() -> Self {
    Self(
      "facts/only-hidden-sheets",
      LocalizedText("all sheets of the workbook are hidden", zh: "工作簿的所有工作表均为隐藏状态"),
      help: LocalizedText("show the sheets that belong to the filing", zh: "请取消隐藏属于填报的工作表"))
  }

  static func severalLists(_ lists: [String]) -> Self {
    let list = LocalizedText.list(lists)
    return Self(
      "facts/ambiguous-sheet",
      LocalizedText(
        "the columns of this sheet may be those of several lists", zh: "该工作表的列可能属于多个列表"),
      help: LocalizedText("name the sheet \(list.en)", zh: "请将工作表命名为\(list.zh)"))
  }

  static func tooManyRecords(_ list: String, limit: Int) -> Self {
    Self(
      "facts/too-many-records",
      LocalizedText(
        "more than \(limit) records of '\(list)' in one file", zh: "一个文件中“\(list)”的记录超过\(limit)条"),
      help: LocalizedText("divide the file", zh: "请拆分文件"))
  }

  static func recordOfNobody(_ list: String, subject: String) -> Self {
    guard !subject.isEmpty else {
      return Self(
        "facts/record-of-nobody",
        LocalizedText(
          "this record of '\(list)' does not say whose it is", zh: "“\(list)”的这条记录没有注明所属主体"))
    }
    return Self(
      "facts/record-of-nobody",
      LocalizedText(
        "no filing in the file is that of '\(subject.shortened)', whose record of '\(list)' this is",
        zh: "“\(list)”的这条记录属于“\(subject.shortened)”，文件中没有该主体的填报"))
  }

  static func moreUnknownColumns(_ count: Int) -> Self {
    Self(
      "facts/unknown-column",
      LocalizedText(
        "\(count) more columns are not named as a fact is", zh: "另有\(count)列没有对应的事实"))
  }

  static let onlyLists = Self(
    "facts/only-lists",
    LocalizedText(
      "the file has records of lists alone, and nothing of the filing that they belong to",
      zh: "文件中只有列表记录，没有其所属填报的内容"),
    help: LocalizedText(
      "add a sheet with the subject and the period", zh: "请增加一张填写报送主体和报告期的工作表"))
}
