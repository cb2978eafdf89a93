extension Settings {
  /// Makes settings from the layers and says everything that is wrong with them at once.
  public static func resolved(from layers: SettingsLayers) -> ResolvedSettings {
    SettingsResolution(layers).result
  }
}
