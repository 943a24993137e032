import Facts
import Rules

/// Finds what is true of one flat filing after another by a ``FlatProgram``.
///
/// Nothing is allocated for it, but where a value does not fit a slot or a test is left to
/// ``Rules/UnaryTest``. It never leaves its thread.
struct FlatJudge: ~Copyable {
  let program: FlatProgram
  // The program's own, which are read for every node.
  let nodes: UnsafeMutablePointer<FlatProgram.Node>
  let parts: UnsafeMutablePointer<Int32>
  private let operands: UnsafeMutablePointer<FlatProgram.Operand>
  let constants: UnsafeMutablePointer<FlatSlot>
  // INVARIANT: owned by this value alone, as many as the program has registers, derivations, tables.
  /// The slots of the record that each loop is at.
  let registers: UnsafeMutablePointer<UnsafeMutablePointer<FlatSlot>>
  /// A number for each time that a register was set, to know what was computed for it.
  let identities: UnsafeMutablePointer<UInt64>
  private let derived: UnsafeMutablePointer<FlatSlot>
  private let derivedIdentities: UnsafeMutablePointer<UInt64>
  private let hits: UnsafeMutablePointer<(identity: UInt64, row: Int32)>
  /// What stands at inputs of tables, by the operand.
  private let inputs: UnsafeMutablePointer<FlatSlot>
  private var clock: UInt64 = 0

  init(_ program: FlatProgram) {
    self.program = program
    (nodes, parts) = (program.nodes, program.parts)
    (operands, constants) = (program.operands, program.constants)
    registers = .allocate(capacity: program.registers)
    identities = .allocate(capacity: program.registers)
    identities.initialize(repeating: 0, count: program.registers)
    derived = .allocate(capacity: max(program.derivationCount, 1))
    derived.initialize(repeating: FlatSlot(), count: program.derivationCount)
    derivedIdentities = .allocate(capacity: max(program.derivationCount, 1))
    derivedIdentities.initialize(repeating: 0, count: program.derivationCount)
    hits = .allocate(capacity: max(program.tables.count, 1))
    hits.initialize(repeating: (0, -1), count: program.tables.count)
    inputs = .allocate(capacity: max(program.operandCount, 1))
    inputs.initialize(repeating: FlatSlot(), count: program.operandCount)
  }

  deinit {
    registers.deallocate()
    identities.deallocate()
    derived.deallocate()
    derivedIdentities.deallocate()
    hits.deallocate()
    inputs.deallocate()
  }

  /// Begins with a filing.
  mutating func begin(_ filing: borrowing FlatFiling) { enter(0, filing.slots) }

  @inline(__always)
  mutating func enter(_ register: Int, _ slots: UnsafeMutablePointer<FlatSlot>) {
    clock += 1
    registers[register] = slots
    identities[register] = clock
  }

  /// What comes of rules.
  ///
  /// - Parameters:
  ///   - chosen: which of them are looked at, as bits.
  ///   - interpret: judges by a rule that is not compiled.
  mutating func judge(
    _ entries: [FlatProgram.Entry], chosen: UnsafeMutableBufferPointer<UInt64>,
    _ filing: inout FlatFiling, into outcomes: UnsafeMutableBufferPointer<FlatOutcome>,
    _ interpret: (FlatProgram.Entry, borrowing FlatFiling) -> FlatOutcome
  ) {
    begin(filing)
    entries.withUnsafeBufferPointer { entries in
      for word in chosen.indices {
        var rest = chosen[word]
        while rest != 0 {
          let entry = entries[word * 64 + rest.trailingZeroBitCount]
          rest &= rest - 1
          outcomes[entry.position] =
            entry.isInterpreted ? interpret(entry, filing) : outcome(of: entry, &filing)
        }
      }
    }
  }

  /// What comes of a rule.
  private mutating func outcome(
    of entry: FlatProgram.Entry, _ filing: inout FlatFiling
  ) -> FlatOutcome {
    let when = entry.when < 0 ? .true : truth(entry.when, &filing)
    if entry.isAttested { return when == .false ? .notApplicable : .undetermined }
    switch when {
    case .true: return Self.outcome(truth(entry.require, &filing), entry)
    case .false:
      if entry.otherwise < 0 { return .notApplicable }
      return Self.outcome(truth(entry.otherwise, &filing), entry)
    default:
      guard entry.otherwise >= 0 else { return .undetermined }
      let require = truth(entry.require, &filing)
      // If the duty comes out alike either way, it does not matter which way it is.
      guard require != .unknown, require == truth(entry.otherwise, &filing) else {
        return .undetermined
      }
      return Self.outcome(require, entry)
    }
  }

  private static func outcome(
    _ truth: FlatTruth, _ entry: FlatProgram.Entry
  ) -> FlatOutcome {
    switch truth {
    case .true: .pass
    case .false: .fail
    default: entry.failsIfMissing ? .fail : .undetermined
    }
  }

  /// What stands at an operand; it stays until the next record is entered.
  @inline(__always)
  mutating func slot(
    _ position: Int32, _ filing: inout FlatFiling
  ) -> UnsafePointer<FlatSlot> {
    let operand = operands + Int(position)
    if operand.pointee.kind == .reported {
      return UnsafePointer(
        registers[Int(operand.pointee.register)] + Int(operand.pointee.position))
    }
    if operand.pointee.kind == .constant {
      return UnsafePointer(constants + Int(operand.pointee.position))
    }
    return otherSlot(operand, &filing)
  }

  private mutating func otherSlot(
    _ operand: UnsafeMutablePointer<FlatProgram.Operand>, _ filing: inout FlatFiling
  ) -> UnsafePointer<FlatSlot> {
    switch operand.pointee.kind {
    case .reported, .constant, .derived:
      return computed(Int(operand.pointee.position), &filing)
    case .output:
      return output(Int(operand.pointee.position), Int(operand.pointee.column), &filing)
    case .input:
      let slot = inputs + Int(operand.pointee.position)
      slot.pointee = self.slot(operand.pointee.column, &filing).pointee
      if !slot.pointee.hasValue { slot.pointee = FlatSlot(.notAsked) }
      slot.pointee.isAssumed = false
      return UnsafePointer(slot)
    }
  }

  private mutating func computed(
    _ position: Int, _ filing: inout FlatFiling
  ) -> UnsafePointer<FlatSlot> {
    let derivation = program.derivations + position
    let identity = identities[Int(derivation.pointee.register)]
    if derivedIdentities[position] == identity { return UnsafePointer(derived + position) }
    let slot: FlatSlot
    switch derivation.pointee.kind {
    case .formula(let term):
      let value = self.value(term, &filing)
      slot = value.hasValue ? value.computed : FlatSlot(.invalid)
    case .aggregate(let kind, let list, let register, let filter, let field):
      slot = aggregate(
        kind, self.slot(list, &filing).pointee, Int(register), filter: filter, field: field, &filing
      )
    }
    (derived[position], derivedIdentities[position]) = (slot, identity)
    return UnsafePointer(derived + position)
  }

  private mutating func output(
    _ position: Int, _ column: Int, _ filing: inout FlatFiling
  ) -> UnsafePointer<FlatSlot> {
    if hits[position].identity != identities[0] {
      hits[position] = (identities[0], row(of: program.tables[position], &filing))
    }
    let row = hits[position].row
    guard row >= 0 else { return UnsafePointer(constants) }
    let table = program.tables[position]
    return UnsafePointer(constants + Int(table.values[Int(row) * table.outputs + column]))
  }

  /// The row that gives the values; -1 for none.
  private mutating func row(of table: FlatProgram.Table, _ filing: inout FlatFiling) -> Int32 {
    for row in 0..<table.rows {
      var truth = FlatTruth.true
      for column in 0..<table.width where truth != .false {
        truth = truth.and(self.truth(table.cells[row * table.width + column], &filing))
      }
      if truth == .true { return Int32(row) }
      // A missing fact is no reason to pass a row by.
      if truth == .unknown, table.isFirst { return -1 }
    }
    return -1
  }
}

extension FlatSlot {
  /// The value as one that was computed: not assumed, and not written in any digits.
  fileprivate var computed: FlatSlot {
    var slot = self
    slot.isAssumed = false
    slot.lastDigit = Self.noDigit
    return slot
  }
}
