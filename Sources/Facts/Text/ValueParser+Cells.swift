import Diagnostics
import Documents

extension ValueParser {
  /// Why a cell of a table is no value of a type, whatever it shows; `nil` where what it shows
  /// decides.
  static func mismatch(of scalar: Scalar, as type: FactType) -> ValueMismatch? {
    switch scalar.cell {
    case .error: .errorCell
    case .formula: .formulaCell
    case .date: type.hasDates ? nil : .dateCell
    case .number: numberMismatch(scalar, as: type)
    case .text, .percent, .boolean, nil: nil
    }
  }

  /// Spreadsheets keep fifteen digits of a number and no zeros in front of it, so that a code among
  /// them may have become another; a telephone number shows by its length that it is whole.
  private static func numberMismatch(_ scalar: Scalar, as type: FactType) -> ValueMismatch? {
    let isWhole = scalar.kind == .integer && scalar.text.utf8.count <= 15
    return switch type {
    case .text(.uscc), .text(.residentID): .codeCell
    case .text, .reference: isWhole ? nil : .codeCell
    case .date, .datetime: .serialCell
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .choice, .set, .list:
      nil
    }
  }
}

extension FactType {
  fileprivate var hasDates: Bool {
    switch self {
    case .date, .datetime: true
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .text, .choice, .set,
      .list, .reference:
      false
    }
  }
}

extension Scalar {
  /// Whether a spreadsheet keeps it as a number.
  var isNumberCell: Bool { cell == .number }
}

extension ValueMismatch {
  static let errorCell = Self(
    "error-cell", "the formula in the cell ended in an error", zh: "单元格的公式出错")

  static let formulaCell = Self(
    "formula-without-value", "the cell holds a formula whose value was not saved",
    zh: "单元格为公式，文件中没有其计算结果",
    help: LocalizedText(
      "open the file in a spreadsheet program and save it, or write the value",
      zh: "请用表格软件打开并重新保存，或直接填写数值"))

  fileprivate static let asText = LocalizedText(
    "format the cell as text and type the value again", zh: "请将单元格设为文本格式后重新输入")

  static let codeCell = Self(
    "lost-digits",
    "the cell is a number, which drops zeros in front and digits after the fifteenth",
    zh: "单元格为数值格式，会丢失开头的零和第15位之后的数字", help: asText)

  static let dateCell = Self(
    "date-cell", "the cell is a date, and what was typed may have been changed into it",
    zh: "单元格为日期格式，原输入内容可能已被改动", help: asText)

  static let serialCell = Self(
    "ambiguous-value", "the cell is a number, not a date", zh: "单元格为数值，不是日期",
    help: LocalizedText("give the cell a date format", zh: "请将单元格设为日期格式"))
}
