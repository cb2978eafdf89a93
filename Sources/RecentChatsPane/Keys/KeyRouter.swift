public import RecentChats
public import Screen

/// Turns keys and what is done with the mouse into events, by what keys mean at the moment.
public struct KeyRouter: Sendable {
  var matcher: KeyMatcher
  /// What the mouse was last pressed on.
  var lastPress: Press?

  /// Makes a router for a key map.
  public init(keyMap: KeyMap) { matcher = KeyMatcher(keyMap: keyMap) }

  /// What was typed that is not a command yet, such as `12g`.
  public var pendingText: String { matcher.pendingText(.unicode) }

  /// Takes in a key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - mode: What keys mean at the moment.
  /// - Returns: What happened; nil when more keys must follow or the key means nothing.
  public mutating func route(_ key: Key, in mode: InputMode) -> Event? {
    switch mode {
    case .commands: return command(key)
    case .reading: return reading(key)
    case .editing:
      matcher.reset()
      return editing(key)
    case .answering(let answers):
      matcher.reset()
      return answering(key, answers)
    }
  }

  /// Takes in pasted text, which only a line that is being typed has a use for.
  ///
  /// - Parameters:
  ///   - text: The text; it may hold anything.
  ///   - mode: What keys mean at the moment.
  /// - Returns: What happened; nil when nothing did.
  public func pasted(_ text: String, in mode: InputMode) -> Event? {
    guard mode == .editing, !text.isEmpty else { return nil }
    return .edit(.insert(text))
  }

  private mutating func command(_ key: Key) -> Event? {
    switch matcher.match(key) {
    case .command(let command, let count): .command(command, count: count)
    case .nothing where key == Key(.escape): .command(.dismiss, count: nil)
    case .pending, .cleared, .nothing: nil
    }
  }

  private mutating func reading(_ key: Key) -> Event? {
    guard case .command(let command, let count) = self.command(key) else { return nil }
    switch command {
    case .quit where key != KeyMap.interrupt: return .command(.dismiss, count: nil)
    case .dismiss, .help, .details, .redraw, .suspend, .quit: return .command(command, count: count)
    case _ where command.group == .move: return .command(command, count: count)
    default: return nil
    }
  }

  private func editing(_ key: Key) -> Event? {
    switch key {
    case .control("l"): .command(.redraw, count: nil)
    case .control("z"): .command(.suspend, count: nil)
    default: EditAction(key).map { .edit($0) }
    }
  }

  private func answering(_ key: Key, _ answers: [Character]) -> Event {
    if key == .control("c") { return .command(.quit, count: nil) }
    if case .character(let character) = key.code, key.modifiers.isEmpty,
      answers.contains(character)
    {
      return .answered(character)
    }
    return .answered(nil)
  }
}
