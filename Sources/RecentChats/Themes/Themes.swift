/// Which theme is worn, by name; what it looks like is no business of the core.
struct ThemeSelection: Equatable, Sendable {
  /// The one that is worn whatever is being tried on.
  private(set) var kept: String
  /// The one the shell was last asked to wear.
  private(set) var asked: String
  /// Whether that one is kept if it can be worn.
  private(set) var isCommitting = false

  /// Begins with the theme of the configuration.
  init(_ name: String) {
    kept = name
    asked = name
  }

  /// Asks for a theme; nil when it is asked for already.
  mutating func previewTheme(_ name: String) -> Effect? {
    isCommitting = false
    guard name != asked else { return nil }
    asked = name
    return .applyTheme(theme: name)
  }

  /// Asks for a theme that is kept if it can be worn.
  mutating func enqueue(_ name: String) -> Effect {
    asked = name
    isCommitting = true
    return .applyTheme(theme: name)
  }

  /// Asks anew for what was asked for last, because its files may have changed.
  func again() -> Effect { .applyTheme(theme: asked) }

  /// What became of a theme that was asked for.
  enum Outcome: Equatable {
    /// Nobody waits for it any more, or it goes without saying.
    case silent
    /// It is worn from now on.
    case kept
    /// It cannot be worn; the effect puts on again what was worn.
    case refused(wasCommitting: Bool, Effect?)
  }

  /// Takes in what became of a theme.
  mutating func finish(_ name: String, isApplied: Bool) -> Outcome {
    guard name == asked else { return .silent }
    defer { isCommitting = false }
    guard isApplied else {
      asked = kept
      return .refused(wasCommitting: isCommitting, name == kept ? nil : .applyTheme(theme: kept))
    }
    guard isCommitting else { return .silent }
    kept = name
    return .kept
  }
}

extension RecentChatsModel {
  /// Wears what the line names, for as long as it does; else what was worn before.
  mutating func previewTheme(_ command: TypedCommand?) -> [Effect] {
    guard command?.command == .theme, let name = command?.text, settings.themes.contains(name)
    else {
      return [themeSelection.previewTheme(themeSelection.kept)].compactMap(\.self)
    }
    return [themeSelection.previewTheme(name)].compactMap(\.self)
  }

  /// Wears a theme from now on; without a name tells which there are.
  mutating func applyTheme(_ name: String?) -> [Effect] {
    guard let name else {
      let others = settings.themes.filter { $0 != themeSelection.kept }.joined(separator: ", ")
      return say(
        "This is \(themeSelection.kept)"
          + (others.isEmpty
            ? "; there is no other theme." : "; there are also \(others)."))
    }
    return [themeSelection.enqueue(fullName(name))]
  }

  /// The only theme that begins so, where none is called so.
  private func fullName(_ name: String) -> String {
    let wanted = name.lowercased()
    if let same = settings.themes.first(where: { $0.lowercased() == wanted }) { return same }
    let beginning = settings.themes.filter { $0.lowercased().hasPrefix(wanted) }
    return beginning.count == 1 ? beginning[0] : name
  }

  /// A theme is worn, or why it is not.
  mutating func themeApplied(_ name: String, _ problem: String?) -> [Effect] {
    switch themeSelection.finish(name, isApplied: problem == nil) {
    case .silent:
      if name == themeSelection.kept { dropThemeProblem() }
      return []
    case .kept: return say(Self.sentence(keeping: name, configured: settings.theme))
    case .refused(let wasCommitting, let effect):
      if effect == nil { themeProblem = problem }
      return refused(problem ?? "", isTrial: !wasCommitting && effect != nil)
        + [effect].compactMap(\.self)
    }
  }

  private mutating func refused(_ problem: String, isTrial: Bool) -> [Effect] {
    guard isTrial, case .commanding(var line) = mode else { return say(problem, isFailure: true) }
    line.problem = problem
    mode = .commanding(line)
    return []
  }

  /// What was wrong with a theme file was mended.
  private mutating func dropThemeProblem() {
    if let themeProblem, notice?.text == themeProblem { notice = nil }
    themeProblem = nil
  }

  private static func sentence(keeping name: String, configured: String) -> String {
    name == configured
      ? "This is \(name), as the configuration says."
      : "This is \(name); theme = \"\(name)\" in the configuration keeps it for good."
  }

  /// These are the themes there are, for the line that is being typed, too.
  mutating func themesListed(_ names: [String]) -> [Effect] {
    settings.themes = names
    if case .commanding(var line) = mode {
      line.themes = names
      mode = .commanding(line)
    }
    return []
  }

  /// A file of the theme that is worn was written: it is read once whoever writes is done.
  mutating func themeFilesTouched() -> [Effect] {
    [.setTimer(.themeFiles, milliseconds: Self.writingTime)]
  }

  /// How long after a write another one belongs to it.
  ///
  /// - Units: Milliseconds.
  private static let writingTime: Int64 = 100
}
