/// What was said on the command line.
struct Options {
  /// Where the built programs are.
  let folder: String
  /// Whether to spend little time.
  let isQuick: Bool
  /// Whether the built programs are measured.
  let measuresPrograms: Bool
  /// Whether the parts are measured.
  let measuresParts: Bool
  /// How many rows to press keys on for somebody who counts instructions; nil to measure instead.
  let pressedRows: Int?

  /// Reads the command line.
  ///
  /// - Parameter arguments: All of it: `--quick`, `--parts` for the parts alone, `--programs` for the
  ///   programs alone, `--press=N` to press keys on an invented list and nothing else.
  /// - Throws: When something else was said.
  init(_ arguments: [String]) throws {
    let known: Set = ["--quick", "--parts", "--programs"]
    let press = arguments.first { $0.hasPrefix("--press=") }
    pressedRows = press.flatMap { Int($0.dropFirst("--press=".count)) }
    let flags = Set(arguments.dropFirst()).subtracting([press].compactMap(\.self))
    if let unknown = flags.subtracting(known).first {
      throw BenchFailure(
        "\(unknown) is not known; there are \(known.sorted().joined(separator: ", ")), --press=N.")
    }
    let program = arguments.first ?? ""
    folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    isQuick = flags.contains("--quick")
    measuresPrograms = !flags.contains("--parts")
    measuresParts = !flags.contains("--programs")
  }

  /// Where the figures go: the folder that the build is in.
  var json: String { ".build/bench.json" }
}
