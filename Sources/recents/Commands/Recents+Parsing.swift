import ArgumentParser

extension Recents {
  /// The command that a command line means.
  ///
  /// Flags may stand before the command's name, too, as in `recents --theme nord demo`.
  ///
  /// - Parameter arguments: What was typed after the program's name.
  /// - Returns: The command, ready to run.
  /// - Throws: What the parser says of the line as it was typed.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(arguments)
    } catch {
      guard let command = reordered(arguments) else { throw error }
      return command
    }
  }

  /// The first reading that makes sense with the flags moved behind a command's name.
  ///
  /// Only lines that begin with a flag and mean nothing as they stand get here; so nothing that could
  /// be understood otherwise is.
  private static func reordered(_ arguments: [String]) -> (any ParsableCommand)? {
    guard arguments.first?.hasPrefix("-") ?? false else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    let places = arguments.indices.filter { names.contains(arguments[$0]) }
    return places.lazy.compactMap {
      try? parseAsRoot(Array(arguments[$0...] + arguments[..<$0]))
    }.first
  }
}
