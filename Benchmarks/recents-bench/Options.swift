/// The options of the command line.
struct Options {
  /// The folder of the built programs.
  let folder: String
  /// True for fewer rounds.
  let isQuick: Bool
  /// True when the built programs are measured.
  let measuresPrograms: Bool
  /// True when the parts are measured.
  let measuresParts: Bool
  /// The number of rows to press keys on for a count of instructions; nil to measure instead.
  let pressedRows: Int?

  /// Parses the command line.
  ///
  /// - Parameter arguments: The entire command line: `--quick`, `--parts` for the parts
  ///   alone, `--programs` for the programs alone, `--press=N` to press keys on a
  ///   generated list and nothing else.
  /// - Throws: `BenchFailure` for any other argument.
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

  /// The path of the results, in the folder of the build.
  var json: String { ".build/bench.json" }
}
