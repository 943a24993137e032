import Diagnostics

extension JSONReader.Expected {
  var text: LocalizedText {
    switch self {
    case .aValue: LocalizedText("a value", zh: "一个值")
    case .aKey: LocalizedText("a key in double quotes", zh: "双引号括起的键")
    case .colon: LocalizedText("':'", zh: "“:”")
    case .commaOr(let end): LocalizedText("',' or '\(end)'", zh: "“,”或“\(end)”")
    }
  }
}

extension Diagnostic.Message {
  static var emptyJSON: Self {
    .init("json/empty", LocalizedText("expected a JSON value, found nothing", zh: "应为 JSON 值，实际为空"))
  }

  static func unexpected(_ found: String, _ expected: JSONReader.Expected) -> Self {
    let point = found.unicodeScalars.first { !$0.isASCII }?.codePoint
    return .init(
      "json/unexpected",
      LocalizedText(
        "expected \(expected.text.en), found '\(found)'" + (point.map { " (\($0))" } ?? ""),
        zh: "应为\(expected.text.zh)，实际为“\(found)”" + (point.map { "（\($0)）" } ?? "")),
      help: help(found))
  }

  static func endOfJSON(_ expected: JSONReader.Expected) -> Self {
    .init(
      "json/unexpected",
      LocalizedText(
        "expected \(expected.text.en), found the end of the file",
        zh: "应为\(expected.text.zh)，文件却已结束"))
  }

  private static func help(_ found: String) -> LocalizedText? {
    switch found.lowercased() {
    case "'": LocalizedText("use double quotes", zh: "请使用双引号")
    case "/", "#": LocalizedText("JSON has no comments", zh: "JSON 不支持注释")
    case "true", "false", "null": .didYouMean(found.lowercased())
    case "yes", "on": LocalizedText("write true", zh: "请写作 true")
    case "no", "off": LocalizedText("write false", zh: "请写作 false")
    case "none", "nil", "undefined": LocalizedText("write null", zh: "请写作 null")
    case "nan", "infinity", "-infinity", "inf", "-inf":
      LocalizedText(
        "JSON has no such number; leave out what is not known", zh: "JSON 没有这种数字；不知道的内容请省略")
    case "“", "”", "，", "：", "［", "］", "｛", "｝", "＂":
      LocalizedText("use the half-width ASCII sign", zh: "请使用半角英文标点")
    default: nil
    }
  }

  static func trailingComma(before end: Unicode.Scalar) -> Self {
    .init(
      "json/trailing-comma",
      LocalizedText("a ',' cannot stand before '\(end)'", zh: "“\(end)”之前不能有“,”"),
      help: LocalizedText("leave it out", zh: "请删除"))
  }

  static var trailingText: Self {
    .init(
      "json/trailing-text",
      LocalizedText("expected the end of the file after the value", zh: "值之后应为文件结尾"))
  }

  static var unterminatedString: Self {
    .init("json/unterminated-string", LocalizedText("the quote is never closed", zh: "引号没有结束"))
  }

  static func badEscape(_ escape: String) -> Self {
    .init(
      "json/bad-escape", LocalizedText("unknown escape '\(escape)'", zh: "未知转义“\(escape)”"),
      help: LocalizedText("write '\\\\' for a backslash", zh: "反斜杠请写作“\\\\”"))
  }

  static var loneSurrogate: Self {
    .init(
      "json/lone-surrogate",
      LocalizedText("half of a surrogate pair stands for no character", zh: "单独的代理项不对应任何字符"))
  }

  static func controlCharacter(_ byte: UInt8) -> Self {
    let name =
      switch byte {
      case 0x0A, 0x0D: LocalizedText("a line break", zh: "换行")
      case 0x09: LocalizedText("a tab", zh: "制表符")
      default: LocalizedText("a control character", zh: "控制字符")
      }
    let digits = String(byte, radix: 16, uppercase: true)
    let escape =
      switch byte {
      case 0x0A: "\\n"
      case 0x0D: "\\r"
      case 0x09: "\\t"
      default: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    return .init(
      "json/control-character",
      LocalizedText("\(name.en) cannot stand in a text", zh: "文本中不能直接出现\(name.zh)"),
      help: LocalizedText("write '\(escape)', or close the quote", zh: "请写作“\(escape)”，或补上结束引号"))
  }

  static func badNumber(_ fault: JSONReader.NumberFault) -> Self {
    let text =
      switch fault {
      case .noDigit:
        LocalizedText("a number starts with a digit, or '-' and a digit", zh: "数字应以数字或“-”加数字开头")
      case .plus: LocalizedText("a number has no '+' before it", zh: "数字前不能有“+”")
      case .leadingZero: LocalizedText("a number cannot start with 0", zh: "数字不能以 0 开头")
      case .noFraction: LocalizedText("expected a digit after '.'", zh: "“.”之后应为数字")
      case .noExponent: LocalizedText("expected a digit in the exponent", zh: "指数中应为数字")
      case .strange: LocalizedText("this is not a number", zh: "这不是数字")
      }
    return .init(
      "json/bad-number", text,
      help: LocalizedText("if it is a text, put it in double quotes", zh: "如为文本，请加双引号"))
  }

  static func duplicateKeyJSON(_ key: String, like first: String) -> Self {
    .init(
      "json/duplicate-key", LocalizedText("the key '\(key)' occurs twice", zh: "键“\(key)”重复"),
      help: .sameCharacters(key, first))
  }

  static func tooDeepJSON(limit: Int) -> Self {
    .init(
      "json/too-deep",
      LocalizedText("nested deeper than \(limit) levels", zh: "嵌套超过 \(limit) 层"))
  }

  static func tooManyNodesJSON(limit: Int) -> Self {
    .init("json/too-many-nodes", LocalizedText("more than \(limit) nodes", zh: "节点超过 \(limit) 个"))
  }
}
