import Diagnostics
import Documents
internal import FoundationEssentials

/// What a comparison needs of a report that was written as JSON or as lines of JSON.
struct EarlierReport {
  private(set) var pack = ""
  private(set) var generatedAt: String?
  private(set) var shown: [String] = []
  private(set) var filings: [Filing] = []

  struct Filing: Decodable {
    let source: String
    let subject: Subject?
    let period: Period?
    let asOf: String?
    let findings: [Finding]
    let moreFindings: Int?
  }

  struct Subject: Decodable {
    let id: String?
  }

  struct Period: Decodable {
    let to: String?
  }

  struct Finding: Decodable {
    let rule: String
    let outcome: String
    let fingerprint: String
    /// Only failed and undetermined findings have it.
    let evidenceDigest: String?
    let baseline: Change?
  }

  struct Change: Decodable {
    let firstSeen: String?
  }

  private struct Head: Decodable {
    let pack: PackIdentity
    let generatedAt: String?
    let shown: [String]
  }

  private struct PackIdentity: Decodable {
    let id: String
  }

  private struct Whole: Decodable {
    let filings: [Filing]
  }

  private struct Line: Decodable {
    let report: Head?
    let filing: Filing?
  }

  /// What a report may have at most.
  private static var limits: ReaderLimits {
    var limits = ReaderLimits()
    limits.bytes = 1 << 30
    return limits
  }

  init(_ input: InputFile) throws(DiagnosticError) {
    let bytes = try input.unpacked(limits: Self.limits)
    do {
      let isLines = InputFormat.detect(bytes) == .ndjson
      if isLines { try readLines(bytes) } else { try readWhole(bytes) }
    } catch let error as DecodingError {
      throw DiagnosticError(.notAReport(error.path), at: .file(input.name))
    } catch {
      throw DiagnosticError(.notAReport(""), at: .file(input.name))
    }
  }

  private mutating func readWhole(_ bytes: [UInt8]) throws {
    let data = Data(bytes)
    take(try Self.decoder.decode(Head.self, from: data))
    filings = try Self.decoder.decode(Whole.self, from: data).filings
  }

  private mutating func readLines(_ bytes: [UInt8]) throws {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = try Self.decoder.decode(Line.self, from: Data(line))
      line.report.map { take($0) }
      line.filing.map { filings.append($0) }
    }
  }

  private mutating func take(_ head: Head) {
    (pack, generatedAt, shown) = (head.pack.id, head.generatedAt, head.shown)
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}

extension DecodingError {
  /// Where in the report something is missing or of another kind: `filings.0.findings`.
  fileprivate var path: String {
    let context: Context? =
      switch self {
      case .keyNotFound(let key, let context):
        Context(codingPath: context.codingPath + [key], debugDescription: "")
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context
      @unknown default: nil
      }
    return (context?.codingPath ?? []).map { $0.intValue.map(String.init) ?? $0.stringValue }
      .joined(separator: ".")
  }
}
