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
  /// The keys that move its bar.
  var keys = MoveKeys()
  /// False for a program without a bar, whose keys only scroll.
  var hasBar = true
  /// The server that it reads from.
  var server: ChildProcess?

  /// Creates the floor.
  static func floor(_ path: String, rows: Int) -> Subject {
    Subject(
      name: "floor", rows: rows, command: [path, "\(rows)"], environment: [:], marker: "row 1 ")
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
      marker: " unread", server: sandbox.process)
  }

  /// Returns the same program with another command line.
  func running(_ command: [String]) -> Subject {
    Subject(
      name: name, rows: rows, command: command, environment: environment, marker: marker,
      keys: keys, hasBar: hasBar, server: server)
  }

  /// Starts the program in a terminal of its own.
  func start() throws -> RunningSubject { try RunningSubject(self) }
}
