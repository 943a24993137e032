import Facts
import Rules

/// Makes a ``FlatProgram`` of a plan.
///
/// Something that it does not know, such as a step through a reference to another record, is told by
/// throwing; the rule that has it is then judged by an ``Evaluator``.
struct FlatCompiler {
  /// Something that is not compiled.
  struct Unknown: Error {}

  /// A derived fact, and the registers of the records that it is about.
  private struct DerivationKey: Hashable {
    let position: Int
    let scope: [Int32]
  }

  let plan: Plan
  let layout: FlatLayout
  let texts = FlatConstants()
  var nodes: [FlatProgram.Node] = []
  var operands: [FlatProgram.Operand] = []
  var parts: [Int32] = []
  var terms: [FlatProgram.Term] = []
  private(set) var constants = [FlatSlot(.invalid)]
  private(set) var derivations: [FlatProgram.Derivation] = []
  private(set) var tables: [FlatProgram.Table] = []
  var tests: [UnaryTest] = []
  private(set) var registers = 1
  private var known: [DerivationKey: Int32?] = [:]
  private var knownTables: [Int: Int32?] = [:]

  init(_ plan: Plan, _ layout: FlatLayout) {
    (self.plan, self.layout) = (plan, layout)
  }

  /// A rule; one that cannot be compiled is interpreted.
  mutating func entry(_ position: Int) -> FlatProgram.Entry {
    let rule = plan.pack.rules[position]
    do throws(Unknown) {
      return FlatProgram.Entry(
        position: position, when: try condition(rule.when, [0]),
        require: try condition(rule.require, [0]), otherwise: try condition(rule.otherwise, [0]),
        isAttested: rule.require == nil, failsIfMissing: rule.failsIfMissing, isInterpreted: false)
    } catch {
      return FlatProgram.Entry(
        position: position, when: -1, require: -1, otherwise: -1, isAttested: false,
        failsIfMissing: false, isInterpreted: true)
    }
  }

  /// The register of a new loop.
  mutating func newRegister() -> Int32 {
    registers += 1
    return Int32(registers - 1)
  }

  mutating func add(_ node: FlatProgram.Node) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  mutating func add(parts new: [Int32]) -> Int32 {
    parts += new
    return Int32(parts.count - new.count)
  }

  mutating func constant(_ slot: FlatSlot) -> Int32 {
    constants.append(slot)
    return Int32(constants.count - 1)
  }

  mutating func constant(_ value: Value) throws(Unknown) -> Int32 {
    guard let slot = texts.slot(value) else { throw Unknown() }
    return constant(slot)
  }

  mutating func add(_ operand: FlatProgram.Operand) -> Int32 {
    operands.append(operand)
    return Int32(operands.count - 1)
  }

  /// - Parameter scope: the register of the record at each level.
  mutating func operand(
    _ reference: Reference, _ scope: [Int32]
  ) throws(Unknown) -> Int32 {
    switch reference.source {
    case .fact(let source):
      guard source.steps.isEmpty else { throw Unknown() }
      return add(
        .init(
          kind: .reported, register: scope[source.level],
          position: Int32(source.slot)))
    case .parameter(let position):
      return add(
        .init(
          kind: .constant, position: try constant(plan.parameters[position])))
    case .derived(let position, let levels):
      let place = try derivation(position, [0] + levels.map { scope[$0] })
      return add(.init(kind: .derived, position: place))
    case .output(let table, let column):
      return add(
        .init(
          kind: .output, position: try self.table(table),
          column: Int32(column)))
    case .previous: throw Unknown()
    }
  }

  mutating func operand(_ operand: Operand, _ scope: [Int32]) throws(Unknown) -> Int32 {
    switch operand {
    case .literal(let value): add(.init(kind: .constant, position: try constant(value)))
    case .reference(let reference): try self.operand(reference, scope)
    }
  }

  private mutating func constant(_ slot: Slot) throws(Unknown) -> Int32 {
    guard let value = slot.value else { return constant(FlatSlot(.notAsked)) }
    return try constant(value)
  }

  private mutating func derivation(_ position: Int, _ scope: [Int32]) throws(Unknown) -> Int32 {
    let key = DerivationKey(position: position, scope: scope)
    if let found = known[key] {
      guard let found else { throw Unknown() }
      return found
    }
    known[key] = .some(nil)
    let kind: FlatProgram.Derivation.Kind
    switch plan.pack.derived[position].definition {
    case .formula(let formula): kind = .formula(try term(formula, scope))
    case .aggregate(let aggregate): kind = try self.aggregate(aggregate, scope)
    }
    derivations.append(.init(kind: kind, register: scope.last ?? 0))
    let place = Int32(derivations.count - 1)
    known[key] = place
    return place
  }

  private mutating func aggregate(
    _ aggregate: Aggregate, _ scope: [Int32]
  ) throws(Unknown) -> FlatProgram.Derivation.Kind {
    let list = try operand(aggregate.list, scope)
    guard aggregate.level == scope.count else { throw Unknown() }
    let register = newRegister()
    let inner = scope + [register]
    return .aggregate(
      kind: UInt8(Aggregate.Kind.allCases.firstIndex(of: aggregate.kind) ?? 0), list: list,
      register: register,
      filter: try condition(aggregate.filter, inner),
      field: try aggregate.field.map { field throws(Unknown) in try operand(field, inner) } ?? -1)
  }

  private mutating func table(_ position: Int) throws(Unknown) -> Int32 {
    if let found = knownTables[position] {
      guard let found else { throw Unknown() }
      return found
    }
    knownTables[position] = .some(nil)
    let table = plan.pack.tables[position]
    var subjects: [Int32] = []
    for input in table.inputs {
      let operand = try operand(input, [0])
      subjects.append(
        add(.init(kind: .input, position: Int32(operands.count), column: operand)))
    }
    var (cells, values): ([Int32], [Int32]) = ([], [])
    for row in plan.tables[position]?.rows ?? [] {
      for (test, (subject, input)) in zip(row.tests, zip(subjects, table.inputs)) {
        cells.append(try self.test(test, about: subject, input, [0]))
      }
      for value in row.values { values.append(try constant(value)) }
    }
    tables.append(
      .init(
        isFirst: table.hit == .first, width: table.inputs.count, cells: cells, values: values,
        outputs: table.outputs.count))
    let place = Int32(tables.count - 1)
    knownTables[position] = place
    return place
  }
}
