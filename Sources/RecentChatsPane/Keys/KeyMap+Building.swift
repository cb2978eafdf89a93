extension KeyMap {
  /// Makes a map from the `[keys]` table of the configuration.
  ///
  /// A command that is listed loses its standard keys; an empty list leaves it without any. A key of
  /// the person's takes that key away from the standard keys of other commands, also where one would
  /// be the beginning of the other. What cannot be used is left out and reported.
  ///
  /// - Parameter overrides: The table: names of commands with their keys, in the order of the file.
  /// - Returns: A map that can be used in any case, and everything that is wrong, or may be.
  public static func build(
    overrides: [(command: String, keys: [String])]
  ) -> (KeyMap, [KeyMapDiagnostic]) {
    var builder = KeyMapBuilder()
    for (command, keys) in overrides { builder.read(command, keys) }
    return (builder.map, builder.diagnostics + builder.losses)
  }
}
