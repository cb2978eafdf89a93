/// One line of text with a cursor.
public struct LineEditor: Equatable, Sendable {
  /// The graphemes left of the cursor.
  private var before: [Character]
  /// The graphemes from the cursor on.
  private var after: [Character]

  /// Starts with a text, the cursor behind it.
  public init(_ text: String = "") {
    before = Array(text)
    after = []
  }

  /// The whole line.
  public var text: String { String(before) + String(after) }

  /// The graphemes left of the cursor.
  public var cursor: Int { before.count }

  /// Whether nothing is typed.
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Puts a text in place of the line, the cursor behind it.
  public mutating func replace(with text: String) { self = LineEditor(text) }

  /// Edits; actions that do not concern the line itself do nothing.
  ///
  /// Line breaks and tabs of pasted text become blanks, so that the line stays one line.
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
    // Joined as text first: a combining mark belongs to the grapheme before it.
    before = Array(line)
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { _ = last; before.removeLast() }
  }
}

/// What a key does while text is typed.
public enum EditAction: Hashable, Sendable {
  /// Text goes in at the cursor; pasted text comes whole.
  case insert(String)
  /// The grapheme left of the cursor goes.
  case deleteBackward
  /// The grapheme under the cursor goes.
  case deleteForward
  /// The word left of the cursor goes.
  case deleteWord
  /// Everything left of the cursor goes.
  case deleteToStart
  /// Everything from the cursor on goes.
  case deleteToEnd
  /// The cursor moves a grapheme to the left.
  case moveLeft
  /// The cursor moves a grapheme to the right.
  case moveRight
  /// The cursor moves to the start.
  case moveToStart
  /// The cursor moves to the end.
  case moveToEnd
  /// What is offered is taken.
  case complete
  /// The next offer.
  case nextOffer
  /// The previous offer.
  case previousOffer
  /// It is done.
  case accept
  /// It is given up.
  case cancel
}
