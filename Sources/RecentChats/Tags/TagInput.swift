internal import Conversations
import MessageText

/// A typed tag with its sign.
struct TagInput: Equatable {
  /// The meaning of the sign before the name.
  enum Intent: Equatable {
    /// No sign, or `+`: adds the tag.
    case add
    /// `-` or `−`: removes the tag.
    case remove
  }

  /// The meaning of the sign.
  let intent: Intent
  /// True when there is a sign.
  let hasSign: Bool
  /// The name, trimmed of blanks.
  let name: String

  /// Parses a word as typed, with or without quotation marks.
  init(typed word: Substring) { self.init(word.filter { $0 != "\"" }) }

  /// Parses a word without quotation marks.
  init(_ word: String) {
    let text = Self.trimmed(word[...])
    switch text.first {
    case "-", "−": intent = .remove
    default: intent = .add
    }
    hasSign = ["+", "-", "−"].contains(text.first)
    name = String(hasSign ? Self.trimmed(text.dropFirst()) : text)
  }

  /// True when the word is empty, without even a sign.
  var isEmpty: Bool { name.isEmpty && !hasSign }

  /// The named tag.
  var tag: Tag { Tag(name) }

  /// The word in its plainest form: the sign and the name, in quotation marks where it has blanks.
  var spelled: String { spelled(name) }

  /// Returns another name with the same sign.
  func spelled(_ name: String) -> String {
    let name = name.contains(where: \.isWhitespace) ? "\"\(name)\"" : name
    return switch intent {
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

/// The reason why the input of the tag editor cannot be applied.
///
/// - Source: docs/api.md §4 and §6.2; the comma, §1 "Query encoding".
public enum TagProblem: Error, Hashable, Sendable {
  /// A sign is not followed by a name.
  case nameless
  /// The name contains a comma.
  case comma
  /// The name contains a control character.
  case control
  /// The name has this many characters.
  case tooLong(Int)
  /// The conversation would have this many tags.
  case tooMany(Int)

  /// Returns the problem with the name of a new tag; nil if there is none.
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
