import Diagnostics

#if Spreadsheets
  import CZip

  /// An open archive; with ``ZIPEntryStream`` the only place that touches libzip.
  final class ZIPArchive {
    let entries: [ArchiveEntry]
    /// How many bytes the archive has.
    let size: Int
    private let bytes: ArchiveBytes
    // INVARIANT: open from `init` to `deinit`; libzip reads `bytes`, which live as long.
    private let handle: OpaquePointer

    /// Opens an archive.
    ///
    /// - Returns: `nil` if there is no directory of entries in it.
    init?(_ bytes: ArchiveBytes) {
      self.bytes = bytes
      size = bytes.buffer.count
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      let source = zip_source_buffer_create(
        bytes.buffer.baseAddress, zip_uint64_t(bytes.buffer.count), 0, &error)
      guard let source else { return nil }
      guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        return nil
      }
      self.handle = handle
      entries = (0..<max(Int(zip_get_num_entries(handle, 0)), 0)).map { Self.entry(handle, $0) }
    }

    deinit { zip_discard(handle) }

    private static func entry(_ handle: OpaquePointer, _ index: Int) -> ArchiveEntry {
      var status = zip_stat_t()
      zip_stat_init(&status)
      zip_stat_index(handle, zip_uint64_t(index), 0, &status)
      let name = status.name.map { String(cString: $0) } ?? ""
      let method: ArchiveEntry.Method =
        switch Int32(status.comp_method) {
        case ZIP_CM_STORE: .stored
        case ZIP_CM_DEFLATE: .deflated
        default: .other(Int(status.comp_method))
        }
      return ArchiveEntry(
        index: index, name: String(name.map { $0 == "\\" ? "/" : $0 }),
        size: Int(clamping: status.size), packedSize: Int(clamping: status.comp_size),
        method: method, isEncrypted: status.encryption_method != ZIP_EM_NONE)
    }

    /// Starts to unpack an entry.
    ///
    /// - Returns: `nil` if it is not where the directory says.
    func open(_ entry: ArchiveEntry) -> ZIPEntryStream? {
      guard let file = zip_fopen_index(handle, zip_uint64_t(entry.index), 0) else { return nil }
      return ZIPEntryStream(file, in: self)
    }
  }

  /// An entry that is being unpacked, piece by piece.
  final class ZIPEntryStream {
    private static let size = 1 << 16
    private let archive: ZIPArchive
    // INVARIANT: open from `init` to `deinit`, while the archive is.
    private let file: OpaquePointer
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)

    fileprivate init(_ file: OpaquePointer, in archive: ZIPArchive) {
      self.file = file
      self.archive = archive
    }

    deinit {
      zip_fclose(file)
      buffer.deallocate()
    }

    /// The next bytes, none at the end.
    ///
    /// - Returns: `nil` if the packed bytes are damaged.
    // INVARIANT: the bytes are good until the next call.
    func next() -> UnsafeRawBufferPointer? {
      guard let start = buffer.baseAddress else { return nil }
      let count = Int(zip_fread(file, start, zip_uint64_t(buffer.count)))
      return count < 0 ? nil : UnsafeRawBufferPointer(rebasing: buffer[..<count])
    }
  }
#else
  /// Stands for an archive where there is no libzip; never made, since ``Workbook`` says so first.
  final class ZIPArchive {
    let entries: [ArchiveEntry] = []
    let size = 0
    init?(_ bytes: ArchiveBytes) { return nil }
    func open(_ entry: ArchiveEntry) -> ZIPEntryStream? { nil }
  }

  /// Stands for an entry where there is no libzip.
  final class ZIPEntryStream {
    func next() -> UnsafeRawBufferPointer? { nil }
  }
#endif
