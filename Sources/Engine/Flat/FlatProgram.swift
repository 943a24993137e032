import Facts
import Rules

/// Conditions, formulas and tables as numbers in arrays, which a ``FlatJudge`` runs over flat filings.
///
/// Each loop over records has a register of its own, which holds the slots of the record that it is at;
/// register 0 holds those of the filing. What refers to a record was given its register when it was
/// compiled, so nothing is looked up while judging. It is shared by all threads and never changes.
final class FlatProgram: @unchecked Sendable {
  /// A part of a condition.
  struct Node: BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable {
      case all, any, not
      case always, unknown, present, absent, reason, orAbsent
      /// A reported value is one that is written in the pack.
      case equals
      case isOne, compare, between, matches, within
      case quantified
      /// A test that is left to ``Rules/UnaryTest``.
      case interpreted
    }

    var kind: Kind
    /// Which comparison, reason, direction or quantifier it is.
    var choice: UInt8 = 0
    /// Whether the outcome of `isOne` is turned around.
    var isNegated = false
    /// The operand that it is about; the list.
    var subject: Int32 = -1
    /// Parts, operands, or what the kind needs; see ``FlatCompiler``.
    var first: Int32 = -1
    var second: Int32 = -1
    /// How many parts or operands; how many records.
    var count: Int32 = 0
    /// The register of the loop.
    var register: Int32 = 0
  }

  /// Something that has a slot.
  struct Operand: BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable { case reported, constant, derived, output, input }

    var kind: Kind
    var register: Int32 = 0
    /// The slot in the record, or the position among constants, derived facts or tables; its own, if
    /// it is the input of a table, to which an assumed value is a value and anything else is missing.
    var position: Int32
    /// The column of a table's output; the operand that an input is.
    var column: Int32 = 0
  }

  /// A part of a formula.
  struct Term: BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable { case operand, negated, binary, moved, call }

    var kind: Kind
    /// The operator, function or unit.
    var choice: UInt8 = 0
    var isBackwards = false
    /// Operands: the operand, or further terms.
    var first: Int32 = -1
    var second: Int32 = -1
    var count: Int32 = 0
    /// The places to round to.
    var places: Int32 = 0
  }

  /// A derived fact, where the records that it is about are in certain registers.
  struct Derivation: BitwiseCopyable {
    enum Kind: BitwiseCopyable {
      case formula(Int32)
      case aggregate(kind: UInt8, list: Int32, register: Int32, filter: Int32, field: Int32)
    }

    let kind: Kind
    /// The register of the innermost record that it depends on.
    let register: Int32
  }

  /// A decision table as of a date.
  struct Table {
    let isFirst: Bool
    let width: Int
    /// For each row a node for each input, one after another.
    let cells: [Int32]
    /// For each row a constant for each output.
    let values: [Int32]
    let outputs: Int
    var rows: Int { width == 0 ? values.count / max(outputs, 1) : cells.count / width }
  }

  /// A rule.
  struct Entry {
    /// Its position in the pack.
    let position: Int
    /// Its conditions; -1 for none.
    let (when, require, otherwise): (Int32, Int32, Int32)
    let isAttested: Bool
    let failsIfMissing: Bool
    /// Whether it is judged by an ``Evaluator``, since something in it is not compiled.
    let isInterpreted: Bool
  }

  let plan: Plan
  let layout: FlatLayout
  // INVARIANT: written only while it is made; freed with it.
  let nodes: UnsafeMutablePointer<Node>
  let operands: UnsafeMutablePointer<Operand>
  let parts: UnsafeMutablePointer<Int32>
  let terms: UnsafeMutablePointer<Term>
  /// Values written in the pack; the first is none that could be computed.
  let constants: UnsafeMutablePointer<FlatSlot>
  let derivations: UnsafeMutablePointer<Derivation>
  let (operandCount, derivationCount): (Int, Int)
  let tables: [Table]
  let tests: [UnaryTest]
  let patterns: [BytePattern]
  let registers: Int
  private let texts: FlatConstants

  init(_ compiled: FlatCompiler) {
    (plan, layout) = (compiled.plan, compiled.layout)
    nodes = Self.copy(compiled.nodes)
    operands = Self.copy(compiled.operands)
    parts = Self.copy(compiled.parts)
    terms = Self.copy(compiled.terms)
    constants = Self.copy(compiled.constants)
    derivations = Self.copy(compiled.derivations)
    (operandCount, derivationCount) = (compiled.operands.count, compiled.derivations.count)
    tables = compiled.tables
    tests = compiled.tests
    patterns = compiled.plan.pack.patterns.map { BytePattern($0.pattern) }
    registers = compiled.registers
    texts = compiled.texts
  }

  deinit {
    nodes.deallocate()
    operands.deallocate()
    parts.deallocate()
    terms.deallocate()
    constants.deallocate()
    derivations.deallocate()
  }

  private static func copy<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    for (position, element) in elements.enumerated() {
      (copy + position).initialize(to: element)
    }
    return copy
  }
}
