public import Diagnostics

/// The reason why a theme is not loaded.
public enum ThemeProblem: Error, Hashable, Sendable {
  /// There is no screen whose theme could be changed.
  case noScreen
  /// No theme has that name (the diagnostic has no place then), or one of its files is invalid.
  case invalid(Diagnostic)
}

/// The names of the current theme and of the previewed one; the core never sees styles.
struct ThemeSelection: Equatable, Sendable {
  /// The names of the available themes, in order.
  var names: [String]
  /// The theme in use, apart from any preview.
  private(set) var current: String
  /// The name of the theme last requested from the shell; it is on the screen once it is loaded.
  private(set) var requested: String
  /// True while the requested theme is to become the current one.
  private(set) var isCommitting = false
  /// The reason why the files of the current theme can no longer be read; nil while they can.
  private(set) var problem: ThemeProblem?

  /// Creates a selection of the configured theme.
  init(_ name: String, among names: [String]) {
    self.names = names
    current = name
    requested = name
  }

  /// Shows a theme for as long as it is previewed; nil if it is requested already.
  mutating func preview(_ name: String) -> Effect? {
    isCommitting = false
    guard name != requested else { return nil }
    requested = name
    return .loadTheme(name: name)
  }

  /// Ends a preview; nil if there is none.
  mutating func revert() -> Effect? { preview(current) }

  /// Requests a theme that becomes the current one if it can be loaded.
  mutating func commit(_ name: String) -> Effect {
    requested = name
    isCommitting = true
    return .loadTheme(name: name)
  }

  /// Loads the requested theme again, because its files may have changed.
  func reload() -> Effect { .loadTheme(name: requested) }

  /// The outcome of loading a theme.
  enum Outcome: Equatable {
    /// Another theme has been requested since.
    case late
    /// The theme is shown: a preview, or the current theme, whose problem is solved.
    case shown
    /// The theme is the current one from now on.
    case committed
    /// The theme cannot be loaded; the effect, if any, loads the current one again.
    case failed(isPreview: Bool, Effect?)
  }

  /// Handles the result of loading a theme.
  mutating func finish(_ name: String, _ problem: ThemeProblem?) -> Outcome {
    guard name == requested else { return .late }
    defer { isCommitting = false }
    if let problem { return fail(problem) }
    if name == current { self.problem = nil }
    guard isCommitting else { return .shown }
    current = name
    self.problem = nil
    return .committed
  }

  private mutating func fail(_ problem: ThemeProblem) -> Outcome {
    guard requested != current else {
      self.problem = problem
      return .failed(isPreview: false, nil)
    }
    requested = current
    return .failed(isPreview: !isCommitting, .loadTheme(name: current))
  }
}

extension RecentChatsModel {
  /// The name of the theme that is on the screen once it is loaded.
  public var themeName: String { themeSelection.requested }

  /// Previews the theme that the line names; ends a preview if it names none.
  mutating func previewTheme(_ command: TypedCommand?) -> [Effect] {
    guard command?.command == .theme, let name = command?.text, themeSelection.names.contains(name)
    else {
      return [themeSelection.revert()].compactMap(\.self)
    }
    return [themeSelection.preview(name)].compactMap(\.self)
  }

  /// Selects a theme; without a name, lists the themes.
  mutating func applyTheme(_ name: String?) -> [Effect] {
    guard let name else {
      let current = themeSelection.current
      return say(
        .themes(current: current, others: themeSelection.names.filter { $0 != current }))
    }
    return [themeSelection.commit(fullName(name))]
  }

  /// Returns the full name of a theme: a name equal except for case, or the only name with the
  /// prefix.
  private func fullName(_ name: String) -> String {
    let wanted = name.lowercased()
    if let same = themeSelection.names.first(where: { $0.lowercased() == wanted }) { return same }
    let beginning = themeSelection.names.filter { $0.lowercased().hasPrefix(wanted) }
    return beginning.count == 1 ? beginning[0] : name
  }

  /// Handles the result of loading a theme.
  mutating func themeLoaded(_ name: String, _ problem: ThemeProblem?) -> [Effect] {
    let former = themeSelection.problem
    switch themeSelection.finish(name, problem) {
    case .late: return []
    case .shown:
      if let former, themeSelection.problem == nil { dropNotice(of: former) }
      return []
    case .committed: return say(.themeApplied(name, isConfigured: name == settings.theme))
    case .failed(let isPreview, let effect):
      return (problem.map { refused($0, isPreview: isPreview) } ?? [])
        + [effect].compactMap(\.self)
    }
  }

  private mutating func refused(_ problem: ThemeProblem, isPreview: Bool) -> [Effect] {
    guard isPreview, case .commanding(var line) = mode else { return say(.themeProblem(problem)) }
    line.problem = problem
    mode = .commanding(line)
    return []
  }

  /// Removes the notice of a problem that is solved.
  private mutating func dropNotice(of problem: ThemeProblem) {
    if notice == .themeProblem(problem) { notice = nil }
  }

  /// Sets the names of the available themes, also for an open command line.
  mutating func themesListed(_ names: [String]) -> [Effect] {
    themeSelection.names = names
    if case .commanding(var line) = mode {
      line.themes = names
      mode = .commanding(line)
    }
    return []
  }

  /// Reloads the theme once its files are completely written.
  mutating func themeFilesTouched() -> [Effect] {
    [.setTimer(.themeFiles, milliseconds: Self.writingTime)]
  }

  /// The time within which two writes belong together.
  ///
  /// - Units: Milliseconds.
  private static let writingTime: Int64 = 100
}
