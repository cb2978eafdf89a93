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
