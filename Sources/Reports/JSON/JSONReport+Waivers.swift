import Diagnostics
import Engine
import Facts
import Rules

extension JSONReport {
  /// A waiver that covers a failure.
  struct WaiverEntry: Encodable {
    let id: String
    let grantedBy: AuthorityEntry
    let document: String
    let from: String
    let until: String
    let reason: String
    let place: PlaceEntry

    init(_ waiver: Waiver, _ language: Language) {
      (id, document) = (waiver.id, waiver.document)
      grantedBy = AuthorityEntry(id: waiver.grantedBy.id, name: waiver.grantedBy.name)
      (from, until) = (waiver.from.description, waiver.until.description)
      reason = waiver.reason[language]
      place = PlaceEntry(waiver.place)
    }
  }

  /// Who granted it.
  struct AuthorityEntry: Encodable {
    let id: String?
    let name: String
  }

  /// A waiver that names a failure and does not cover it.
  struct RefusedWaiverEntry: Encodable {
    let id: String
    let why: String
    let text: String
    let place: PlaceEntry

    init(_ refused: RefusedWaiver, _ language: Language) {
      (id, why) = (refused.waiver.id, refused.reason.rawValue)
      text = WaiverText.refusal(refused)[language]
      place = PlaceEntry(refused.waiver.place)
    }
  }
}
