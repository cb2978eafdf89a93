/// A fault with its frequency and scope.
public struct Fault: Hashable, Sendable {
  public var kind: FaultKind
  public var frequency: FaultFrequency
  /// The requests at which it occurs.
  public var scope: FaultScope

  /// Creates a fault, by default one that occurs at every request.
  ///
  /// - Parameters:
  ///   - kind: The kind of fault.
  ///   - frequency: The frequency of the fault.
  ///   - scope: The requests at which it occurs.
  public init(
    _ kind: FaultKind, _ frequency: FaultFrequency = .always, scope: FaultScope = .all
  ) {
    self.kind = kind
    self.frequency = frequency
    self.scope = scope
  }
}

/// The frequency of a fault.
public enum FaultFrequency: Hashable, Sendable {
  /// Every time.
  case always
  /// The given number of next times, then never again.
  case next(Int)
  /// Every nth time.
  case every(Int)
  /// At random, with a probability from 0 to 1.
  case chance(Double)
}

extension FaultFrequency {
  /// Parses `3` (the next three), `1/3` (every third) or `0.2` (at random); nil for anything else.
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

/// The requests that a fault affects.
public enum FaultScope: String, Hashable, Sendable, CaseIterable {
  /// Every request.
  case all
  /// Requests that read (GET).
  case reads
  /// Requests that make a change.
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

/// The kind of a fault.
///
/// - Source: docs/api.md §9, §11.
public enum FaultKind: Hashable, Sendable {
  /// The response is delayed.
  case latency(milliseconds: Int)
  /// The connection closes before the request is processed.
  case drop
  /// The request is processed, but the connection closes without a response.
  case dropAnswer
  /// The request is processed, but the connection closes in the middle of the response.
  case cut
  /// Status 429 with both headers; without a count, until the seconds have elapsed.
  case rateLimit(seconds: Int)
  /// Status 500 with an HTML page, as sent by a proxy.
  case html500
  /// Status 500 with an API error.
  case json500
  /// Status 200 with an HTML page, as sent by a captive portal.
  case html200
  /// This status with an HTML page, as sent by a gateway, a firewall or a proxy; a status from 300 to
  /// 399 redirects to a sign-in page.
  case gateway(status: Int)
  /// Status 503 with an HTML page and `Retry-After`; without a count, until the seconds have elapsed.
  case maintenance(seconds: Int)
  /// The server's clock is ahead by the seconds, and the end of a pause is sent as a date.
  case clockSkew(seconds: Int)
  /// The key is rejected.
  case wrongKey
  /// A change is refused with this status and code.
  case refuse(status: Int, code: String)
  /// One row of a list is a string.
  case malformedRow
  /// One row of a list has no `conversationId`.
  case rowWithoutID
  /// One row of a list has values of the wrong types.
  case rowOfWrongTypes
  /// Empty objects are sent as `[]`.
  case emptyArrays
  /// Ids and counts are sent as integers.
  case integers
  /// A single conversation is sent as an array of one.
  case arrayOfOne
  /// Rows are sent without their last messages.
  case noLastMessage
  /// The last message of the first row has an unknown category.
  case unknownCategory
  /// The response is padded to the given number of MiB.
  case hugeBody(mebibytes: Int)
  /// The name in the first row is not valid UTF-8.
  case invalidUTF8
  /// Lists have this many rows fewer than their pages were cut for.
  case shortPage(rows: Int)
  /// A page has at most this many rows, however many are requested.
  case pageCap(rows: Int)
  /// A request for more rows than this is refused.
  case pageLimit(rows: Int)
  /// The last message of each row carries this many KiB of data of its sender's own.
  case largeRows(kibibytes: Int)
  /// The last message of the first row carries data nested to this depth.
  case deepNesting(levels: Int)
  /// All responses share a line of this many kbit/s.
  case bandwidth(kilobits: Int)
  /// The first row has a `conversationType` that is new.
  case unknownKind
  /// The unread count of the first row is not a number.
  case unreadableCount
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
    case .gateway: "gateway"
    case .maintenance: "maintenance"
    case .clockSkew: "clock-skew"
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
    case .shortPage: "short-page"
    case .pageCap: "page-cap"
    case .pageLimit: "page-limit"
    case .largeRows: "large-rows"
    case .deepNesting: "deep-nesting"
    case .bandwidth: "bandwidth"
    case .unknownKind: "unknown-kind"
    case .unreadableCount: "unreadable-count"
    }
  }

  /// The parameter on the command line, for the kinds that have one.
  var parameter: String? {
    switch self {
    case .latency(let milliseconds): String(milliseconds)
    case .rateLimit(let seconds), .maintenance(let seconds), .clockSkew(let seconds):
      String(seconds)
    case .gateway(let status): String(status)
    case .refuse(let status, let code): "\(status),\(code)"
    case .hugeBody(let mebibytes): String(mebibytes)
    case .shortPage(let rows), .pageCap(let rows), .pageLimit(let rows): String(rows)
    case .largeRows(let kibibytes): String(kibibytes)
    case .deepNesting(let levels): String(levels)
    case .bandwidth(let kilobits): String(kilobits)
    default: nil
    }
  }
}
