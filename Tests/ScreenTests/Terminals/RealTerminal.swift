import Foundation

/// A real terminal that reports the position of its cursor.
enum RealTerminal: String, CaseIterable, Sendable {
  case tmux, xterm

  /// The number of columns.
  static let columns = 220

  /// True if all required programs are installed.
  var isInstalled: Bool { programs.allSatisfy { Self.path(of: $0) != nil } }

  /// The name that it reports on request, if it is relevant.
  var name: String? {
    get throws { self == .tmux ? try TerminalProgram("tmux", ["-V"]).firstLine() : nil }
  }

  private var programs: [String] {
    switch self {
    case .tmux: ["tmux"]
    case .xterm: ["xterm", "Xvfb"]
    }
  }

  /// Writes texts, each at the first column of an empty line, and requests the cursor position
  /// after each.
  ///
  /// - Parameter texts: The texts; each is shorter than a line.
  /// - Returns: The column of the cursor after each text, counted from 0.
  /// - Throws: An error if the terminal does not start or does not respond.
  func cursorColumns(after texts: [String]) async throws -> [Int] {
    // Short, because the length of a socket's path is limited.
    let folder = URL(filePath: "/tmp/recents-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = texts.map { "\r\u{1B}[2K\($0)\u{1B}[6n" }.joined()
    try Data(written.utf8).write(to: folder.appending(path: "texts"))
    try Data(Self.script(folder).utf8).write(to: folder.appending(path: "script"))
    let programs = try start(in: folder)
    let columns: Result<[Int], any Error>
    do {
      let answers = folder.appending(path: "answers")
      columns = .success(try await Self.reports(texts.count, in: answers))
    } catch {
      columns = .failure(error)
    }
    await stop(programs, in: folder)
    return try columns.get()
  }

  /// A script that reads the terminal's reports while writing to it, and keeps it open.
  private static func script(_ folder: URL) -> String {
    """
    stty raw -echo
    exec 3<&0
    cat <&3 >\(folder.path)/answers &
    cat \(folder.path)/texts
    wait
    """
  }

  private func start(in folder: URL) throws -> [TerminalProgram] {
    let script = "\(folder.path)/script"
    switch self {
    case .tmux:
      let size = ["-x", "\(Self.columns)", "-y", "24"]
      return [try tmux(["new-session", "-d"] + size + ["sh \(script)"], in: folder)]
    case .xterm:
      let server = try TerminalProgram(
        "Xvfb", ["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1600x800x24"])
      let xterm = try TerminalProgram(
        "xterm", ["-u8", "-geometry", "\(Self.columns)x24", "-e", "sh", script],
        variables: ["DISPLAY": ":\(server.firstLine())"])
      return [server, xterm]
    }
  }

  private func tmux(_ arguments: [String], in folder: URL) throws -> TerminalProgram {
    try TerminalProgram(
      "tmux", ["-u", "-f", "/dev/null", "-S", "\(folder.path)/tmux"] + arguments)
  }

  private func stop(_ programs: [TerminalProgram], in folder: URL) async {
    // Its server is a separate process since it was started.
    if self == .tmux { await (try? tmux(["kill-server"], in: folder))?.waitForEnd() }
    for program in programs.reversed() { await program.stop() }
  }

  /// Waits for the expected number of reports.
  private static func reports(_ count: Int, in file: URL) async throws -> [Int] {
    var columns: [Int] = []
    var deadline = ContinuousClock.now + .seconds(30)
    while columns.count < count {
      let answers = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let found = answers.matches(of: /\e\[\d+;(\d+)R/).compactMap { Int($0.output.1) }
      // Slow progress is no failure, but a standstill is.
      if found.count > columns.count { deadline = ContinuousClock.now + .seconds(30) }
      columns = found
      guard ContinuousClock.now < deadline else {
        throw TerminalProgram.Failure(
          description: "only \(columns.count) of \(count) reports came")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    return columns.map { $0 - 1 }
  }

  static func path(of program: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
  }
}
