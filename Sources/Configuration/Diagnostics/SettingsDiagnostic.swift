/// One thing that is wrong with the configuration, as one line for a person.
public struct SettingsDiagnostic: Error, Hashable, Sendable {
  /// A place in a text.
  public struct Position: Hashable, Sendable {
    /// The line, 1-based.
    public var line: Int
    /// The column, 1-based.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The file with its key path, the variable or the flag.
  public var origin: Origin
  /// Where in the file, for errors of syntax.
  public var position: Position?
  /// What is wrong, and what to do where that is not plain.
  public var problem: String
  /// What was probably meant.
  public var nearest: String?

  /// Makes a diagnostic.
  public init(
    _ origin: Origin, position: Position? = nil, _ problem: String, nearest: String? = nil
  ) {
    self.origin = origin
    self.position = position
    self.problem = problem
    self.nearest = nearest
  }
}

extension SettingsDiagnostic: CustomStringConvertible {
  /// `place: what is wrong, did you mean "this"?`.
  public var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    let question = nearest.map { ", did you mean \($0.debugDescription)?" } ?? ""
    return "\(origin)\(place): \(problem)\(question)"
  }
}
