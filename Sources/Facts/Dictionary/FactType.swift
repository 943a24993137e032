/// What values a fact can have, and how they are written.
public enum FactType: Sendable {
  /// True or false.
  case boolean
  /// A whole number.
  case integer
  /// A number.
  case decimal
  /// A ratio, written with a percent sign.
  case percent
  /// An amount of a currency, an ISO 4217 code.
  case money(currency: String)
  /// An exact span of time, in seconds.
  case duration
  /// A span of the calendar, in months.
  case period
  /// A day.
  case date
  /// A point in time.
  case datetime
  /// A text, with a named format if it must have one.
  case text(TextFormat?)
  /// One of several members.
  case choice(ChoiceList)
  /// Any number of several members.
  case set(ChoiceList)
  /// Records, each with the facts of a schema.
  case list(Schema)
  /// The key of a record of another list, named by its path.
  case reference(list: String)

  /// The name of the type in the rule language.
  public var name: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "decimal"
    case .percent: "percent"
    case .money: "money"
    case .duration: "duration"
    case .period: "period"
    case .date: "date"
    case .datetime: "datetime"
    case .text: "text"
    case .choice: "choice"
    case .set: "set"
    case .list: "list"
    case .reference: "reference"
    }
  }
}
