import FuzzTargets
import Glibc

/// Feeds inputs to one decoder until time is over or a promise is broken.
///
///     recents-fuzz list
///     recents-fuzz dictionary TARGET
///     recents-fuzz TARGET [libFuzzer's arguments]
///     recents-fuzz TARGET SECONDS FOLDER    where there is no libFuzzer
@main
enum FuzzRunner {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.dropFirst().first.flatMap(FuzzTarget.init(rawValue:))) {
    case ("list", _): FuzzTarget.allCases.forEach { print($0.rawValue) }
    case ("dictionary", let target?): print(target.dictionary)
    case (let name, _):
      guard let target = name.flatMap(FuzzTarget.init(rawValue:)) else { usage() }
      run(target, Array(arguments.dropFirst()))
    }
  }

  private static func usage() -> Never {
    print("usage: recents-fuzz list | dictionary TARGET | TARGET [ARGUMENT ...]")
    exit(64)
  }

  /// Holds a target's promises against an input, and ends the program where one is broken.
  static func check(_ target: FuzzTarget, _ input: [UInt8]) {
    do throws(BrokenPromise) {
      try target.check(input)
    } catch {
      fatalError("broken promise of \(target.rawValue): \(error)")
    }
  }
}
