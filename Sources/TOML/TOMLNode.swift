public import Diagnostics

/// A value and the place where it was set: in a TOML file, or as the text of a flag or a variable.
public struct TOMLNode: Hashable, Sendable {
  /// The value as written, not yet interpreted.
  public indirect enum Value: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    /// A date or a time, or both.
    case moment
    case array([TOMLNode])
    /// The keys with their values, in alphabetical order.
    case table([Entry])
  }

  /// A key of a table with its value.
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var node: TOMLNode
  }

  /// The value.
  public var value: Value
  /// The place where it was set.
  public var place: Place

  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }

  /// The kind of the value, for messages.
  public var kind: String {
    switch value {
    case .string: "a string"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "a boolean"
    case .moment: "a date or time"
    case .array: "a list"
    case .table: "a table"
    }
  }
}

/// Checked access; each error describes the required value.
extension TOMLNode {
  /// Returns the error for a value of another kind.
  public func mismatch(_ wanted: String) -> Problem { Problem("must be \(wanted), not \(kind)") }

  /// Returns a string.
  public func string() throws(Problem) -> String {
    guard case .string(let text) = value else { throw mismatch("a string") }
    return text
  }

  /// Returns a string that is not empty.
  public func name() throws(Problem) -> String {
    let text = try string()
    guard !text.isEmpty else { throw Problem("must not be empty") }
    return text
  }

  /// Returns a Boolean.
  public func boolean() throws(Problem) -> Bool {
    guard case .boolean(let value) = value else { throw mismatch("true or false") }
    return value
  }

  /// Returns a whole number within bounds.
  public func integer(in bounds: ClosedRange<Int>) throws(Problem) -> Int {
    guard case .integer(let value) = value, bounds.contains(value) else {
      throw Problem("must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return value
  }

  /// Returns a number of seconds within bounds, rounded to milliseconds.
  public func seconds(in bounds: ClosedRange<Double>) throws(Problem) -> Duration {
    let number: Double? =
      switch value {
      case .integer(let value): Double(value)
      case .number(let value): value
      default: nil
      }
    // A range contains no NaN, so a number that passes can be rounded.
    guard let number, bounds.contains(number) else {
      throw Problem(
        "must be a number of seconds from \(Self.plain(bounds.lowerBound)) "
          + "to \(Self.plain(bounds.upperBound))")
    }
    return .milliseconds(Int64((number * 1000).rounded()))
  }

  /// Returns one of a fixed set of words; `kind` names them in the error.
  public func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ kind: String = "choice", of choices: Choice.Type = Choice.self
  ) throws(Problem) -> Choice {
    let word = try name()
    guard let choice = Choice(rawValue: word) else {
      throw Problem(
        unknown: kind, word, among: Choice.allCases.map(\.rawValue), isListing: true)
    }
    return choice
  }

  /// Returns the elements of an array.
  public func elements() throws(Problem) -> [TOMLNode] {
    guard case .array(let elements) = value else { throw mismatch("a list") }
    return elements
  }

  /// Returns the entries of a table.
  public func entries() throws(Problem) -> [Entry] {
    guard case .table(let entries) = value else { throw mismatch("a table") }
    return entries
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
