public import Diagnostics

/// What must hold, with all names and types resolved.
public indirect enum Condition: Sendable {
  /// Every part holds.
  case all([Condition])
  /// At least one part holds.
  case any([Condition])
  /// The part does not hold.
  case not(Condition)
  /// A value passes a test.
  case test(TestCondition)
  /// So many records of a list hold.
  case quantified(Quantified)
  /// Records of a list are distinct.
  case unique(Unique)
  /// Records of a list that agree in some fields agree in others.
  case consistent(Consistent)
}

/// A value and the test that it must pass.
public struct TestCondition: Sendable {
  /// The value.
  public let subject: Reference
  /// The test.
  public let test: UnaryTest
  /// Where the author wrote it.
  public let place: Place

  /// Makes a condition.
  public init(subject: Reference, test: UnaryTest, place: Place) {
    self.subject = subject
    self.test = test
    self.place = place
  }
}

/// A statement about how many records of a list hold.
public struct Quantified: Sendable {
  /// How many.
  public let quantifier: Quantifier
  /// The list.
  public let list: Reference
  /// The level at which its records stand.
  public let level: Int
  /// Which records count; all, if there is none.
  public let filter: Condition?
  /// What a record that counts must fulfil; nothing more, if there is none.
  public let body: Condition?
  /// Where the author wrote the list.
  public let place: Place

  /// Makes a statement.
  public init(
    _ quantifier: Quantifier, of list: Reference, level: Int, where filter: Condition?,
    require body: Condition?, place: Place
  ) {
    self.place = place
    self.quantifier = quantifier
    self.list = list
    self.level = level
    self.filter = filter
    self.body = body
  }
}

/// How many records must hold.
public enum Quantifier: Sendable, Hashable {
  /// All that count.
  case every
  /// At least one.
  case some
  /// Not one.
  case none
  /// So many or more.
  case atLeast(Int)
  /// So many or fewer.
  case atMost(Int)
  /// Just so many.
  case exactly(Int)
}

/// A statement that no two records of a list have the same values in some fields.
public struct Unique: Sendable {
  /// The list.
  public let list: Reference
  /// The level at which its records stand.
  public let level: Int
  /// The fields.
  public let fields: [Reference]
  /// Which records count; all, if there is none.
  public let filter: Condition?
  /// Where the author wrote the list.
  public let place: Place

  /// Makes a statement.
  public init(
    list: Reference, level: Int, by fields: [Reference], where filter: Condition?, place: Place
  ) {
    self.place = place
    self.list = list
    self.level = level
    self.fields = fields
    self.filter = filter
  }
}

/// A statement that records with the same values in some fields have the same in others.
public struct Consistent: Sendable {
  /// The list.
  public let list: Reference
  /// The level at which its records stand.
  public let level: Int
  /// The fields that tell which records belong together.
  public let fields: [Reference]
  /// The fields that must then be the same.
  public let dependents: [Reference]
  /// Which records count; all, if there is none.
  public let filter: Condition?
  /// Where the author wrote the list.
  public let place: Place

  /// Makes a statement.
  public init(
    list: Reference, level: Int, by fields: [Reference], in dependents: [Reference],
    where filter: Condition?, place: Place
  ) {
    self.place = place
    self.list = list
    self.level = level
    self.fields = fields
    self.dependents = dependents
    self.filter = filter
  }
}
