internal import Conversations

/// What is typed in the tag editor, taken apart.
struct TagInput: Equatable {
  /// What a sign before the name asks for.
  enum Intent: Equatable {
    /// No sign: on becomes off, off becomes on.
    case toggle
    /// `+`: on.
    case add
    /// `-` or `−`: off.
    case remove
  }

  /// What the sign asks for.
  let intent: Intent
  /// The name, without blanks at its ends.
  let name: String

  /// Takes a line apart.
  init(_ line: String) {
    let text = Self.trimmed(line[...])
    switch text.first {
    case "+": intent = .add
    case "-", "−": intent = .remove
    default: intent = .toggle
    }
    name = String(intent == .toggle ? text : Self.trimmed(text.dropFirst()))
  }

  /// Whether nothing is typed, not even a sign.
  var isEmpty: Bool { name.isEmpty && intent == .toggle }

  /// The tag that is named.
  var tag: Tag { Tag(name) }

  /// The line in its plainest form: the sign and the name.
  var spelled: String { spelled(name) }

  /// Another name with the same sign.
  func spelled(_ name: String) -> String {
    switch intent {
    case .toggle: name
    case .add: "+" + name
    case .remove: "-" + name
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let head = text.drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return head[...last]
  }
}
