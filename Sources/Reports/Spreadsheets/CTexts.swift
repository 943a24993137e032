#if Spreadsheets
  import Facts

  /// Texts for C that live as long as this does.
  final class CTexts {
    private var texts: [UnsafeMutablePointer<CChar>] = []
    private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

    deinit {
      for text in texts { text.deallocate() }
      for list in lists { list.deallocate() }
    }

    func pointer(to text: String) -> UnsafeMutablePointer<CChar> {
      let bytes = Array(text.utf8CString)
      let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      pointer.initialize(from: bytes, count: bytes.count)
      texts.append(pointer)
      return pointer
    }

    /// A list that ends in a null pointer.
    func list(of members: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
      let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: members.count + 1)
      for (position, member) in members.enumerated() {
        (list + position).initialize(to: pointer(to: member))
      }
      (list + members.count).initialize(to: nil)
      lists.append(list)
      return list
    }
  }

  extension String {
    func withMutableCString(_ body: (UnsafeMutablePointer<CChar>?) -> Void) {
      let texts = CTexts()
      withExtendedLifetime(texts) { body(texts.pointer(to: self)) }
    }
  }

  extension Rational {
    var double: Double { Double(numerator) / Double(denominator) }
  }
#endif
