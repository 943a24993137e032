import ArgumentParser
import Documents

/// How generated filings are written.
enum GenerationFormat: String, CaseIterable, ExpressibleByArgument {
  case yaml, json, ndjson, csv, xlsx
  /// Files of all these, in turns.
  case mixed

  /// The formats that take turns.
  private static let turns: [InputFormat] = [.yaml, .json, .xlsx, .yaml, .csv, .json, .xlsx, .yaml]

  /// The format of the file of a filing.
  func format(of number: Int) -> InputFormat {
    switch self {
    case .yaml: .yaml
    case .json: .json
    case .ndjson: .ndjson
    case .csv: .csv
    case .xlsx: .xlsx
    case .mixed: Self.turns[number % Self.turns.count]
    }
  }

  init(_ format: InputFormat) {
    switch format {
    case .yaml: self = .yaml
    case .json: self = .json
    case .ndjson: self = .ndjson
    case .csv: self = .csv
    case .xlsx: self = .xlsx
    }
  }
}
