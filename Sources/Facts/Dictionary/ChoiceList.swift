public import Diagnostics

/// The members of a choice or a set, in the order of the dictionary.
public struct ChoiceList: Sendable {
  /// One member.
  public struct Member: Sendable {
    /// Its name in rules and filings.
    public let key: String
    /// Its name for people, which filings may use as well.
    public let label: LocalizedText

    /// Makes a member.
    public init(key: String, label: LocalizedText) {
      self.key = key
      self.label = label
    }

    /// What authors call it: its key; in Chinese its label with the key behind it.
    package var name: LocalizedText {
      LocalizedText(key, zh: label.zh == key ? key : "\(label.zh)（\(key)）")
    }
  }

  /// The members.
  public let members: [Member]

  /// Makes a list.
  public init(_ members: [Member]) {
    self.members = members
  }

  /// The position of the member with a key.
  public func position(ofKey key: String) -> Int? {
    members.firstIndex { $0.key == key }
  }
}
