internal import FoundationEssentials
internal import Glibc

extension StoreFiles {
  /// What the names of all bells begin with.
  private var bell: String { database + ".bell-" }

  /// A place for a bell that no other program has.
  var newBell: String { bell + String(UInt64.random(in: 0 ... .max), radix: 16) }

  /// The bells of all programs on this store.
  var bells: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { folder + "/" + $0 }.filter { $0.hasPrefix(bell) }
  }

  /// Takes down the bells of programs that are gone.
  ///
  /// - Returns: How many there were.
  @discardableResult
  func takeDownSilentBells() -> Int {
    bells.count { path in
      guard case .taken(let lock) = FileLock.take(path) else { return false }
      return withExtendedLifetime(lock) { unlink(path) == 0 }
    }
  }
}
