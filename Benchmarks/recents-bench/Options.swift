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
  /// The text that the names of the parts to measure contain; nil for all parts.
  let onlyPart: String?
  /// The number of rows to press keys on for a count of instructions; nil to measure instead.
  let pressedRows: Int?

  /// Parses the command line.
  ///
  /// - Parameter arguments: The entire command line: `--quick`, `--parts` for the parts
  ///   alone, `--programs` for the programs alone, `--only=TEXT` for the parts whose names
  ///   contain a text, `--press=N` to press keys on a generated list and nothing else.
  /// - Throws: `BenchFailure` for any other argument.
  init(_ arguments: [String]) throws {
    let known: Set = ["--quick", "--parts", "--programs"]
    onlyPart = Self.value(of: "--only=", in: arguments)
    pressedRows = Self.value(of: "--press=", in: arguments).flatMap { Int($0) }
    let flags = Set(
      arguments.dropFirst().filter { argument in
        !["--only=", "--press="].contains(where: argument.hasPrefix)
      })
    if let unknown = flags.subtracting(known).first {
      throw BenchFailure(
        "\(unknown) is not known; there are \(known.sorted().joined(separator: ", ")), "
          + "--only=TEXT, --press=N.")
    }
    let program = arguments.first ?? ""
    folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    isQuick = flags.contains("--quick")
    measuresPrograms = !flags.contains("--parts") && onlyPart == nil
    measuresParts = !flags.contains("--programs")
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    arguments.first { $0.hasPrefix(option) }.map { String($0.dropFirst(option.count)) }
  }

  /// The path of the results, in the folder of the build.
  var json: String { ".build/bench.json" }
}
