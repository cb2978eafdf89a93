extension SettingKey {
  /// What says which app to open; any of it begins an account.
  static let account: Set<SettingKey> = [.appID, .region, .baseURL, .uid, .apiKey]
}

extension SettingsResolution {
  /// What is still to be said of an account of which something was said.
  ///
  /// Something that was said wrongly is a problem already and not missing as well.
  var missing: [SettingsDiagnostic] {
    guard !isFileUnreadable else { return [] }
    guard !draft.said.isDisjoint(with: SettingKey.account) else { return choiceOfProfile }
    var keys: [SettingKey] = []
    if draft.serverKey == nil { keys.append(.appID) }
    if draft.serverKey != .baseURL { keys.append(.region) }
    return (keys + [.uid, .apiKey]).filter { !draft.said.contains($0) }.map(diagnostic(missing:))
  }

  private func diagnostic(missing key: SettingKey) -> SettingsDiagnostic {
    SettingsDiagnostic(place(of: key), "is missing; \(remedy(for: key))")
  }

  private func place(of key: SettingKey) -> Origin {
    if let file = layers.file {
      let path = DottedPath.joined(
        draft.settings.profile.map { ["profiles", $0, key.rawValue] } ?? [key.rawValue])
      return .file(file.name, key: path)
    }
    return key.flag.map(Origin.flag) ?? .environment("RECENTS_API_KEY")
  }

  private func remedy(for key: SettingKey) -> String {
    switch key {
    case .appID: #"write app_id = "…" and region, or base_url; or say --app-id or --base-url"#
    case .region: #"write region = "us", "eu" or "in", or say --region"#
    case .uid: #"write uid = "…" (on whose behalf), or say --uid"#
    default: #"write api_key = { command = ["pass", "show", "comet"] }, or set RECENTS_API_KEY"#
    }
  }

  /// Nothing was said of an account, but there are profiles and none of them was chosen.
  private var choiceOfProfile: [SettingsDiagnostic] {
    guard let file = layers.file, let name = profileToChoose else { return [] }
    let problem =
      "none of the profiles is chosen; write profile = \(name.debugDescription), "
      + "or say --profile \(ShellWord.quoted(name))"
    return [SettingsDiagnostic(.file(file.name, key: "profile"), problem)]
  }
}
