public import Diagnostics
public import Facts

/// Something with a value that a rule names: a fact, a parameter, a derived fact, a table's output.
public struct Reference: Sendable {
  /// Where its value comes from.
  public let source: Source
  /// The type of its value.
  public let type: FactType
  /// Its path or name from the root.
  public let path: String
  /// Its name for people.
  public let label: LocalizedText
  /// Whether nobody but the subject may see its value.
  public let isPersonal: Bool

  /// Makes a reference.
  public init(
    _ source: Source, type: FactType, path: String, label: LocalizedText, isPersonal: Bool = false
  ) {
    self.source = source
    self.type = type
    self.path = path
    self.label = label
    self.isPersonal = isPersonal
  }

  /// What stands before the names of the filing for the period before.
  package static let previous = "previous."

  /// The same name in the filing for the period before.
  package var inPrevious: Reference {
    Reference(
      .previous(self), type: type, path: Self.previous + path, label: label.inPrevious,
      isPersonal: isPersonal)
  }

  /// Where a value comes from.
  ///
  /// Records nest as quantifiers do: level 0 is the filing, level 1 the record of the outermost
  /// quantifier, and so on.
  public enum Source: Sendable {
    /// The slot of the record at a level.
    case fact(FactSource)
    /// A parameter, by position in the pack.
    case parameter(Int)
    /// A derived fact, by position in the pack; `levels` says at which level the records of its own
    /// scope stand here.
    case derived(Int, levels: [Int])
    /// An output of a decision table, by positions in the pack and in the table.
    case output(table: Int, column: Int)
    /// The same of the subject's filing for the period before.
    indirect case previous(Reference)
  }
}

/// A slot of a record, perhaps reached through references to records of other lists.
public struct FactSource: Sendable, Hashable {
  /// A step from a reference's key to a field of the record that it names.
  public struct Step: Sendable, Hashable {
    /// The slot of the list in the filing.
    public let list: Int
    /// The slot of the list's key.
    public let key: Int
    /// The slot of the field.
    public let field: Int
    /// The path of the reference that is followed.
    public let path: String
    /// The name for people of the reference that is followed.
    public let label: LocalizedText

    /// Makes a step.
    public init(list: Int, key: Int, field: Int, path: String, label: LocalizedText) {
      self.list = list
      self.key = key
      self.field = field
      self.path = path
      self.label = label
    }
  }

  /// The level of the record.
  public let level: Int
  /// The slot.
  public let slot: Int
  /// The steps that follow.
  public let steps: [Step]

  /// Makes a source.
  public init(level: Int, slot: Int, steps: [Step] = []) {
    self.level = level
    self.slot = slot
    self.steps = steps
  }
}

/// A column of a list: one field of all its records.
public struct Column: Sendable {
  /// The list.
  public let list: Reference
  /// The slot of the field.
  public let field: Int
  /// The type of the field.
  public let type: FactType
  /// The path of the field from the root.
  public let path: String
  /// The field's name for people.
  public let label: LocalizedText

  /// Makes a column.
  public init(list: Reference, field: Int, type: FactType, path: String, label: LocalizedText) {
    self.list = list
    self.field = field
    self.type = type
    self.path = path
    self.label = label
  }
}

/// What a test compares with.
public enum Operand: Sendable {
  /// A value written in the rule.
  case literal(Value)
  /// A value that a name stands for.
  case reference(Reference)
}

extension LocalizedText {
  /// What something is called in the filing for the period before.
  package var inPrevious: LocalizedText { LocalizedText("previous \(en)", zh: "上期\(zh)") }
}
