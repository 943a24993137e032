public import Diagnostics

/// The facts that every filing has: who reported, for which period, when. Its raw value is the slot.
public enum Header: Int, Sendable, CaseIterable {
  /// `filing.subject.id`.
  case subjectID
  /// `filing.subject.name`.
  case subjectName
  /// `filing.period.from`.
  case periodFrom
  /// `filing.period.to`.
  case periodTo
  /// `filing.filed_on`.
  case filedOn

  /// The path.
  public var path: String {
    switch self {
    case .subjectID: "filing.subject.id"
    case .subjectName: "filing.subject.name"
    case .periodFrom: "filing.period.from"
    case .periodTo: "filing.period.to"
    case .filedOn: "filing.filed_on"
    }
  }

  var fact: Fact {
    var fact = Fact(path: path, name: path, label: label, type: type)
    fact.columns = columns
    return fact
  }

  /// The name for people.
  public var label: LocalizedText {
    switch self {
    case .subjectID: LocalizedText("Subject's identifier", zh: "报送主体编号")
    case .subjectName: LocalizedText("Subject's name", zh: "报送主体名称")
    case .periodFrom: LocalizedText("Start of the period", zh: "报告期起")
    case .periodTo: LocalizedText("End of the period", zh: "报告期止")
    case .filedOn: LocalizedText("Date of filing", zh: "报送日期")
    }
  }

  private var columns: [String] {
    switch self {
    case .subjectID: ["统一社会信用代码"]
    case .subjectName: ["企业名称"]
    case .periodFrom, .periodTo, .filedOn: []
    }
  }

  private var type: FactType {
    switch self {
    case .subjectID, .subjectName: .text(nil)
    case .periodFrom, .periodTo, .filedOn: .date
    }
  }
}
