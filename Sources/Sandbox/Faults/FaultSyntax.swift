/// How the value of one kind of fault is read.
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
    table["huge-body"] = number("huge-body=40, in MiB", FaultKind.hugeBody)
    table["refuse"] = FaultSyntax(expected: "refuse=403 or refuse=404,ERR_UID_NOT_FOUND", refusal)
    return table
  }()

  private static let plain: [FaultKind] = [
    .drop, .dropAnswer, .cut, .html500, .json500, .html200, .wrongKey, .malformedRow,
    .rowWithoutID, .rowOfWrongTypes, .emptyArrays, .integers, .arrayOfOne, .noLastMessage,
    .unknownCategory, .invalidUTF8,
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

  private static func number(_ example: String, _ make: @escaping @Sendable (Int) -> FaultKind)
    -> FaultSyntax
  {
    FaultSyntax(expected: example) { value in
      value.flatMap { Int($0) }.flatMap { (0...86_400_000).contains($0) ? make($0) : nil }
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
