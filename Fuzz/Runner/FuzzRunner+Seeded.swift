#if !LIBFUZZER
  import Foundation
  import FuzzTargets

  extension FuzzRunner {
    /// Looks for inputs by chance: another seed in every run, which is printed.
    static func run(_ target: FuzzTarget, _ arguments: [String]) {
      let seconds = arguments.first.flatMap(Double.init) ?? 60
      let root = URL(filePath: arguments.dropFirst().first ?? "Fuzz")
      let files = FuzzFiles(root: root)
      let seed = UInt64.random(in: 0...UInt64(UInt32.max))
      var mutator = Mutator(
        seed: seed, corpus: files.corpus(of: target) + files.found(by: target),
        words: files.words(for: target))
      let last = root.appending(path: "Found/\(target.rawValue)/last-\(seed)")
      try? FileManager.default.createDirectory(
        at: last.deletingLastPathComponent(), withIntermediateDirectories: true)
      print("\(target.rawValue): seed \(seed), without coverage")
      let end = ContinuousClock.now + .seconds(seconds)
      var count = 0
      while ContinuousClock.now < end {
        let input = mutator.next()
        // Written down before it is tried: a trap leaves no time for it.
        keep(input, at: last)
        check(target, input)
        count += 1
      }
      try? FileManager.default.removeItem(at: last)
      print("\(target.rawValue): \(count) inputs, nothing found")
    }

    private static func keep(_ input: [UInt8], at place: URL) {
      do {
        try Data(input).write(to: place)
      } catch {
        fatalError("cannot write \(place.path): \(error)")
      }
    }
  }
#endif
