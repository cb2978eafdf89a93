import Conversations
import ConversationsAPI
import HTTP

/// Headers say how long to wait as the system's calendar would, and never for more than a day.
///
/// - Shape: Lines of a name, a colon and a value.
enum HeaderPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    let headers = FuzzInput(input).lines.map(header)
    let rejection = ServerRejection(HTTPResponse(status: 429, headers: headers))
    try FailurePromises.check(.rejected(rejection))
    let wait = headers.last { $0.name.lowercased() == "retry-after" }?.value
    if let wait { try check(wait, read: rejection.retry) }
    for seconds in headers.compactMap({ Int64($0.value) }) { try checkDate(seconds) }
    try checkQuota(headers)
  }

  private static func header(_ line: String) -> HTTPHeader {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
    return HTTPHeader(String(parts[0]), String(value))
  }

  private static func check(_ wait: String, read: RetryTime?) throws(BrokenPromise) {
    if wait.allSatisfy({ ("0"..."9").contains($0) }), let seconds = Int64(wait) {
      try expect("A number is seconds", read == .after(seconds), "\(wait)")
    }
    // Before 1583 calendars differ, and the moment is past in each of them.
    if case .at(let seconds) = read, seconds > -12_212_553_600, wait.hasSuffix("GMT") {
      let date = CalendarDate(seconds)
      try expect("A date is that moment", date.isWritten(in: wait), "\(wait): \(seconds)")
    }
  }

  /// Writes a moment the way servers do, and has it read.
  private static func checkDate(_ seconds: Int64) throws(BrokenPromise) {
    guard (0...253_402_300_799).contains(seconds) else { return }
    let header = HTTPHeader("Retry-After", CalendarDate(seconds).text)
    let retry = ServerRejection(HTTPResponse(status: 429, headers: [header])).retry
    try expect("A date is read", retry == .at(seconds), "\(header): \(retry as Any)")
  }

  private static func checkQuota(_ headers: [HTTPHeader]) throws(BrokenPromise) {
    let body = Array(#"{"data":[]}"#.utf8)
    let response = HTTPResponse(status: 200, headers: headers, body: body)
    let answer = try? ConversationsEndpoints.list(ListQuery(), as: UserID("ada")).decode(response)
    try expect("Headers never spoil a good answer", answer != nil)
    if let quota = answer?.quota {
      try expect("A quota is not negative", quota.limit >= 0 && quota.remaining >= 0, "\(quota)")
    }
  }
}
