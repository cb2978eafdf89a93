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
  /// True when other programs that show lists are measured, too.
  let hasPeers: Bool
  /// True when the instructions of the built programs are counted, and nothing else.
  let countsInstructions: Bool
  /// The text that the names of the parts to measure contain; nil for all parts.
  let onlyPart: String?
  /// The number of rows to press keys on for a count of instructions; nil to measure instead.
  let pressedRows: Int?

  /// Parses the command line.
  ///
  /// - Parameter arguments: The entire command line: `--quick`, `--parts` for the parts
  ///   alone, `--programs` for the programs alone, `--peers` for other programs beside them,
  ///   `--instructions` to count instructions and nothing else, `--only=TEXT` for the parts whose
  ///   names contain a text, `--press=N` to press keys on a generated list and nothing else.
  /// - Throws: `BenchFailure` for any other argument.
  init(_ arguments: [String]) throws {
    let known: Set = ["--quick", "--parts", "--programs", "--peers", "--instructions"]
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
    hasPeers = flags.contains("--peers")
    countsInstructions = flags.contains("--instructions")
    measuresPrograms = !flags.contains("--parts") && onlyPart == nil && !countsInstructions
    measuresParts = !flags.contains("--programs") && !countsInstructions
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    arguments.first { $0.hasPrefix(option) }.map { String($0.dropFirst(option.count)) }
  }

  /// The path of the program.
  var program: String { folder + "/recents" }
  /// The path of the floor.
  var floor: String { folder + "/recents-floor" }
  /// The path of the results, in the folder of the build.
  var json: String { ".build/bench.json" }
}
