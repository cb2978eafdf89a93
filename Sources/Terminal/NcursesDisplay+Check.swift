import Glibc

extension NcursesDisplay {
  /// Says whether a terminal is there, without touching it.
  ///
  /// - Parameters:
  ///   - environment: The variables of the environment.
  ///   - input: The descriptor that keys come from.
  ///   - output: The descriptor that the screen goes to.
  /// - Throws: `notATerminal` if one of the descriptors is none, `typeUnset` without a `TERM`,
  ///   `typeUnusable` if it is `dumb`.
  public static func check(
    environment: [String: String], input: Int32 = 0, output: Int32 = 1
  ) throws(TerminalError) {
    guard isatty(output) != 0 else { throw .notATerminal(.output) }
    guard isatty(input) != 0 else { throw .notATerminal(.input) }
    guard let type = environment["TERM"], !type.isEmpty else { throw .typeUnset }
    guard type != "dumb", type != "unknown" else { throw .typeUnusable(type) }
  }
}
