/// A program that is measured in a terminal.
struct Subject {
  /// What the table calls it.
  let name: String
  /// How many rows it shows.
  let rows: Int
  /// Its command line.
  let command: [String]
  /// What it finds in its environment, besides what all find.
  let environment: [String: String]
  /// What is written when the rows are on the screen.
  let marker: String
  /// The server it reads from.
  let server: ChildProcess?

  /// The floor.
  static func floor(_ path: String, rows: Int) -> Subject {
    Subject(
      name: "floor", rows: rows, command: [path, "\(rows)"], environment: [:], marker: "row 1 ",
      server: nil)
  }

  /// The program, on a server with as many conversations.
  static func recents(
    _ path: String, rows: Int, on sandbox: SandboxProcess, keepingIn state: StateFolder,
    poll: Int = 3_600
  ) throws -> Subject {
    Subject(
      name: "recents", rows: rows, command: [path],
      environment: [
        "RECENTS_API_KEY": sandbox.key, "RECENTS_BASE_URL": sandbox.baseURL,
        "RECENTS_UID": sandbox.uid, "XDG_STATE_HOME": state.path,
        "XDG_CONFIG_HOME": try state.configuration(poll: poll),
      ],
      marker: " unread",
      server: sandbox.process)
  }

  /// Starts it in a terminal of its own.
  func start() throws -> RunningSubject { try RunningSubject(self) }
}
