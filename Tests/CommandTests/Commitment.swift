import Inspection

/// What a kept seed commits to.
enum Commitment {
  static func of(_ kept: String) -> String { Seed(kept: kept)?.commitment ?? "no seed" }
}
