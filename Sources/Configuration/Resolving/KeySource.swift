import Diagnostics
import TOML

/// The source of the API key.
///
/// It contains the key itself only if the configuration has it in plain text.
public enum KeySource: Hashable, Sendable {
  /// A program and its arguments; its output is the key. No shell is involved.
  case command([String])
  /// An environment variable with that name.
  case environment(String)
  /// A file at that path that only its owner may access.
  case file(String)
  /// The key, from a configuration that allows it.
  case literal(Secret)
}

extension KeySource: CustomStringConvertible {
  /// The source in a recognizable form; arguments may be secret, so only the name of a command is
  /// shown.
  public var description: String {
    switch self {
    case .command(let words):
      "command \(words.first ?? "")" + (words.count > 1 ? " …" : "")
    case .environment(let name): "environment variable \(name)"
    case .file(let path): "file \(path)"
    case .literal(let key): "literal \(key)"
    }
  }
}

extension TOMLNode {
  /// Parses the source of the API key.
  ///
  /// No problem quotes the value: it may be the key.
  func keySource(
    in scope: ValueScope, allowingPlaintext isAllowed: Bool
  ) throws(Problem) -> KeySource {
    switch value {
    case .string(let key): try Self.literal(key, in: scope, isAllowed: isAllowed)
    case .table(let entries): try Self.source(entries, in: scope)
    default:
      throw Problem(
        #"must be a table such as { command = ["pass", "show", "comet"] }, not \#(kind)"#)
    }
  }

  private static func literal(
    _ key: String, in scope: ValueScope, isAllowed: Bool
  ) throws(Problem) -> KeySource {
    guard isAllowed, let file = scope.file else {
      throw Problem(
        "is the key itself; use { command = [...] }, { env = \"NAME\" } or { file = \"PATH\" }, "
          + "or put allow_plaintext_key = true beside it")
    }
    guard !file.isOpenToOthers else {
      throw Problem(
        "is the key itself in a file that others may read; type: "
          + "chmod 600 \(ShellWord.quoted(file.name))")
    }
    guard !key.isEmpty else { throw Problem("must not be empty") }
    return .literal(Secret(key))
  }

  private static func source(_ entries: [Entry], in scope: ValueScope) throws(Problem) -> KeySource
  {
    let names = ["command", "env", "file"]
    if let stranger = entries.first(where: { !names.contains($0.name) }) {
      throw Problem(unknown: "key source", stranger.name, among: names, isListing: true)
    }
    guard entries.count == 1, let entry = entries.first else {
      throw Problem("must hold exactly one of command, env and file")
    }
    do {
      return switch entry.name {
      case "command": try command(entry.node, in: scope)
      case "env": .environment(try variable(entry.node))
      default: .file(try entry.node.path(in: scope))
      }
    } catch {
      throw Problem("\(entry.name) \(error.text)", nearest: error.nearest)
    }
  }

  private static func command(_ node: TOMLNode, in scope: ValueScope) throws(Problem) -> KeySource {
    guard case .array(let nodes) = node.value, !nodes.isEmpty else {
      throw Problem(#"must be a list of words such as ["pass", "show", "comet"]"#)
    }
    var words: [String] = []
    for node in nodes {
      guard case .string(let word) = node.value, !word.utf8.contains(0) else {
        throw Problem("must hold nothing but strings")
      }
      words.append(word)
    }
    // A name without a slash is searched in PATH; only a path is expanded.
    words[0] = words[0].contains("/") ? try scope.path(words[0]) : words[0]
    guard !words[0].isEmpty else { throw Problem("must begin with a program's name") }
    return .command(words)
  }

  private static func variable(_ node: TOMLNode) throws(Problem) -> String {
    let name = try node.name()
    guard !name.contains("="), !name.utf8.contains(0) else {
      throw Problem("must be the name of a variable")
    }
    return name
  }
}
