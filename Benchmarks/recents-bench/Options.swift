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

  /// Reads the command line.
  ///
  /// - Parameter arguments: All of it: `--quick`, `--parts` for the parts alone, `--programs` for the
  ///   programs alone.
  /// - Throws: When something else was said.
  init(_ arguments: [String]) throws {
    let known: Set = ["--quick", "--parts", "--programs"]
    let flags = Set(arguments.dropFirst())
    if let unknown = flags.subtracting(known).first {
      throw BenchFailure(
        "\(unknown) is not known; there are \(known.sorted().joined(separator: ", ")).")
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
