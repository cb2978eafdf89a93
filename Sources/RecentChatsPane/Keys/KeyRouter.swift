public import RecentChats
public import Screen

/// Translates key presses and mouse actions into events, according to the input mode.
public struct KeyRouter: Sendable {
  var matcher: KeyMatcher
  private let layout: KeyboardLayout
  /// The last press of the mouse button.
  var lastPress: Press?

  /// Creates a router.
  ///
  /// - Parameters:
  ///   - keyMap: The keys of the commands.
  ///   - layout: The layout whose keys select commands by their position; text is never translated.
  public init(keyMap: KeyMap, layout: KeyboardLayout = .latin) {
    matcher = KeyMatcher(keyMap: keyMap, layout: layout)
    self.layout = layout
  }

  /// The keys typed so far that are not a complete command, such as `12g`.
  public var pendingText: String { matcher.pendingText(.unicode) }

  /// Processes a key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - mode: The input mode.
  /// - Returns: The event; nil when more keys must follow or the key has no meaning.
  public mutating func route(_ key: Key, in mode: InputMode) -> Event? {
    switch mode {
    case .commands: return command(key)
    case .scrolling: return scrolling(key)
    case .editing:
      matcher.reset()
      return editing(key)
    case .answering(let answers):
      matcher.reset()
      return answering(key, answers)
    }
  }

  /// Splits an Alt key that is not bound into Escape and the key.
  ///
  /// Terminals send Alt as a leading Escape, and tmux sends an Escape together with the key that
  /// follows it within its `escape-time`.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - mode: The input mode.
  /// - Returns: The keys to process, each in the mode that the one before it has led to.
  public func split(_ key: Key, in mode: InputMode) -> [Key] {
    guard key.modifiers.contains(.alt), !hasMeaning(key, in: mode) else { return [key] }
    return [Key(.escape), Key(key.code, key.modifiers.subtracting(.alt))]
  }

  private func hasMeaning(_ key: Key, in mode: InputMode) -> Bool {
    switch mode {
    case .commands, .scrolling: matcher.isBound(key)
    case .editing: editing(key) != nil
    case .answering: false
    }
  }

  /// Processes pasted text, which is only used by a line that is being typed.
  ///
  /// - Parameters:
  ///   - text: The text; it may contain anything.
  ///   - mode: The input mode.
  /// - Returns: The event; nil when the text is ignored.
  public func pasted(_ text: String, in mode: InputMode) -> Event? {
    guard mode == .editing, !text.isEmpty else { return nil }
    return .edit(.insert(text))
  }

  private mutating func command(_ key: Key) -> Event? {
    let before = matcher
    return switch matcher.match(key) {
    case .command(let command, let count): .command(command, count: count)
    case .view(let name): .typed(TypedCommand(.view, .text(name)))
    case .nothing where key == Key(.escape): .command(.dismiss, count: nil)
    case .nothing: .unbound(before.pendingText(.unicode) + key.label(.unicode))
    case .pending, .cleared: nil
    }
  }

  private mutating func scrolling(_ key: Key) -> Event? {
    guard case .command(let command, let count) = self.command(key) else { return nil }
    switch command {
    case .quit where key != KeyMap.interrupt: return .command(.dismiss, count: nil)
    case .dismiss, .help, .details, .select, .waiting, .undo, .filter, .redraw, .suspend, .quit:
      return .command(command, count: count)
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
    for key in [key, layout.latinKey(for: key)].compactMap(\.self) where key.modifiers.isEmpty {
      if case .character(let character) = key.code, answers.contains(character) {
        return .answered(character)
      }
    }
    return .answered(nil)
  }
}

extension KeyRouter {
  /// A press of the mouse button.
  struct Press: Equatable, Sendable {
    /// The target under the pointer.
    let target: PaneTarget
    /// - Units: Milliseconds since an arbitrary moment.
    let time: Int64
  }

  /// The number of rows that one notch of the wheel scrolls.
  private static let rowsPerNotch = 3
  /// The maximum time between the two presses of a double click.
  ///
  /// - Units: Milliseconds.
  private static let doublePress: Int64 = 400

  /// Processes a mouse action.
  ///
  /// The mouse moves, selects, filters and opens read-only overlays. It never sends a change to the
  /// server and never answers a question.
  ///
  /// - Parameters:
  ///   - action: The action.
  ///   - target: The target under the pointer.
  ///   - mode: The input mode.
  ///   - now: The time, in milliseconds since an arbitrary moment.
  /// - Returns: The event; nil when the action has no meaning here.
  public mutating func route(
    _ action: MouseAction, at target: PaneTarget, in mode: InputMode, now: Int64
  ) -> Event? {
    matcher.reset()
    return switch action {
    case .wheelUp: scroll(.moveUp, at: target, in: mode)
    case .wheelDown: scroll(.moveDown, at: target, in: mode)
    case .press: press(on: target, in: mode, now: now)
    }
  }

  private func scroll(_ command: Command, at target: PaneTarget, in mode: InputMode) -> Event? {
    switch (mode, target) {
    case (.commands, _), (.scrolling, _), (.editing, .row), (.editing, .tag):
      .command(command, count: Self.rowsPerNotch)
    case (.editing, _), (.answering, _): nil
    }
  }

  private mutating func press(
    on target: PaneTarget, in mode: InputMode, now: Int64
  ) -> Event? {
    let before = lastPress.flatMap { now - $0.time <= Self.doublePress ? $0.target : nil }
    lastPress = Press(target: target, time: now)
    // The list has changed under the pointer since the first of two quick presses on a tag.
    if case .tag = before { return nil }
    switch (mode, target) {
    case (.commands, .row) where before == target:
      lastPress = nil
      return .command(.details, count: nil)
    case (.commands, .row(let id)), (.editing, .row(let id)): return .pointed(at: id)
    case (.commands, .tag(let tag, let id)), (.editing, .tag(let tag, let id)):
      return .tagPointed(tag, of: id)
    case (.commands, .view(let name)): return .typed(TypedCommand(.view, .text(name)))
    case (.scrolling, .besideOverlay): return .command(.dismiss, count: nil)
    default: return nil
    }
  }
}

extension EditAction {
  /// Creates the action of a key while text is typed, with the usual keys of shells.
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
    // Escape followed at once by a key must not accept the input that Escape cancels.
    case .enter where key.modifiers.contains(.alt), .tab where key.modifiers.contains(.alt): nil
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
