/// One line of text with a cursor.
public struct LineEditor: Equatable, Sendable {
  /// The graphemes to the left of the cursor.
  private var before: [Character]
  /// The graphemes from the cursor on.
  private var after: [Character]

  /// Creates a line with the cursor at the end.
  public init(_ text: String = "") {
    before = Array(text)
    after = []
  }

  /// The whole line.
  public var text: String { String(before) + String(after) }

  /// The number of graphemes to the left of the cursor.
  public var cursor: Int { before.count }

  /// True when the line is empty.
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Replaces the line and moves the cursor to the end.
  public mutating func replace(with text: String) { self = LineEditor(text) }

  /// Applies an action; ignores actions that do not concern the line itself.
  ///
  /// Line breaks and tabs in pasted text become blanks, so that the text stays one line.
  public mutating func apply(_ action: EditAction) {
    switch action {
    case .insert(let text): insert(text)
    case .deleteBackward: _ = before.popLast()
    case .deleteForward: if !after.isEmpty { after.removeFirst() }
    case .deleteWord: deleteWord()
    case .deleteToStart: before = []
    case .deleteToEnd: after = []
    case .moveLeft: if let moved = before.popLast() { after.insert(moved, at: 0) }
    case .moveRight: if !after.isEmpty { before.append(after.removeFirst()) }
    case .moveToStart:
      after = before + after
      before = []
    case .moveToEnd:
      before += after
      after = []
    case .complete, .nextOffer, .previousOffer, .accept, .cancel: break
    }
  }

  private mutating func insert(_ text: String) {
    let line = String(before) + String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    // Joined as text before it is split: a combining mark belongs to the grapheme before it.
    before = Array(line)
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { _ = last; before.removeLast() }
  }
}

/// The action of a key while a line is edited.
public enum EditAction: Hashable, Sendable {
  /// Inserts text at the cursor; pasted text arrives in one piece.
  case insert(String)
  /// Deletes the grapheme to the left of the cursor.
  case deleteBackward
  /// Deletes the grapheme under the cursor.
  case deleteForward
  /// Deletes the word to the left of the cursor.
  case deleteWord
  /// Deletes everything to the left of the cursor.
  case deleteToStart
  /// Deletes everything from the cursor on.
  case deleteToEnd
  /// Moves the cursor one grapheme to the left.
  case moveLeft
  /// Moves the cursor one grapheme to the right.
  case moveRight
  /// Moves the cursor to the start.
  case moveToStart
  /// Moves the cursor to the end.
  case moveToEnd
  /// Accepts the offered completion.
  case complete
  /// Shows the next offer.
  case nextOffer
  /// Shows the previous offer.
  case previousOffer
  /// Accepts the line.
  case accept
  /// Cancels the line.
  case cancel
}
