import Diagnostics
import Documents
import Facts
import Reports
import Rules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file that answers are added to: what is there stays, byte for byte.
struct AnswerFile {
  private let path: String
  private let pack: Pack
  private let today: Day
  /// What is there; `nil` where there is no file yet.
  private var bytes: [UInt8]?
  /// The answers that are there.
  private(set) var attestations: Attestations

  /// Reads the file, if there is one.
  init(_ path: String, for pack: Pack, on today: Day) throws(DiagnosticError) {
    (self.path, self.pack, self.today) = (path, pack, today)
    bytes = access(path, F_OK) == 0 ? try InputFile(path: path).read() : nil
    attestations = try Self.load(bytes, path, pack, today)
  }

  private static func load(
    _ bytes: [UInt8]?, _ path: String, _ pack: Pack, _ today: Day
  ) throws(DiagnosticError) -> Attestations {
    try Attestations.load(
      bytes.map { [InputFile(bytes: $0, name: path)] } ?? [], for: pack, on: today)
  }

  /// Adds an answer behind all others.
  ///
  /// - Returns: why it was not added; `nil` if it was.
  mutating func add(_ answer: NewAttestation) throws(OutputFile.WriteError) -> LocalizedText? {
    let text = String(decoding: bytes ?? [], as: UTF8.self)
    let item = answer.yaml(indent: Self.indent(of: text))
    let gap = text.last.map(\.isNewline) ?? true ? "" : "\n"
    let whole = bytes == nil ? "attestations:\n" + item : text + gap + item
    let count = attestations.all.count
    guard let next = try? Self.load(Array(whole.utf8), path, pack, today),
      next.all.count == count + 1, next.all.last?.rule == answer.rule,
      next.all.last?.subject == answer.subject
    else { return Self.notAtTheEnd(path, item) }
    var lock = try FileLock(path)
    defer { lock?.release() }
    guard lock != nil || bytes == nil else { return Self.locked(path) }
    let now = access(path, F_OK) == 0 ? try? InputFile(path: path).read() : nil
    guard now == bytes else { return Self.changed(path) }
    try OutputFile.write(whole, to: path)
    (bytes, attestations) = (Array(whole.utf8), next)
    return nil
  }

  /// How far the items of the list stand in.
  private static func indent(of text: String) -> Int {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("attestations:") }) else { return 2 }
    let item = lines[(start + 1)...].first { $0.drop { $0 == " " }.hasPrefix("-") }
    return item.map { $0.prefix { $0 == " " }.count } ?? 2
  }

  private static func notAtTheEnd(_ path: String, _ item: String) -> LocalizedText {
    LocalizedText(
      "'\(path)' does not end in a list of lines; add this yourself:\n\(item)",
      zh: "“\(path)”的末尾不是逐行书写的列表，请自行添加：\n\(item)")
  }

  private static func locked(_ path: String) -> LocalizedText {
    LocalizedText(
      "'\(path)' is being written by somebody else; nothing was added",
      zh: "“\(path)”正由他人写入，未作添加")
  }

  private static func changed(_ path: String) -> LocalizedText {
    LocalizedText(
      "'\(path)' was changed meanwhile; nothing was added, begin again",
      zh: "“\(path)”已被他人改动，未作添加，请重新开始")
  }
}
