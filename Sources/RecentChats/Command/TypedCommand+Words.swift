import Conversations

extension TypedCommand {
  /// What it does, in a few words, without a full stop.
  var summary: String {
    switch self {
    case .command(let command, let number?) where command.actsOnRow:
      "\(command.summary): row \(number)"
    case .command(let command, _): command.summary
    case .inRow(let number, let command): "\(command.summary): row \(number)"
    case .row(let number): "go to row \(number)"
    case .pin(true): "pin"
    case .pin(false): "unpin"
    case .tags(let adding, let removing):
      (adding.sorted().map { "+\($0.rawValue)" } + removing.sorted().map { "−\($0.rawValue)" })
        .joined(separator: " ")
    case .filter(let text): "list what holds “\(text)”"
    case .kind(let kind): kind.kind == .all ? "list all kinds" : "list \(kind.name) alone"
    case .theme(nil): "tell which themes there are"
    case .theme(let name?): "wear \(name)"
    }
  }
}
