import Dispatch

/// Work on one part after another of what is read, several at the same time, and what is made of them
/// in the order in which they were read.
///
/// A part is taken only when somebody is free to work on it, nobody gets far ahead of the others, and
/// few products of a part wait, so that memory holds at most some tens of products for each worker.
final class OrderedWork<Worker, Part, Product>: @unchecked Sendable {
  /// Takes a product of the part that is worked on; tells whether more are wanted.
  typealias Output = (Product) -> Bool

  // INVARIANT: `next` and `taken` are used by the thread that holds `taking`, and what stands below
  // `finish` by the one that holds `finishing`; `finish` by the one that set `isFinishing`; `work`
  // touches nothing but the worker that the thread has for its own.
  private let taking = Monitor()
  private let next: () -> Part?
  private var taken = 0
  private let work: (inout Worker, Part, Output) -> Void
  private let finishing = Monitor()
  private let finish: Output
  /// The part whose products are finished as they come.
  private var turn = 0
  /// The products of later parts, and which of these parts were worked on.
  private var waiting: [Int: [Product]] = [:]
  private var done: Set<Int> = []
  private var isFinishing = false
  private var isEnded = false

  /// How many products of a part may wait for those of the parts before it.
  private static var mostWaiting: Int { 16 }
  /// How many parts ahead somebody may be, for each worker.
  private static var mostAhead: Int { 2 }

  private init(
    _ next: @escaping () -> Part?, _ work: @escaping (inout Worker, Part, Output) -> Void,
    _ finish: @escaping Output
  ) {
    (self.next, self.work, self.finish) = (next, work, finish)
  }

  /// Works until no part is left, or until no product is wanted any more.
  ///
  /// - Parameters:
  ///   - workers: what works, each on one part at a time.
  ///   - next: gives the next part, and nothing at the end; never called by two threads at once.
  ///   - work: makes products of a part.
  ///   - finish: takes the products in the order of the parts, never two at once; tells whether more are
  ///     wanted.
  static func run(
    _ workers: inout [Worker], next: () -> Part?, work: (inout Worker, Part, Output) -> Void,
    finish: Output
  ) {
    withoutActuallyEscaping(next) { next in
      withoutActuallyEscaping(work) { work in
        withoutActuallyEscaping(finish) { finish in
          OrderedWork(next, work, finish).run(&workers)
        }
      }
    }
  }

  private func run(_ workers: inout [Worker]) {
    if workers.count == 1 {
      while !isEnded, let part = next() { work(&workers[0], part) { put($0, turn) } }
      return
    }
    let most = workers.count * Self.mostAhead
    workers.withUnsafeMutableBufferPointer { workers in
      // INVARIANT: each worker is used by the one thread that has its number.
      nonisolated(unsafe) let workers = workers
      DispatchQueue.concurrentPerform(iterations: workers.count) { number in
        while let (turn, part) = take() {
          work(&workers[number], part) { put($0, turn) }
          end(turn, most)
        }
      }
    }
  }

  /// The next part with its turn, from 0.
  private func take() -> (turn: Int, part: Part)? {
    taking.hold {
      // Asked here, since `next` may wait for ever for what nobody wants.
      if finishing.hold({ isEnded }) { return nil }
      return next().map { part in
        defer { taken += 1 }
        return (taken, part)
      }
    }
  }

  /// Takes a product, and finishes it if its turn is there.
  private func put(_ product: Product, _ own: Int) -> Bool {
    finishing.hold {
      finishing.wait { waiting[own, default: []].count < Self.mostWaiting }
      waiting[own, default: []].append(product)
      finishWhatCanBe()
      return !isEnded
    }
  }

  /// Ends the work on a part, and waits if others are far behind.
  private func end(_ own: Int, _ most: Int) {
    finishing.hold {
      done.insert(own)
      finishWhatCanBe()
      finishing.wait { own - turn < most }
    }
  }

  /// Finishes products whose turn is there, unless somebody does already, who takes on what comes.
  ///
  /// Meanwhile others put their products down: `finish` may wait for whoever reads what is written.
  private func finishWhatCanBe() {
    if isFinishing { return }
    isFinishing = true
    while let products = ready() {
      let isWanted = isEnded ? false : finishing.release { products.allSatisfy(finish) }
      isEnded = !isWanted
      finishing.tellOthers()
    }
    isFinishing = false
    finishing.tellOthers()
  }

  /// Products that wait for nothing any more; nothing if there are none.
  private func ready() -> [Product]? {
    while true {
      if let products = waiting.removeValue(forKey: turn) { return products }
      if done.remove(turn) == nil { return nil }
      turn += 1
    }
  }
}
