import Diagnostics
import Facts

/// A formula with the type of its value.
typealias TypedFormula = (formula: Formula, type: FactType)

extension Checker {
  /// The formula that a node holds; `nil`, with problems reported, if it holds none.
  func formula(_ source: SourceNode, in scope: Scope) -> TypedFormula? {
    guard let text = source.readText(problems) else { return nil }
    do throws(FormulaError) {
      return check(try FormulaParser.parse(text), source, in: scope)
    } catch {
      problems.error(.badFormula(error.reason), at: source.place(part: error.range))
      return nil
    }
  }

  private func check(
    _ syntax: FormulaSyntax, _ source: SourceNode, in scope: Scope
  ) -> TypedFormula? {
    let place = source.place(part: syntax.range)
    switch syntax.content {
    case .literal(let text):
      let types: [FactType?] = [.integer, .decimal, .percent, .duration, .period, money(text)]
      for type in types.compactMap(\.self) {
        if let value = try? ValueParser.literal(text, as: type, zone: zone) {
          return (.literal(value.value), type)
        }
      }
      problems.error(.badFormula(.unexpected(text)), at: place)
      return nil
    case .name(let name):
      return resolve(name, in: scope, at: place).map { (.reference($0), $0.type) }
    case .negated(let inner):
      guard let (formula, type) = check(inner, source, in: scope) else { return nil }
      if type.isNumeric { return (.negated(formula), type) }
      problems.error(.cannotNegate(type), at: place)
      return nil
    case .binary(let sign, let left, let right):
      let sides = (check(left, source, in: scope), check(right, source, in: scope))
      guard let left = sides.0, let right = sides.1 else { return nil }
      if let type = FormulaTypes.result(sign, left.type, right.type) {
        return (Self.combine(sign, left, right), type)
      }
      problems.error(.cannotCombine(sign, left.type, right.type), at: place)
      return nil
    case .call(let name, let arguments):
      return call(name, arguments, source, syntax.range, in: scope)
    }
  }

  private static func combine(
    _ sign: Formula.Operator, _ left: TypedFormula, _ right: TypedFormula
  ) -> Formula {
    let isBackwards = sign == .minus
    if left.type.comparisonClass == .calendar, let unit = spanUnit(of: right.type) {
      return .moved(left.formula, isBackwards: isBackwards, by: right.formula, unit)
    }
    if right.type.comparisonClass == .calendar, let unit = spanUnit(of: left.type) {
      return .moved(right.formula, isBackwards: isBackwards, by: left.formula, unit)
    }
    return .binary(sign, left.formula, right.formula)
  }

  /// What a span of the type counts in, if it is one.
  private static func spanUnit(of type: FactType) -> Formula.SpanUnit? {
    switch type.comparisonClass {
    case .duration: .seconds
    case .period: .months
    case .boolean, .number, .percent, .money, .calendar, .text, .choice, .set, .records: nil
    }
  }

  private func money(_ text: String) -> FactType? {
    text.split(separator: " ").last.map(String.init).flatMap { word in
      FactType.isCurrency(word) ? .money(currency: word) : nil
    }
  }

  private func call(
    _ name: String, _ arguments: [FormulaSyntax], _ source: SourceNode, _ range: Range<Int>,
    in scope: Scope
  ) -> TypedFormula? {
    let place = source.place(part: range)
    guard let signature = FunctionSignature(rawValue: name) else {
      let known = FunctionSignature.allCases.map(\.rawValue)
      let end = range.lowerBound + name.utf8.count
      problems.error(
        .unknownFunction(name, known: known), at: source.place(part: range.lowerBound..<end))
      return nil
    }
    var values = arguments[...]
    var places = 0
    if signature == .round {
      guard arguments.count == 2, case .literal(let text) = arguments[1].content,
        let count = Int(text), (0...18).contains(count)
      else {
        problems.error(.wrongArguments(signature), at: place)
        return nil
      }
      places = count
      values = values.dropLast()
    }
    let checked = values.map { check($0, source, in: scope) }
    let sound = checked.compactMap(\.self)
    guard sound.count == checked.count else { return nil }
    guard let result = signature.result(sound.map(\.type)) else {
      problems.error(.wrongArguments(signature), at: place)
      return nil
    }
    let type = signature == .round && places > 0 ? sound[0].type : result
    // A percentage's places are counted before its sign.
    if signature == .round, type.comparisonClass == .percent { places += 2 }
    return (.call(signature.function(places: places), sound.map(\.formula)), type)
  }
}

/// The functions of formulas, with what they take.
enum FunctionSignature: String, CaseIterable {
  case min, max, abs, round, year, month, day, weekday

  /// The type of the value for arguments of types; `nil` where they do not fit.
  func result(_ types: [FactType]) -> FactType? {
    switch self {
    case .min, .max:
      guard types.count >= 2 else { return nil }
      return types.dropFirst().reduce(types[0]) { common, type in
        common.flatMap { FormulaTypes.common($0, type) }
      }
    case .abs: return types.count == 1 && types[0].isNumeric ? types[0] : nil
    case .round:
      guard types.count == 1, types[0].isNumeric else { return nil }
      if case .decimal = types[0] { return .integer }
      return types[0]
    case .year, .month, .day, .weekday:
      return types.count == 1 && types[0].comparisonClass == .calendar ? .integer : nil
    }
  }

  func function(places: Int) -> Formula.Function {
    switch self {
    case .min: .min
    case .max: .max
    case .abs: .abs
    case .round: .round(places: places)
    case .year: .year
    case .month: .month
    case .day: .day
    case .weekday: .weekday
    }
  }

  var usage: String {
    switch self {
    case .min, .max: "\(rawValue)(a, b)"
    case .abs: "abs(a)"
    case .round: "round(a, 2)"
    case .year, .month, .day, .weekday: "\(rawValue)(date)"
    }
  }
}

extension Diagnostic.Message {
  static func badFormula(_ reason: FormulaError.Reason) -> Self {
    let text =
      switch reason {
      case .unexpected(let word):
        LocalizedText("'\(word)' does not fit here in a formula", zh: "公式中此处不能写“\(word)”")
      case .ends: LocalizedText("the formula ends too early", zh: "公式不完整")
      case .tooDeep: LocalizedText("the formula is nested too deeply", zh: "公式嵌套过深")
      case .tooLong: LocalizedText("the formula is too long", zh: "公式过长")
      }
    return .init(
      "rules/bad-formula", text,
      help: LocalizedText(
        "formulas know + - * / ( ), numbers with units, names without '$', and functions such as round(a, 2)",
        zh: "公式可用 + - * / ( )、带单位的数、不带“$”的名称，以及 round(a, 2) 等函数"))
  }

  static func cannotNegate(_ type: FactType) -> Self {
    .init(
      "rules/formula-type",
      LocalizedText(
        "a value of type \(type.title.en) has no negative", zh: "\(type.title.zh)类型的值不能取负"))
  }

  static func cannotCombine(_ sign: Formula.Operator, _ left: FactType, _ right: FactType) -> Self {
    .init(
      "rules/formula-type",
      LocalizedText(
        "\(left.title.en) \(sign.rawValue) \(right.title.en) has no meaning",
        zh: "\(left.title.zh) \(sign.rawValue) \(right.title.zh) 没有意义"))
  }

  static func unknownFunction(_ name: String, known: [String]) -> Self {
    .init(
      "rules/unknown-function",
      LocalizedText("unknown function '\(name)'", zh: "未知的函数“\(name)”"),
      help: .didYouMean(NearestName.of(name, among: known))
        ?? LocalizedText(
          "known: \(LocalizedText.list(known, limit: 12).en)",
          zh: "可用：\(LocalizedText.list(known, limit: 12).zh)"))
  }

  static func wrongArguments(_ signature: FunctionSignature) -> Self {
    .init(
      "rules/wrong-arguments",
      LocalizedText(
        "'\(signature.rawValue)' cannot be used with these values",
        zh: "“\(signature.rawValue)”不能用于这些值"),
      help: LocalizedText("write it like '\(signature.usage)'", zh: "请写成“\(signature.usage)”"))
  }

  static func formulaGives(_ computed: FactType, declared: FactType) -> Self {
    .init(
      "rules/formula-type",
      LocalizedText(
        "the formula gives \(computed.title.en), but the declared type is \(declared.title.en)",
        zh: "公式的结果是\(computed.title.zh)，而声明的类型是\(declared.title.zh)"))
  }
}
