/// The syntax of the value of one kind of fault.
struct FaultSyntax: Sendable {
  let takesFrequencyAsValue: Bool
  private let make: @Sendable (String?) -> FaultKind?
  private let expected: String

  func kind(_ value: String?, _ text: String) throws(FaultSyntaxError) -> FaultKind {
    guard let kind = make(value) else {
      throw FaultSyntaxError(
        text: text, problem: "the value is wrong", suggestion: "Write \(expected).")
    }
    return kind
  }

  static let named: [String: FaultSyntax] = {
    var table = Dictionary(uniqueKeysWithValues: plain.map { ($0.name, FaultSyntax($0)) })
    table["latency"] = number("latency=800, in milliseconds", FaultKind.latency)
    table["rate-limit"] = number("rate-limit=15, in seconds", FaultKind.rateLimit)
    table["maintenance"] = number("maintenance=30, in seconds", FaultKind.maintenance)
    table["clock-skew"] = number(
      "clock-skew=10800 or clock-skew=-10800, in seconds", in: -86_400_000...86_400_000,
      FaultKind.clockSkew)
    table["gateway"] = number(
      "gateway=403, a status from 200 to 599", in: 200...599, FaultKind.gateway)
    table["huge-body"] = number("huge-body=40, in MiB", FaultKind.hugeBody)
    table["short-page"] = number("short-page=2, in rows", FaultKind.shortPage)
    table["page-cap"] = number("page-cap=50, in rows", FaultKind.pageCap)
    table["page-limit"] = number("page-limit=50, in rows", FaultKind.pageLimit)
    table["large-rows"] = number("large-rows=36, in KiB", FaultKind.largeRows)
    table["deep-nesting"] = number("deep-nesting=508, in levels", FaultKind.deepNesting)
    table["bandwidth"] = number("bandwidth=50, in kbit/s", FaultKind.bandwidth)
    table["refuse"] = FaultSyntax(expected: "refuse=403 or refuse=404,ERR_UID_NOT_FOUND", refusal)
    return table
  }()

  private static let plain: [FaultKind] = [
    .drop, .dropAnswer, .cut, .html500, .json500, .html200, .wrongKey, .malformedRow,
    .rowWithoutID, .rowOfWrongTypes, .emptyArrays, .integers, .arrayOfOne, .noLastMessage,
    .unknownCategory, .invalidUTF8, .unknownKind, .unreadableCount,
  ]

  private init(_ kind: FaultKind) {
    takesFrequencyAsValue = true
    make = { _ in kind }
    expected = kind.name
  }

  private init(expected: String, _ make: @escaping @Sendable (String?) -> FaultKind?) {
    takesFrequencyAsValue = false
    self.expected = expected
    self.make = make
  }

  private static func number(
    _ example: String, in range: ClosedRange<Int> = 0...86_400_000,
    _ make: @escaping @Sendable (Int) -> FaultKind
  ) -> FaultSyntax {
    FaultSyntax(expected: example) { value in
      value.flatMap { Int($0) }.flatMap { range.contains($0) ? make($0) : nil }
    }
  }

  @Sendable private static func refusal(_ value: String?) -> FaultKind? {
    let parts = (value ?? "403").split(separator: ",", maxSplits: 1)
    guard let first = parts.first, let status = Int(first), (400...599).contains(status) else {
      return nil
    }
    let code = parts.count > 1 ? String(parts[1]) : usualCode(status)
    return .refuse(status: status, code: code)
  }

  private static func usualCode(_ status: Int) -> String {
    switch status {
    case 400: "ERR_BAD_REQUEST"
    case 401: "AUTH_ERR_APIKEY_NOT_FOUND"
    case 403: "ERR_CONVERSATION_NOT_ACCESSIBLE"
    case 404: "ERR_UID_NOT_FOUND"
    case 429: "ERR_TOO_MANY_REQUESTS"
    default: "ERR_OPERATION_FAILED"
    }
  }
}

extension Fault {
  /// Parses a fault in the syntax of the command line and the control route.
  ///
  /// - Shape: `NAME[=VALUE][@FREQUENCY][:SCOPE]`, such as `latency=800`, `drop=0.2`, `cut=1`,
  ///   `refuse=404,ERR_UID_NOT_FOUND@2`, `html500=3:writes`. For a kind without a value of its own,
  ///   the text after `=` is the frequency.
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

  /// The fault in the syntax of `init(parsing:)`.
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

/// A text that is not a valid fault.
public struct FaultSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The whole text.
  public let text: String
  /// The problem with the text.
  public let problem: String
  /// The valid alternative.
  public let suggestion: String

  /// One sentence with the problem and the suggestion.
  public var description: String {
    "The fault “\(text)” is not understood: \(problem). \(suggestion)"
  }
}

extension FaultSyntaxError {
  static func unknown(name: String, in text: String) -> FaultSyntaxError {
    FaultSyntaxError(
      text: text, problem: "there is none of that name",
      suggestion: nearest(to: name).map { "Did you mean “\($0)”?" }
        ?? "There are \(Fault.names.joined(separator: ", ")).")
  }

  /// The most similar name, of which at most a third of the letters differ; nil if there is none.
  private static func nearest(to name: String) -> String? {
    let distances = Fault.names.map { (name: $0, distance: distance($0, name)) }
    guard let nearest = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    let allowed = max(1, max(nearest.name.count, name.count) / 3)
    return nearest.distance <= allowed ? nearest.name : nil
  }

  /// The number of letters to change, add or remove to turn one word into the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let changed = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
