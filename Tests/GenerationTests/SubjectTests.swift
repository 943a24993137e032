import Facts
import Rules
import Testing

@testable import Generation

/// Who files: nobody that exists.
@Suite struct SubjectTests {
  private static let subjects = (0..<2000).map { number in
    var random = SplitMix64(seed: 4, number: number)
    return Subject(number: number, &random)
  }

  @Test func `each subject has its own code, which is read as one`() throws {
    let pack = try GenerationPack.shipped()
    let slot = try #require(pack.dictionary.root.slot(of: "platform.uscc"))
    #expect(Set(Self.subjects.map(\.id)).count == 2000)
    for subject in Self.subjects.prefix(200) {
      let filing = GenerationPack.given(pack, ["platform.uscc": subject.id])
      #expect(filing.record.slots[slot] == .reported(.text(subject.id)))
    }
  }

  /// D2143569-X is the example of GB 11714-1997.
  @Test func `the code of the organisation within it belongs to nobody`() {
    #expect(OrganisationCode.checkCharacter(of: "D2143569") == "X")
    for subject in Self.subjects {
      let organisation = subject.id.dropFirst(8).dropLast()
      #expect(organisation.count == 9)
      let check = OrganisationCode.checkCharacter(of: String(organisation.dropLast()))
      #expect(organisation.unicodeScalars.last != check)
    }
  }

  @Test func `each name says that it is an example`() {
    #expect(Self.subjects.allSatisfy { $0.name.contains("示例") })
    #expect(Set(Self.subjects.map(\.name)).count > 1900)
  }

  @Test func `the subject's code stands wherever a filing gives its own`() throws {
    let pack = try GenerationPack.shipped()
    let slot = try #require(pack.dictionary.root.slot(of: "platform.uscc"))
    for generated in FilingGenerator(pack, GenerationTerms(seed: 1)).filings(26) {
      let record = generated.filing.record
      guard case .reported = record.slots[slot] else { continue }
      #expect(record.slots[slot] == record.slots[Header.subjectID.rawValue])
    }
  }
}
