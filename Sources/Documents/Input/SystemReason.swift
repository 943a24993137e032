package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system refused to read or write.
package enum SystemReason {
  /// The reason in the system's words; in Chinese where it is a usual one.
  ///
  /// - Parameter code: a value of `errno`.
  package static func text(of code: Int32) -> LocalizedText {
    let words = String(cString: strerror(code))
    return LocalizedText(words, zh: chinese(code) ?? words)
  }

  private static func chinese(_ code: Int32) -> String? {
    switch code {
    case ENOENT: "没有这个文件或文件夹"
    case ENOTDIR: "路径中有一部分不是文件夹"
    case EISDIR: "是文件夹，不是文件"
    case EACCES, EPERM: "没有权限"
    case EROFS: "文件系统只读"
    case ENOSPC, EDQUOT: "磁盘空间不足"
    case ENAMETOOLONG: "名称过长"
    case ELOOP: "符号链接过多"
    case EMFILE, ENFILE: "打开的文件过多"
    case EIO: "读写出错"
    default: nil
    }
  }
}
