/// Programs that show lists in a terminal, as far as this machine has them, on generated data.
struct Peers {
  /// The folder of the data.
  private let folder: String
  private let rows: Int

  /// Generates the data.
  ///
  /// - Parameters:
  ///   - rows: The length of each list.
  ///   - state: The folder for the data.
  /// - Throws: `BenchFailure` when the data cannot be written.
  init(rows: Int, in state: StateFolder) throws {
    self.rows = rows
    folder = try state.folder("peers")
    for (name, command) in Self.preparations where Tool.path(of: name) != nil {
      try Tool.run("cd '\(folder)' && N=\(rows); " + command, home: folder)
    }
  }

  /// The installed programs.
  var subjects: [Subject] {
    [
      subject(
        "mutt", ["-F", "\(folder)/muttrc", "-R", "-f", "\(folder)/mbox"], marker: "message 1"),
      subject("tig", [], marker: "commit", in: "\(folder)/commits"),
      subject(
        "fzf", ["--no-sort", "--layout=reverse", "--no-mouse"], marker: "row 1 ",
        keys: MoveKeys(down: "\u{0e}", up: "\u{10}"), input: "\(folder)/lines"),
      subject("less", ["\(folder)/lines"], marker: "row 1 ", hasBar: false),
      subject("nnn", ["\(folder)/files"], marker: "row"),
    ].compactMap(\.self)
  }

  private func subject(
    _ name: String, _ arguments: [String], marker: String, keys: MoveKeys = MoveKeys(),
    hasBar: Bool = true, in place: String? = nil, input: String? = nil
  ) -> Subject? {
    guard let path = Tool.path(of: name) else { return nil }
    let words = ([path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let command = "cd '\(place ?? folder)' && exec \(words)" + (input.map { " <'\($0)'" } ?? "")
    return Subject(
      name: name, rows: rows, command: ["/bin/sh", "-c", command],
      environment: ["HOME": folder, "PATH": "/usr/local/bin:/usr/bin:/bin"], marker: marker,
      keys: keys, hasBar: hasBar)
  }

  /// Commands that generate `N` rows for each program.
  private static let preparations: [(program: String, command: String)] = [
    (
      "mutt",
      """
      echo 'set quit=yes sort=mailbox-order folder=.' >muttrc
      seq "$N" | awk '{ printf "From p@e Thu Jan  1 00:%02d:00 2026\\nFrom: Person %d <p%d@e>\\n", \
      $1 % 60, $1, $1; printf "Date: Thu, 1 Jan 2026 00:%02d:00 +0000\\n", $1 % 60; \
      printf "Message-ID: <%d@e>\\nSubject: message %d shall we meet there\\n\\nHello\\n\\n", $1, $1 }' >mbox
      """
    ),
    (
      "tig",
      """
      git init -q commits && cd commits && seq "$N" | awk '{ print "commit refs/heads/main"; \
      print "committer Person " $1 " <p@e> " 1700000000 + 60 * $1 " +0000"; \
      text = "commit " $1 " shall we meet there"; print "data " length(text); print text }' \
      | git fast-import --quiet && git symbolic-ref HEAD refs/heads/main
      """
    ),
    ("fzf", lines),
    ("less", lines),
    (
      "nnn",
      """
      mkdir files && cd files && seq "$N" | awk '{ printf "row%06d\\n", $1 }' | xargs touch
      """
    ),
  ]

  private static let lines = """
    seq "$N" | awk '{ printf "row %d shall we meet there, and when would that be for person %d\\n", $1, $1 }' >lines
    """
}
