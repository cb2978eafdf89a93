import Glibc

/// Asks the C library to give memory back that nobody uses.
///
/// Pages of the list are read on several threads. Left alone, the library keeps for each what its
/// largest page took: of ten thousand conversations more than the rows themselves need.
enum Allocator {
  /// Keeps one pool for all threads, and maps what is large, so that it is given back at once.
  ///
  /// - Source: `mallopt(3)`; where the library has no such call, everything stays as it is.
  static func keepLittle() {
    guard let symbol = dlsym(nil, "mallopt") else { return }
    // Proof: wherever that symbol is, it is `int mallopt(int, int)`.
    let mallopt = unsafeBitCast(symbol, to: (@convention(c) (CInt, CInt) -> CInt).self)
    for (parameter, value) in [(arenaMax, 1), (mmapThreshold, largest), (trimThreshold, largest)] {
      _ = mallopt(parameter, value)
    }
  }

  private static let largest: CInt = 128 * 1_024

  // From `malloc.h`, which Swift does not see.
  private static let arenaMax: CInt = -8
  private static let mmapThreshold: CInt = -3
  private static let trimThreshold: CInt = -1
}
