import Diagnostics
import Documents
import Facts
import Generation
import Reports
import Rules
import Testing

/// What is generated is read back as it is, in every format.
@Suite struct RoundTripTests {
  enum Form: String, CaseIterable {
    case yaml, json, ndjson, csv, xlsx

    var format: InputFormat { InputFormat(rawValue: rawValue) ?? .yaml }
  }

  /// Filings of all kinds and qualities.
  private static let filings = Dictionary(
    uniqueKeysWithValues: ["hunan-platform-economy", "hunan-departments"].map { name in
      let generator = (try? GenerationPack.shipped(name)).map {
        FilingGenerator($0, GenerationTerms(seed: 11))
      }
      return (name, (generator?.filings(26) ?? []).map(\.filing))
    })

  static let cases = Form.allCases.flatMap { form in
    ["hunan-platform-economy", "hunan-departments"].flatMap { pack in
      Language.allCases.map { (form, pack, $0) }
    }
  }

  @Test(arguments: cases)
  func `a filing is read back fact by fact`(
    _ form: Form, _ name: String, _ language: Language
  ) throws {
    if form == .xlsx, !StreamedBook.isSupported { return }
    let pack = try GenerationPack.shipped(name)
    let writer = FilingWriter(pack, language)
    let reader = FactReader(pack.dictionary)
    for (number, filing) in (Self.filings[name] ?? []).enumerated() {
      let bytes = try written(filing, by: writer, as: form)
      let read = try #require(
        Self.filings(bytes, form, reader).first, "filing \(number) cannot be read")
      let schema = pack.dictionary.root
      let wanted = form == .csv ? filing.record.withoutLists : filing.record
      #expect(
        read.record.outline(schema, zone: pack.dictionary.zone)
          == wanted.outline(schema, zone: pack.dictionary.zone), "filing \(number)")
      // What is not exact is a problem, and nothing else is.
      let unreadable = wanted.invalidPaths(schema)
      let problems = read.problems.filter { $0.diagnostic.severity == .error }
      #expect(Set(problems.compactMap(\.fact)) == unreadable, "filing \(number)")
    }
  }

  @Test(arguments: [Form.yaml, .ndjson, .csv])
  func `several filings in one file are read back`(_ form: Form) throws {
    let pack = try GenerationPack.shipped()
    let writer = FilingWriter(pack, .zh)
    let generator = FilingGenerator(pack, GenerationTerms(seed: 3))
    let filings = generator.filings(24).map(\.filing)
    let columns = writer.columns(of: generator.slots)
    let text =
      switch form {
      case .yaml: filings.map(writer.yaml).joined(separator: "---\n")
      case .csv:
        writer.csvHeadings(columns) + filings.map { writer.csvRow($0, columns) }.joined()
      case .json, .ndjson, .xlsx: filings.map(writer.ndjson).joined()
      }
    let read = Self.filings(Array(text.utf8), form, FactReader(pack.dictionary))
    let schema = pack.dictionary.root
    let outline = { (record: Record) in
      (form == .csv ? record.withoutLists : record).outline(schema, zone: pack.dictionary.zone)
    }
    #expect(read.map { outline($0.record) } == filings.map { outline($0.record) })
  }

  private func written(
    _ filing: Filing, by writer: FilingWriter, as form: Form
  ) throws -> [UInt8] {
    switch form {
    case .yaml: return Array(writer.yaml(filing).utf8)
    case .json: return Array(writer.json(filing).utf8)
    case .ndjson: return Array(writer.ndjson(filing).utf8)
    case .csv:
      let columns = writer.columns(of: filing)
      return Array((writer.csvHeadings(columns) + writer.csvRow(filing, columns)).utf8)
    case .xlsx:
      guard case .bytes(let bytes) = try writer.workbook(filing, folder: "/tmp") else { return [] }
      return bytes
    }
  }

  private static func filings(
    _ bytes: [UInt8], _ form: Form, _ reader: FactReader
  ) -> [Filing] {
    var options = FilingStream.Options()
    options.format = form.format
    var stream = FilingStream(InputFile(bytes: bytes, name: "filing"), by: reader, options)
    var filings: [Filing] = []
    while let event = stream.next() {
      switch event {
      case .filing(_, let filing): filings.append(filing)
      case .unreadable(_, let problems): Issue.record("\(problems)")
      case .notes: break
      }
    }
    return filings
  }
}

extension Record {
  /// What is said, a line for each value or word; where nothing stands, nothing.
  func outline(_ schema: Schema, zone: ZoneOffset, at base: String = "") -> [String] {
    zip(schema.facts, slots).flatMap { fact, slot -> [String] in
      let path = base + fact.name
      switch slot {
      case .reported(.records(let records)):
        guard case .list(let inner) = fact.type else { return [] }
        return ["\(path): \(records.count) records"]
          + records.enumerated().flatMap { number, record in
            record.outline(inner, zone: zone, at: "\(path)#\(number).")
          }
      case .reported(let value): return ["\(path): \(value.canonical(as: fact.type, zone: zone))"]
      case .assumed, .missing(.notAsked), .missing(.blank), .missing(.null): return []
      case .missing(let reason): return ["\(path): \(reason)"]
      }
    }
  }

  /// The paths of facts at which something stands that is no value.
  func invalidPaths(_ schema: Schema) -> Set<String> {
    zip(schema.facts, slots).reduce(into: []) { paths, pair in
      let (fact, slot) = pair
      if slot == .missing(.invalid) { paths.insert(fact.path) }
      if case .reported(.records(let records)) = slot, case .list(let inner) = fact.type {
        for record in records { paths.formUnion(record.invalidPaths(inner)) }
      }
    }
  }

  /// What a table of filings has a place for.
  var withoutLists: Record {
    var copy = self
    for slot in slots.indices {
      if case .reported(.records) = slots[slot] { copy.slots[slot] = .missing(.notAsked) }
    }
    return copy
  }
}
