/// What the layers came to.
///
/// The settings are always complete: where something is wrong, what lies below it counts. Whether a
/// problem stops the program is for the caller to say.
public struct ResolvedSettings: Equatable, Sendable {
  /// The effective values.
  public var settings: Settings
  /// Everything that is wrong with what was said, in the order of the layers.
  public var problems: [SettingsDiagnostic]
  /// What is missing of an account that was begun.
  public var missing: [SettingsDiagnostic]

  /// All that stands between the person and a running pane.
  public var diagnostics: [SettingsDiagnostic] { problems + missing }

  /// Whether nothing at all was said of an app to open.
  public var isUnconfigured: Bool { settings.account == nil && diagnostics.isEmpty }
}
