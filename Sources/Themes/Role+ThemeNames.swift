import Screen

extension Role {
  /// Every name that a theme may say something of: roles, and the groups they fall back to.
  static let themeNames: [String] = {
    var names: [String] = []
    for role in allCases {
      for name in role.lookupNames.reversed() where !names.contains(name) { names.append(name) }
    }
    return names
  }()
}
