public import Diagnostics

/// A workbook in the format of ECMA-376 (`.xlsx`), transitional or strict.
///
/// ```swift
/// let workbook = try Workbook(path: "filing.xlsx")
/// for sheet in workbook.sheets where sheet.visibility == .visible {
///   let reader = try workbook.reader(of: sheet)
///   while let row = try reader.next() { … }
/// }
/// ```
///
/// It needs the package trait `Spreadsheets`; see ``isSupported``.
public struct Workbook: Sendable {
  /// The worksheets in their order. Sheets that only hold a chart or macros are left out.
  public let sheets: [Sheet]

  private let bytes: ArchiveBytes
  let name: String
  private let limits: ReaderLimits
  private let content: SheetContext

  /// Whether this build can read workbooks: it was built with the trait `Spreadsheets`.
  public static var isSupported: Bool {
    #if Spreadsheets
      true
    #else
      false
    #endif
  }

  /// Opens a workbook.
  ///
  /// - Throws: one problem if the file is no workbook that can be read, at the file or at the part of
  ///   it that is at fault.
  public init(path: String, limits: ReaderLimits = .filing) throws(DiagnosticError) {
    try self.init(
      bytes: InputFile(path: path).unpacked(limits: limits), name: path, limits: limits)
  }

  /// Opens a workbook that was read before.
  ///
  /// - Parameter name: What people know its file by.
  /// - Throws: one problem if it is no workbook that can be read.
  public init(
    bytes: [UInt8], name: String, limits: ReaderLimits = .filing
  ) throws(DiagnosticError) {
    guard Self.isSupported else { throw DiagnosticError(.noSpreadsheets, at: .file(name)) }
    guard bytes.count <= limits.bytes else {
      throw DiagnosticError(.tooLarge(limit: limits.bytes), at: .file(name))
    }
    self.bytes = ArchiveBytes(bytes)
    self.name = name
    self.limits = limits
    let archive = try PartArchive(self.bytes, name: name, limits: limits)
    let main = try Self.mainPart(of: archive, name: name, limits: limits)
    let part = WorkbookPart(limit: limits.entries)
    try archive.read(main, part)
    let relationships = try Self.relationships(of: main, in: archive, limits: limits)
    let parts = Dictionary(
      relationships.targets.filter { $0.type == "worksheet" }.map { ($0.id, $0.part) },
      uniquingKeysWith: { first, _ in first })
    sheets = part.sheets.compactMap { entry in
      parts[entry.relationship].map {
        Sheet(name: entry.name, visibility: entry.visibility, part: $0)
      }
    }
    guard !sheets.isEmpty else { throw DiagnosticError(.noSheet, at: .file(name)) }
    let styles = StyleSheet(limit: limits.nodes)
    if let part = relationships.target("styles"), archive.contains(part) {
      try archive.read(part, styles)
    }
    let strings = SharedStrings(limits: limits)
    if let part = relationships.target("sharedStrings"), archive.contains(part) {
      try archive.read(part, strings)
    }
    content = SheetContext(
      strings: strings.table, formats: styles.formats,
      epoch: part.countsFrom1904 ? .from1904 : .from1900)
  }

  /// Starts to read a sheet.
  ///
  /// - Throws: one problem if its part cannot be read.
  public func reader(of sheet: Sheet) throws(DiagnosticError) -> SheetReader {
    let archive = try PartArchive(bytes, name: name, limits: limits)
    return try SheetReader(sheet, of: archive, file: name, context: content, limits: limits)
  }

  private static func relationships(
    of part: String, in archive: PartArchive, limits: ReaderLimits
  ) throws(DiagnosticError) -> Relationships {
    let relationships = Relationships(of: part, limit: limits.entries)
    let list = Relationships.part(of: part)
    if archive.contains(list) { try archive.read(list, relationships) }
    return relationships
  }

  private static func mainPart(
    of archive: PartArchive, name: String, limits: ReaderLimits
  ) throws(DiagnosticError) -> String {
    let named = try relationships(of: "", in: archive, limits: limits).target("officeDocument")
    if let foreign = ForeignFile(archive, main: named) {
      throw DiagnosticError(foreign.message, at: .file(name))
    }
    return named ?? "xl/workbook.xml"
  }
}
