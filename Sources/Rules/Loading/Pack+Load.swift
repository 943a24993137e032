public import Diagnostics
public import Documents

extension Pack {
  /// Loads a pack and those that it imports, and checks them.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds the `pack.yaml`.
  ///   - limits: what is read at most of each file.
  /// - Throws: everything that is wrong with any of the files, in their order.
  public static func load(
    _ folder: String, limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> Pack {
    let reading = PackReading(folder, limits: limits)
    return try reading.pack(of: reading.topics())
  }

  /// Loads as much of a pack as judging needs: its rules have no examples, and it has no warnings.
  ///
  /// The files are read, and checked as by ``load(_:limits:)``, unless the cache knows that they were
  /// found without errors before. What comes of it is the same.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds the `pack.yaml`.
  ///   - cache: what was kept of the pack, and then what is to be kept.
  /// - Throws: everything that is wrong with any of the files, in their order.
  public static func load(
    _ folder: String, forJudgingBy cache: inout PackCache
  ) throws(DiagnosticError) -> Pack {
    let reading = PackReading(folder, limits: ReaderLimits())
    if let topics = cache.topics(of: reading) {
      // What the cache holds was found without errors. If it has any, it is not what was found.
      do throws(DiagnosticError) {
        return try reading.pack(of: topics, isProved: true).forJudging
      } catch {}
    }
    let whole = PackReading(folder, limits: ReaderLimits())
    let topics = try whole.topics()
    let pack = try whole.pack(of: topics)
    cache.keep(topics, of: whole)
    return pack.forJudging
  }

  /// The pack without what is for its authors.
  private var forJudging: Pack {
    var pack = self
    pack.warnings = []
    for index in pack.rules.indices { pack.rules[index].examples = [] }
    return pack
  }
}
