/// A program that is measured in a terminal.
struct Subject {
  /// The name in the table.
  let name: String
  /// The number of rows it shows.
  let rows: Int
  /// Its command line.
  let command: [String]
  /// The variables of its environment, besides the common ones.
  let environment: [String: String]
  /// The text that is on the screen together with the rows.
  let marker: String
  /// The server that it reads from.
  let server: ChildProcess?

  /// Creates the floor.
  static func floor(_ path: String, rows: Int) -> Subject {
    Subject(
      name: "floor", rows: rows, command: [path, "\(rows)"], environment: [:], marker: "row 1 ",
      server: nil)
  }

  /// Creates `recents` on a server with the given number of conversations.
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

  /// Starts the program in a terminal of its own.
  func start() throws -> RunningSubject { try RunningSubject(self) }
}
