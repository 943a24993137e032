import Synchronization
import Testing

@testable import plumbline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Work on several parts at the same time.
@Suite struct OrderedWorkTests {
  /// What each part gives: 7 gives none, 9 more than may wait for others, the rest two.
  private static func products(of part: Int) -> [String] {
    let count = part == 7 ? 0 : part == 9 ? 500 : 2
    return (0..<count).map { "\(part).\($0)" }
  }

  @Test(arguments: [1, 2, 5])
  func `products are finished in the order of the parts`(_ workers: Int) {
    var (rest, finished) = (Array((1...60).reversed()), [String]())
    var done = Array(repeating: 0, count: workers)
    OrderedWork.run(&done) {
      rest.popLast()
    } work: { done, part, put in
      // The later part is often ready before the earlier one.
      if part % 3 == 0 { usleep(2_000) }
      done += 1
      for product in Self.products(of: part) where !put(product) { return }
    } finish: { (product: String) in
      finished.append(product)
      return true
    }
    #expect(finished == (1...60).flatMap(Self.products))
    #expect(done.reduce(0, +) == 60)
  }

  @Test(arguments: [1, 2, 5])
  func `nothing is finished once no more is wanted`(_ workers: Int) {
    var (part, finished) = (0, [Int]())
    var idle = Array(repeating: 0, count: workers)
    OrderedWork.run(&idle) {
      part += 1
      return part
    } work: { _, part, put in
      _ = put(part)
    } finish: { (product: Int) in
      finished.append(product)
      return product < 10
    }
    #expect(finished == Array(1...10))
  }

  @Test(arguments: [2, 5])
  func `no part is taken while others are far behind`(_ workers: Int) {
    var (taken, mostAhead) = (0, 0)
    let finished = Atomic(0)
    var idle = Array(repeating: 0, count: workers)
    OrderedWork.run(&idle) {
      guard taken < 400 else { return Int?.none }
      taken += 1
      mostAhead = max(mostAhead, taken - finished.load(ordering: .relaxed))
      return taken
    } work: { _, part, put in
      _ = put((0..<(part % 7 == 0 ? 20_000 : 1)).reduce(part) { $0 ^ $1 })
    } finish: { (_: Int) in
      finished.add(1, ordering: .relaxed)
      return true
    }
    #expect(finished.load(ordering: .relaxed) == 400)
    #expect(mostAhead <= workers * 3)
  }
}
