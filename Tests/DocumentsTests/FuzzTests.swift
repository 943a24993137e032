import Diagnostics
import Documents
import TestSupport
import Testing

/// Mutated inputs: the readers never crash, and every range lies inside the source.
struct FuzzTests {
  private static let rounds = 12_000

  @Test(arguments: [
    (DocumentFormat.yaml, DiagnosticCase.yaml + DiagnosticCase.yamlSyntax, 1 as UInt64),
    (.json, DiagnosticCase.json, 2),
  ])
  func `mutated files are read or refused`(
    _ format: DocumentFormat, _ cases: [DiagnosticCase], _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let seeds = cases.map(\.bytes) + ScalarPartTests.cases.map(\.source.bytes)
    for _ in 0..<Self.rounds {
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        mutate(&bytes, with: seeds, using: &random)
      }
      let problem = check(bytes, format, using: &random)
      try #require(problem == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  private func mutate(
    _ bytes: inout [UInt8], with seeds: [[UInt8]], using random: inout SplitMix64
  ) {
    let offset = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, offset + Int.random(in: 0...4, using: &random))
    let signs = Array("[]{}:,-?!&*|>'\"%@#\\ \n\t\r0au".utf8)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.insert(signs.randomElement(using: &random) ?? 0, at: offset)
    case 1: bytes.removeSubrange(offset..<end)
    case 2: bytes.insert(contentsOf: bytes[offset..<end], at: offset)
    case 3: bytes.insert(contentsOf: Array("键\r\n😀".utf8), at: offset)
    case 4: bytes.replaceSubrange(offset..<end, with: [UInt8.random(in: 0...255, using: &random)])
    default: bytes.insert(contentsOf: seeds.randomElement(using: &random) ?? [], at: offset)
    }
  }

  /// What is wrong with the outcome.
  private func check(
    _ bytes: [UInt8], _ format: DocumentFormat, using random: inout SplitMix64
  ) -> String? {
    do throws(DiagnosticError) {
      for document in try DocumentReader.read(bytes, name: "fuzz", format: format) {
        for node in document.nodes {
          guard isInside(document.place(of: node)) else { return "a node" }
          let count = node.scalar?.text.utf8.count ?? 0
          let lower = Int.random(in: 0...count, using: &random)
          let part = lower..<Int.random(in: lower...count, using: &random)
          guard isInside(document.place(of: node, part: part)) else { return "a part" }
        }
      }
      return nil
    } catch {
      let problems = error.diagnostics
      let places = problems.map(\.place) + problems.flatMap { $0.notes.map(\.place) }
      let isShown = DiagnosticRenderer().render(problems).hasPrefix("error: ")
      return places.allSatisfy(isInside) && isShown ? nil : "a diagnostic"
    }
  }

  private func isInside(_ place: Place) -> Bool {
    switch place {
    case .text(let source, let range):
      0 <= range.lowerBound && range.upperBound <= source.utf8.count
    case .file: true
    }
  }
}
