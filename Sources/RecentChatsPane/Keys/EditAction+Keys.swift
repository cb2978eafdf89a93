import RecentChats
import Screen

extension EditAction {
  /// What a key does while text is typed: the keys of every shell.
  ///
  /// - Source: readline(3), emacs bindings.
  init?(_ key: Key) {
    if let action = Self.named(key) ?? Self.control(key) {
      self = action
    } else if case .character(let character) = key.code, key.modifiers.isEmpty {
      self = .insert(String(character))
    } else {
      return nil
    }
  }

  private static func named(_ key: Key) -> EditAction? {
    switch key.code {
    case .enter: .accept
    case .escape: .cancel
    case .tab: .complete
    case .backspace: key.modifiers.isEmpty ? .deleteBackward : .deleteWord
    case .delete: .deleteForward
    case .left: .moveLeft
    case .right: .moveRight
    case .home: .moveToStart
    case .end: .moveToEnd
    case .down: .nextOffer
    case .up, .backTab: .previousOffer
    case .character, .insert, .pageUp, .pageDown, .function: nil
    }
  }

  private static func control(_ key: Key) -> EditAction? {
    guard key.modifiers == .control, case .character(let character) = key.code else { return nil }
    return controls[character]
  }

  private static let controls: [Character: EditAction] = [
    "a": .moveToStart, "e": .moveToEnd, "b": .moveLeft, "f": .moveRight, "h": .deleteBackward,
    "d": .deleteForward, "w": .deleteWord, "u": .deleteToStart, "k": .deleteToEnd,
    "n": .nextOffer, "p": .previousOffer, "i": .complete, "j": .accept, "m": .accept,
    "c": .cancel, "g": .cancel,
  ]
}
