#if LIBFUZZER
  import CFuzzer
  import FuzzTargets
  import Glibc
  import Synchronization

  extension FuzzRunner {
    /// libFuzzer takes a plain C function, which cannot carry the target along.
    private static let chosen = Mutex(FuzzTarget.listPage)

    /// Lets libFuzzer look for inputs that reach code that no other input reached.
    static func run(_ target: FuzzTarget, _ arguments: [String]) {
      chosen.withLock { $0 = target }
      var words = ([CommandLine.arguments[0]] + arguments).map { strdup($0) } + [nil]
      var count = Int32(words.count - 1)
      words.withUnsafeMutableBufferPointer { buffer in
        var start = buffer.baseAddress
        _ = LLVMFuzzerRunDriver(&count, &start) { bytes, size in
          let target = FuzzRunner.chosen.withLock { $0 }
          FuzzRunner.check(target, Array(UnsafeBufferPointer(start: bytes, count: size)))
          return 0
        }
      }
    }
  }
#endif
