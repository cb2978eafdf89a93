import Foundation
import TestSupport

/// A real terminal with a shell in it, kept by tmux, and what a person would see there.
struct Terminal: Sendable {
  let tmux: Tmux

  /// Starts a shell in a terminal.
  ///
  /// - Parameters:
  ///   - size: Its size.
  ///   - type: What it says it is.
  ///   - home: The home directory, where the file `shell` starts the shell.
  /// - Throws: `NeverHappened` when no shell comes up.
  init(_ size: TerminalSize, type: String, home: Home) async throws {
    tmux = Tmux(in: home.path)
    let (columns, rows) = ("\(size.columns)", "\(size.rows)")
    try await tmux(
      "new-session", "-d", "-x", columns, "-y", rows, "sleep infinity", ";", "set-option", "-g",
      "status", "off", ";", "set-option", "-g", "default-terminal", type, ";", "resize-window",
      "-x", columns, "-y", rows, ";", "respawn-pane", "-k", "/bin/sh \(home.file("shell"))")
    try await waitForPrompt(0)
  }

  /// What stands on the screen.
  var screen: Capture {
    get async throws { Capture(try await tmux("capture-pane", "-p")) }
  }

  /// What stands on the screen, with the sequences that colour it.
  var coloured: String {
    get async throws { try await tmux("capture-pane", "-e", "-p") }
  }

  /// Whether the alternate screen is off, the cursor on, and the keys as they were.
  var isGivenBack: Bool {
    get async throws {
      try await tmux("display", "-p", "#{alternate_on} #{cursor_flag} #{keypad_cursor_flag}")
        .hasPrefix("0 1 0")
    }
  }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String...) async throws {
    for key in keys { try await tmux("send-keys", key) }
  }

  /// Types a text, in which nothing is the name of a key.
  func type(_ text: String) async throws {
    try await tmux("send-keys", "-l", "--", text)
  }

  /// Types a line into the shell.
  func command(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  /// Begins anew with a shell, whatever state the last program left the terminal in.
  func restart(in home: Home) async throws {
    try await tmux("respawn-pane", "-k", "/bin/sh \(home.file("shell"))")
    try await waitForPrompt(0)
  }

  func resize(_ size: TerminalSize) async throws {
    try await tmux("resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)")
  }

  /// Waits until the screen shows what it should.
  ///
  /// - Parameters:
  ///   - what: What is waited for, for the failure.
  ///   - condition: Whether the screen shows it.
  /// - Returns: The screen that does.
  /// - Throws: `NeverHappened` with the last screen.
  @discardableResult
  func wait(_ what: String, _ condition: (Capture) throws -> Bool) async throws -> Capture {
    var last = Capture("")
    do {
      return try await eventually(what, every: .milliseconds(20)) {
        // A frame may be half on its way: what two looks in a row show is whole.
        let (before, now) = (last, try await screen)
        last = now
        return try condition(now) && now.text == before.text ? now : nil
      }
    } catch is NeverHappened {
      throw NeverHappened(what, screen: last.text)
    }
  }

  /// Waits until a text stands on the screen.
  @discardableResult
  func wait(for text: String) async throws -> Capture {
    try await wait("“\(text)”") { $0.text.contains(text) }
  }

  /// Waits until a text has left the screen.
  @discardableResult
  func wait(forNo text: String) async throws -> Capture {
    try await wait("a screen without “\(text)”") { !$0.text.contains(text) }
  }

  /// Waits until the shell waits, after a command that ended with a status.
  @discardableResult
  func waitForPrompt(_ status: Int) async throws -> Capture {
    try await wait("the prompt after status \(status)") { $0.prompt == status }
  }

  /// The process that the shell runs.
  var program: Int32 {
    get async throws {
      let shell = try await tmux("display", "-p", "#{pane_pid}")
        .trimmingCharacters(in: .whitespacesAndNewlines)
      return try await eventually("a running program") {
        let children = try String(
          contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        return children.split(separator: " ").first.flatMap { Int32($0) }
      }
    }
  }
}
