internal import Conversations
import MessageText

/// What is typed in the tag editor, taken apart.
struct TagInput: Equatable {
  /// What a sign before the name asks for.
  enum Intent: Equatable {
    /// No sign, or `+`: on.
    case add
    /// `-` or `−`: off.
    case remove
  }

  /// What the sign asks for.
  let intent: Intent
  /// Whether there is one.
  let hasSign: Bool
  /// The name, without blanks at its ends.
  let name: String

  /// Takes a line apart.
  init(_ line: String) {
    let text = Self.trimmed(line[...])
    switch text.first {
    case "-", "−": intent = .remove
    default: intent = .add
    }
    hasSign = ["+", "-", "−"].contains(text.first)
    name = String(hasSign ? Self.trimmed(text.dropFirst()) : text)
  }

  /// Whether nothing is typed, not even a sign.
  var isEmpty: Bool { name.isEmpty && !hasSign }

  /// Whether a word of the name begins with a sign, as where several changes stand in one line.
  var looksLikeSeveral: Bool {
    name.split(whereSeparator: \.isWhitespace).dropFirst().contains {
      $0.count > 1 && ["+", "-", "−"].contains($0.first)
    }
  }

  /// The tag that is named.
  var tag: Tag { Tag(name) }

  /// The line in its plainest form: the sign and the name.
  var spelled: String { spelled(name) }

  /// Another name with the same sign.
  func spelled(_ name: String) -> String {
    switch intent {
    case .add: hasSign ? "+" + name : name
    case .remove: "-" + name
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let head = text.drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return head[...last]
  }
}

/// Why what is typed cannot be done.
///
/// - Source: docs/api.md §4 and §6.2; the comma, §1 "Query encoding".
public enum TagProblem: Error, Hashable, Sendable {
  /// There is a sign and no name.
  case nameless
  /// The name holds a comma.
  case comma
  /// The name holds a control character.
  case control
  /// The name has so many characters.
  case tooLong(Int)
  /// There would be so many tags.
  case tooMany(Int)
  /// A tag is to go that is not there.
  case notThere(String)
  /// What is typed reads like several changes.
  case several

  /// What is wrong with a name for a new tag.
  static func problem(withNewName name: String) -> TagProblem? {
    if name.contains(",") { return .comma }
    if name.unicodeScalars.contains(where: isControl) { return .control }
    let length = Tag(name).length
    return length > Tag.maximumLength ? .tooLong(length) : nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.isLineBreak
  }
}
