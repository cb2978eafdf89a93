/// Why a command ends without having done its work, in lines for a person.
struct CommandFailure: Error {
  var status: ExitStatus
  /// What is printed to standard error, each line after the program's name unless it is a text of its own.
  var lines: [String]

  /// One sentence or more, each named as coming from this program.
  init(_ status: ExitStatus, _ sentences: String...) {
    self.status = status
    lines = sentences.map { "recents: \($0)" }
  }

  /// A text that stands for itself.
  init(_ status: ExitStatus, text lines: [String]) {
    self.status = status
    self.lines = lines
  }
}
