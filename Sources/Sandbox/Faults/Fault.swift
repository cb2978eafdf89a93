/// Something that goes wrong, and how often.
public struct Fault: Hashable, Sendable {
  /// What goes wrong.
  public var kind: FaultKind
  /// How often.
  public var frequency: FaultFrequency
  /// At which requests.
  public var scope: FaultScope

  /// Creates a fault.
  ///
  /// - Parameters:
  ///   - kind: What goes wrong.
  ///   - frequency: How often.
  ///   - scope: At which requests.
  public init(
    _ kind: FaultKind, _ frequency: FaultFrequency = .always, scope: FaultScope = .all
  ) {
    self.kind = kind
    self.frequency = frequency
    self.scope = scope
  }
}

/// How often a fault strikes.
public enum FaultFrequency: Hashable, Sendable {
  /// Each time.
  case always
  /// The next so many times, then never again.
  case next(Int)
  /// Each so-manieth time.
  case every(Int)
  /// By chance, with a probability from 0 to 1.
  case chance(Double)
}

extension FaultFrequency {
  /// Reads `3` (the next three), `1/3` (each third) or `0.2` (by chance); nil for anything else.
  init?(parsing text: some StringProtocol) {
    if let count = Int(text), count > 0 {
      self = .next(count)
    } else if text.hasPrefix("1/"), let count = Int(text.dropFirst(2)), count > 0 {
      self = .every(count)
    } else if let chance = Double(String(text)), (0...1).contains(chance) {
      self = .chance(chance)
    } else {
      return nil
    }
  }

  var text: String? {
    switch self {
    case .always: nil
    case .next(let count): String(count)
    case .every(let count): "1/\(count)"
    case .chance(let chance): String(chance)
    }
  }
}

/// The requests that a fault is after.
public enum FaultScope: String, Hashable, Sendable, CaseIterable {
  /// Each request.
  case all
  /// Requests that ask (GET).
  case reads
  /// Requests that change something.
  case writes
  /// Requests for the list of conversations.
  case lists

  func covers(method: String, path: String) -> Bool {
    switch self {
    case .all: true
    case .reads: method == "GET"
    case .writes: method != "GET"
    case .lists: method == "GET" && path == "/conversations"
    }
  }
}

/// What can go wrong.
///
/// - Source: docs/api.md §9, §11.
public enum FaultKind: Hashable, Sendable {
  /// The answer comes late.
  case latency(milliseconds: Int)
  /// The connection closes before anything is done.
  case drop
  /// The request is carried out, but the connection closes without an answer.
  case dropAnswer
  /// The request is carried out, but the connection closes in the middle of the answer.
  case cut
  /// Status 429 with both headers; without a count, until the seconds are over.
  case rateLimit(seconds: Int)
  /// Status 500 with a page of HTML, as a proxy sends it.
  case html500
  /// Status 500 with an error of the API.
  case json500
  /// Status 200 with a page of HTML, as a captive portal sends it.
  case html200
  /// The key is refused.
  case wrongKey
  /// A change is refused, with this status and code.
  case refuse(status: Int, code: String)
  /// One row of a list is a string.
  case malformedRow
  /// One row of a list has no `conversationId`.
  case rowWithoutID
  /// One row of a list has values of the wrong types.
  case rowOfWrongTypes
  /// Empty objects come as `[]`.
  case emptyArrays
  /// Ids and counts come as integers.
  case integers
  /// A single conversation comes as an array of one.
  case arrayOfOne
  /// Rows come without their last messages.
  case noLastMessage
  /// The first row's last message is of a category that nobody knows.
  case unknownCategory
  /// The answer is padded to so many MiB.
  case hugeBody(mebibytes: Int)
  /// The first row's name is not valid UTF-8.
  case invalidUTF8
}

extension FaultKind {
  /// The name on the command line.
  ///
  /// - Shape: Lower-case words joined by hyphens.
  public var name: String {
    switch self {
    case .latency: "latency"
    case .drop: "drop"
    case .dropAnswer: "drop-answer"
    case .cut: "cut"
    case .rateLimit: "rate-limit"
    case .html500: "html500"
    case .json500: "json500"
    case .html200: "html200"
    case .wrongKey: "wrong-key"
    case .refuse: "refuse"
    case .malformedRow: "malformed-row"
    case .rowWithoutID: "row-without-id"
    case .rowOfWrongTypes: "row-of-wrong-types"
    case .emptyArrays: "empty-arrays"
    case .integers: "integers"
    case .arrayOfOne: "array-of-one"
    case .noLastMessage: "no-last-message"
    case .unknownCategory: "unknown-category"
    case .hugeBody: "huge-body"
    case .invalidUTF8: "invalid-utf8"
    }
  }

  /// The parameter on the command line, for the kinds that have one.
  var parameter: String? {
    switch self {
    case .latency(let milliseconds): String(milliseconds)
    case .rateLimit(let seconds): String(seconds)
    case .refuse(let status, let code): "\(status),\(code)"
    case .hugeBody(let mebibytes): String(mebibytes)
    default: nil
    }
  }
}
