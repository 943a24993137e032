import Diagnostics
import Documents
internal import FoundationEssentials

/// What a comparison needs of a report that was written as JSON or as lines of JSON.
///
/// Each line says by what it is judged, so that lines of several reports may stand together. Those of
/// earlier versions have it from the first line.
struct EarlierReport {
  /// The packs that it was made with; more than one where reports were put together.
  private(set) var packs: Set<String> = []
  /// The outcomes whose findings are listed for all filings.
  private(set) var shown: Set<String> = []
  private(set) var filings: [Filing] = []

  struct Filing: Decodable {
    /// When its report was written.
    var generatedAt: String?
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
    /// By what it or, in earlier versions, each line behind it is judged.
    let head: Head?
    let filing: Filing?

    private enum CodingKeys: CodingKey { case filing, pack, report }

    init(from decoder: any Decoder) throws {
      let line = try decoder.container(keyedBy: CodingKeys.self)
      filing = try line.decodeIfPresent(Filing.self, forKey: .filing)
      head =
        line.contains(.pack)
        ? try Head(from: decoder) : try line.decodeIfPresent(Head.self, forKey: .report)
    }
  }

  /// What shows that the first line of a file is a value of its own.
  private struct FirstLine: Decodable {
    let isWhole: Bool

    private enum CodingKeys: CodingKey { case filing, input, gone, report }

    init(from decoder: any Decoder) throws {
      isWhole = try !decoder.container(keyedBy: CodingKeys.self).allKeys.isEmpty
    }
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
      if Self.areLines(bytes) { try readLines(bytes) } else { try readWhole(bytes) }
    } catch let error as DecodingError {
      throw DiagnosticError(.notAReport(error.path), at: .file(input.name))
    } catch {
      throw DiagnosticError(.notAReport(""), at: .file(input.name))
    }
  }

  private static func areLines(_ bytes: [UInt8]) -> Bool {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return (try? decoder.decode(FirstLine.self, from: Data(first)))?.isWhole ?? false
  }

  private mutating func readWhole(_ bytes: [UInt8]) throws {
    let data = Data(bytes)
    let head = try Self.decoder.decode(Head.self, from: data)
    take(head)
    for filing in try Self.decoder.decode(Whole.self, from: data).filings { add(filing, head) }
  }

  private mutating func readLines(_ bytes: [UInt8]) throws {
    var last: Head?
    for bytes in bytes.split(separator: UInt8(ascii: "\n")) {
      let data = Data(bytes)
      let line = try Self.decoder.decode(Line.self, from: data)
      if let head = line.head {
        take(head)
        last = head
      }
      guard let filing = line.filing else { continue }
      add(filing, try last ?? Self.decoder.decode(Head.self, from: data))
    }
  }

  private mutating func take(_ head: Head) {
    shown = packs.isEmpty ? Set(head.shown) : shown.intersection(head.shown)
    packs.insert(head.pack.id)
  }

  private mutating func add(_ filing: Filing, _ head: Head) {
    filings.append(filing)
    filings[filings.count - 1].generatedAt = head.generatedAt
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
