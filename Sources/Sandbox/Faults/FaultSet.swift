import Foundation

/// The active faults with their progress.
struct FaultSet: Sendable {
  private var armed: [Armed] = []
  private var generator: SeededGenerator

  fileprivate struct Armed {
    let fault: Fault
    let since: Int64
    var seen = 0

    /// True when the fault has ended.
    ///
    /// A pause without a count ends when its seconds have elapsed; a count ends with the last time.
    func isOver(at now: Int64) -> Bool {
      switch (fault.kind, fault.frequency) {
      case (_, .next(let count)): seen >= count
      case (let kind, .always): kind.pause.map { now >= since + Int64($0) } ?? false
      default: false
      }
    }
  }

  init(_ faults: [Fault] = [], seed: UInt64, now: Int64) {
    generator = SeededGenerator(seed: seed)
    replace(with: faults, now: now)
  }

  /// The remaining faults: one with a count has the times that are left.
  var faults: [Fault] { armed.map(\.rest) }

  mutating func replace(with faults: [Fault], now: Int64) {
    armed = faults.map { Armed(fault: $0, since: now) }
  }

  mutating func add(_ fault: Fault, now: Int64) { armed.append(Armed(fault: fault, since: now)) }

  /// Returns the faults that occur at a request, and counts them.
  mutating func strike(method: String, path: String, now: Int64) -> [FaultStrike] {
    armed.removeAll { $0.isOver(at: now) }
    var strikes: [FaultStrike] = []
    for index in armed.indices where armed[index].applies(method, path) {
      armed[index].seen += 1
      guard hits(armed[index]) else { continue }
      strikes.append(armed[index].strike(at: now))
    }
    armed.removeAll { $0.isOver(at: now) }
    return strikes
  }

  private mutating func hits(_ armed: Armed) -> Bool {
    switch armed.fault.frequency {
    case .always, .next: true
    case .every(let count): armed.seen.isMultiple(of: count)
    case .chance(let chance): Double.random(in: 0..<1, using: &generator) < chance
    }
  }
}

extension FaultSet.Armed {
  fileprivate var rest: Fault {
    guard case .next(let count) = fault.frequency else { return fault }
    return Fault(fault.kind, .next(count - seen), scope: fault.scope)
  }

  /// A refusal affects only changes, whatever the scope.
  fileprivate func applies(_ method: String, _ path: String) -> Bool {
    if case .refuse = fault.kind, method == "GET" { return false }
    return fault.scope.covers(method: method, path: path)
  }

  fileprivate func strike(at now: Int64) -> FaultStrike {
    guard let seconds = fault.kind.pause else {
      return FaultStrike(kind: fault.kind, retryAfter: 0)
    }
    let end = fault.frequency == .always ? since + Int64(seconds) : now + Int64(seconds)
    return FaultStrike(kind: fault.kind, retryAfter: end - now)
  }
}

extension FaultKind {
  /// The seconds for which the server asks for silence; nil for a fault that does not.
  fileprivate var pause: Int? {
    switch self {
    case .rateLimit(let seconds), .maintenance(let seconds): seconds
    default: nil
    }
  }
}

/// A fault that occurs at a request.
struct FaultStrike: Hashable {
  let kind: FaultKind
  /// Seconds until the pause ends.
  let retryAfter: Int64
}

extension FaultStrike {
  /// The reply that replaces the real one, before the request is processed; nil for other faults.
  func reply(at now: Int64, key: String) -> Reply? {
    switch kind {
    case .rateLimit: .rateLimited(retryAfter: retryAfter, at: now)
    case .html500: Reply(status: 500, .html(Self.page("502 Bad Gateway")))
    case .html200: Reply(.html(Self.page("Please sign in to the network")))
    case .gateway(let status): .gateway(status, Self.page("\(status)"))
    case .maintenance: .maintenance(retryAfter: retryAfter, Self.page("Down for maintenance"))
    case .json500:
      Reply(APIFailure(500, "ERR_MISSION_FAILED", "Something went wrong. Please try again."))
    case .wrongKey: Reply(.unknownKey(key))
    case .refuse(let status, let code):
      Reply(APIFailure(status, code, "The change was refused by a fault of the sandbox."))
    default: nil
    }
  }

  /// The largest number of rows on a page; nil for other faults.
  var pageCap: Int? { if case .pageCap(let rows) = kind { max(1, rows) } else { nil } }

  /// The largest number of rows that may be requested; nil for other faults.
  var pageLimit: Int? { if case .pageLimit(let rows) = kind { max(1, rows) } else { nil } }

  /// The speed of the line in bits a second; nil for other faults.
  var bitsPerSecond: Int? {
    if case .bandwidth(let kilobits) = kind { max(1, kilobits) * 1_000 } else { nil }
  }

  private static func page(_ title: String) -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title></head><body><h1>\(title)</h1></body></html>"
  }
}

extension Reply {
  /// Returns a page of a gateway, with the header that its status requires.
  ///
  /// - Source: RFC 9110 sections 10.2.2 and 11.7.1.
  static func gateway(_ status: Int, _ page: String) -> Reply {
    var reply = Reply(status: status, .html(page))
    switch status {
    case 300..<400: reply.headers = [("Location", "https://portal.invalid/sign-in")]
    case 407: reply.headers = [("Proxy-Authenticate", "Basic realm=\"proxy\"")]
    default: break
    }
    return reply
  }

  /// Returns status 503 with the time until the server is back.
  ///
  /// - Source: RFC 9110 section 10.2.3.
  static func maintenance(retryAfter: Int64, _ page: String) -> Reply {
    var reply = Reply(status: 503, .html(page))
    reply.headers = [("Retry-After", String(retryAfter))]
    return reply
  }

  /// Returns the reply as sent by a clock that is ahead by some seconds: with its `Date`, and with the
  /// end of a pause as a date.
  func byClock(aheadBy skew: Int64, at now: Int64) -> Reply {
    var reply = self
    reply.headers = headers.map { name, value in
      switch (name, Int64(value)) {
      case ("Retry-After", let seconds?): (name, Self.date(now + skew + seconds))
      case ("X-Rate-Limit-Reset", let moment?): (name, String(moment + skew))
      default: (name, value)
      }
    }
    reply.headers.append(("Date", Self.date(now + skew)))
    return reply
  }

  /// - Source: RFC 9110 section 5.6.7, as in `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func date(_ seconds: Int64) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  /// Status 429 with both headers.
  ///
  /// - Source: docs/api.md §3.
  static func rateLimited(retryAfter: Int64, at now: Int64) -> Reply {
    var reply = Reply(.tooManyRequests)
    reply.headers = [
      ("Retry-After", String(retryAfter)), ("X-Rate-Limit-Reset", String(now + retryAfter)),
    ]
    return reply
  }
}
