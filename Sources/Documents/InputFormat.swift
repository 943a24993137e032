import Diagnostics

/// A format of files.
public enum InputFormat: String, Sendable, CaseIterable {
  /// YAML 1.2: any number of documents.
  case yaml
  /// JSON, RFC 8259: one document.
  case json
  /// JSON values, one on each line.
  case ndjson
  /// A table of text, with any delimiter.
  case csv
  /// A workbook of Office Open XML.
  case xlsx

  /// The format that a file name's extension stands for, which stands before `.gz` or `.zst`.
  ///
  /// A `.txt` may hold anything, so its content decides.
  public init?(fileName: String) {
    let fileName = Compression.unpackedName(fileName)
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[dot...].dropFirst().lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "csv", "tsv": self = .csv
    case "xlsx", "xlsm": self = .xlsx
    default: return nil
    }
  }

  /// How each document is written; nothing for tables.
  public var document: DocumentFormat? {
    switch self {
    case .yaml: .yaml
    case .json, .ndjson: .json
    case .csv, .xlsx: nil
    }
  }

  /// How many bytes are looked at to find a format.
  static let start = 64 << 10
  /// The start of a ZIP archive.
  static let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The start of a file of the older office formats, and of encrypted ones.
  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
}

extension InputFormat {
  /// The format that the start of a file without a telling name seems to have.
  ///
  /// - An archive, or an older or encrypted office file, is a workbook.
  /// - What starts with `{` or `[` is JSON, or NDJSON if its first line is a whole value and another
  ///   line starts with `{`.
  /// - A table's first line is `sep=`, or has a delimiter outside quotes, and is no YAML: no comment,
  ///   directive, document start or list entry, and without a colon before a blank or the line's end.
  /// - Everything else is YAML.
  public static func detect(_ bytes: some Collection<UInt8>) -> InputFormat {
    let start = Array(bytes.prefix(Self.start))
    if start.starts(with: archiveMark) || start.starts(with: compoundMark) { return .xlsx }
    let text = text(of: start)
    let isBlank: (UInt8) -> Bool = { $0.isBlank || $0.isLineBreak }
    let lines = text.split(whereSeparator: \.isLineBreak).filter { !$0.allSatisfy(isBlank) }
    guard let line = lines.first, let first = line.first(where: { !$0.isBlank }) else {
      return .yaml
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return areRecords(lines) ? .ndjson : .json
    }
    return isHeader(line) ? .csv : .yaml
  }

  private static func text(of start: [UInt8]) -> [UInt8] {
    let mark = TextEncoding.mark(of: start)
    guard let encoding = mark?.encoding ?? TextEncoding.unmarkedUTF16(start), encoding.isUTF16
    else {
      // Delimiters are no part of longer characters, in GB18030 neither.
      return Array(start[(mark?.length ?? 0)...])
    }
    var (decoder, text) = (TextDecoder(encoding), [UInt8]())
    try? decoder.decode(Array(start[(mark?.length ?? 0)...]), isLast: false, into: &text)
    return text
  }

  private static func areRecords(_ lines: [ArraySlice<UInt8>]) -> Bool {
    guard let first = lines.first, lines.count > 1,
      lines[1].first(where: { !$0.isBlank }) == UInt8(ascii: "{"),
      String(validating: first, as: UTF8.self) != nil
    else { return false }
    let source = SourceText(name: "", utf8: Array(first))
    return JSONReader.parse(source, limits: ReaderLimits()).isComplete
  }

  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "sep=".utf8) { return true }
    if ["#", "%", "---", "- "].contains(where: { line.starts(with: $0.utf8) }) { return false }
    let colons = line.indices.filter { line[$0] == UInt8(ascii: ":") }
    let isKey = colons.contains { $0 + 1 == line.endIndex || line[$0 + 1].isBlank }
    return !isKey && CSVDelimiter.counts(in: line).contains { $0.count > 0 }
  }
}
