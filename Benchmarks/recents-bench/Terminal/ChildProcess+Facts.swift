import Glibc

extension ChildProcess {
  /// The memory of the process.
  ///
  /// - Source: `proc(5)`, `RssAnon` and `RssFile`.
  var memory: MemoryUse {
    MemoryUse(
      own: Double(Self.number("RssAnon:", in: "/proc/\(id)/status")) / 1_024,
      files: Double(Self.number("RssFile:", in: "/proc/\(id)/status")) / 1_024)
  }

  /// The number of times that its threads waited and were woken.
  ///
  /// - Source: `proc(5)`, `voluntary_ctxt_switches` of every thread.
  var wakeUps: Int {
    Self.entries(of: "/proc/\(id)/task").reduce(0) {
      $0 + Self.number("voluntary_ctxt_switches:", in: "/proc/\(id)/task/\($1)/status")
    }
  }

  /// True when another process traces all of its threads.
  ///
  /// - Source: `proc(5)`, `TracerPid` of every thread.
  var isTraced: Bool {
    let threads = Self.entries(of: "/proc/\(id)/task")
    return !threads.isEmpty
      && threads.allSatisfy {
        Self.number("TracerPid:", in: "/proc/\(id)/task/\($0)/status") != 0
      }
  }

  private static func number(_ field: String, in path: String) -> Int {
    let line = TextFile(path).text.split(separator: "\n").first { $0.hasPrefix(field) }
    let words = line?.split { $0 == " " || $0 == "\t" } ?? []
    return words.count > 1 ? Int(words[1]) ?? 0 : 0
  }

  private static func entries(of folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

/// The memory of a process.
///
/// - Units: MiB.
struct MemoryUse: Codable {
  /// What no other process uses: anonymous pages, and pages of files that were written to.
  var own = 0.0
  /// Pages of files, which belong to the kernel's cache and are shared.
  var files = 0.0

  /// Raises each part to that of another moment.
  mutating func raise(to other: MemoryUse) {
    own = max(own, other.own)
    files = max(files, other.files)
  }
}
