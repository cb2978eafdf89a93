extension Fault {
  /// Reads a fault as the command line and the control route write it.
  ///
  /// - Shape: `NAME[=VALUE][@FREQUENCY][:SCOPE]`, such as `latency=800`, `drop=0.2`, `cut=1`,
  ///   `refuse=404,ERR_UID_NOT_FOUND@2`, `html500=3:writes`. For a kind that has no value of its own,
  ///   what stands after `=` is the frequency.
  ///
  /// - Parameter text: The text.
  /// - Throws: `FaultSyntaxError`, which names the nearest valid fault.
  public init(parsing text: String) throws(FaultSyntaxError) {
    let (rest, scope) = Self.split(text, at: ":")
    let (head, frequency) = Self.split(rest, at: "@")
    let (name, value) = Self.split(head, at: "=")
    guard let syntax = FaultSyntax.named[name] else { throw .unknown(name: name, in: text) }
    self.init(try syntax.kind(value, text))
    if syntax.takesFrequencyAsValue, let value {
      self.frequency = try Self.frequency(value, in: text)
    }
    if let frequency { self.frequency = try Self.frequency(frequency, in: text) }
    if let scope { self.scope = try Self.scope(scope, in: text) }
  }

  /// The fault as it can be read again.
  public var text: String {
    var text = kind.name
    if let parameter = kind.parameter { text += "=" + parameter }
    if let frequency = frequency.text { text += "@" + frequency }
    return scope == .all ? text : text + ":" + scope.rawValue
  }

  /// The names of all faults, sorted.
  public static var names: [String] { FaultSyntax.named.keys.sorted() }

  private static func split(_ text: String, at mark: Character) -> (String, String?) {
    guard let index = text.firstIndex(of: mark) else { return (text, nil) }
    return (String(text[..<index]), String(text[text.index(after: index)...]))
  }

  private static func frequency(_ value: String, in text: String) throws(FaultSyntaxError)
    -> FaultFrequency
  {
    guard let frequency = FaultFrequency(parsing: value) else {
      throw FaultSyntaxError(
        text: text,
        problem: "“\(value)” says no frequency",
        suggestion: "Write 3 for the next three, 1/3 for each third, 0.2 for one in five.")
    }
    return frequency
  }

  private static func scope(_ value: String, in text: String) throws(FaultSyntaxError) -> FaultScope
  {
    guard let scope = FaultScope(rawValue: value) else {
      let names = FaultScope.allCases.map(\.rawValue).joined(separator: ", ")
      throw FaultSyntaxError(
        text: text, problem: "“\(value)” is no scope", suggestion: "Write one of \(names).")
    }
    return scope
  }
}
