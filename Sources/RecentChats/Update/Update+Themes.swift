extension RecentChatsModel {
  /// Wears what the line names, for as long as it does; else what was worn before.
  mutating func tryOn(_ command: TypedCommand?) -> [Effect] {
    guard case .theme(let name?) = command, settings.themes.contains(name) else {
      return [wardrobe.tryOn(wardrobe.kept)].compactMap(\.self)
    }
    return [wardrobe.tryOn(name)].compactMap(\.self)
  }

  /// Wears a theme from now on; without a name tells which there are.
  mutating func wear(_ name: String?) -> [Effect] {
    guard let name else {
      let others = settings.themes.filter { $0 != wardrobe.kept }.joined(separator: ", ")
      return say(
        "The theme is \(wardrobe.kept)"
          + (others.isEmpty
            ? "; there is no other." : "; theme and a name wears another: \(others)."))
    }
    return [wardrobe.keep(fullName(name))]
  }

  /// The only theme that begins so, where none is called so.
  private func fullName(_ name: String) -> String {
    let wanted = name.lowercased()
    if let same = settings.themes.first(where: { $0.lowercased() == wanted }) { return same }
    let beginning = settings.themes.filter { $0.lowercased().hasPrefix(wanted) }
    return beginning.count == 1 ? beginning[0] : name
  }

  /// A theme is worn, or why it is not.
  mutating func worn(_ name: String, _ problem: String?) -> [Effect] {
    switch wardrobe.finish(name, isWorn: problem == nil) {
    case .silent:
      if name == wardrobe.kept { dropThemeProblem() }
      return []
    case .kept: return say(Self.sentence(keeping: name, configured: settings.theme))
    case .refused(let wasKeeping, let effect):
      if effect == nil { themeProblem = problem }
      return refused(problem ?? "", isTrial: !wasKeeping && effect != nil)
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
      ? "The theme is \(name), as the configuration says."
      : "The theme is \(name) until the end; theme = \"\(name)\" in the configuration keeps it."
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
