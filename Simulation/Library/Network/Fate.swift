import Conversations

/// The fate of a request and its answer.
enum Fate: Equatable {
  /// Both arrive.
  case arrives
  /// The request never arrives, for a reason visible to the program.
  case lost(SyncFailure)
  /// The server processes the request, and the answer never arrives.
  case answerLost(SyncFailure)
  /// The server does not process the request and returns the reason.
  case fails(SyncFailure)
  /// The server processes the request and reports a failure.
  case failsAfterwards(SyncFailure)

  init(_ weather: Weather, of program: Int?, _ chance: inout Chance) {
    if weather.isOut {
      self = .lost(Self.outage(chance))
    } else if weather.refusesKey || weather.refusesKeyOf.map({ $0 == program }) ?? false {
      self = .fails(Self.unauthorized)
    } else if chance.happens(weather.loss) {
      let kind = chance.pick([SyncFailure.Unreachable.timeout, .other])
      let failure = SyncFailure.unreachable(kind, detail: "", outcomeUnknown: true)
      self = chance.happens(50) ? .lost(failure) : .answerLost(failure)
    } else if chance.happens(weather.faults) {
      self = Self.fault(&chance)
    } else {
      self = .arrives
    }
  }

  private static let unauthorized = SyncFailure.unauthorized(
    code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "")

  /// Returns an outage: the server does not answer, or a gateway answers everything in its place.
  private static func outage(_ chance: Chance) -> SyncFailure {
    var fork = chance
    return fork.happens(50)
      ? .intermediary(status: fork.pick([200, 302, 403, 404, 407, 511]))
      : .unreachable(.noConnection, detail: "", outcomeUnknown: false)
  }

  private static func fault(_ chance: inout Chance) -> Fate {
    var fork = chance
    return switch chance.below(7) {
    case 0: .fails(unauthorized)
    case 1: .fails(.rateLimited(retryAfter: Int64(chance.from(1...20))))
    case 2: .fails(.rateLimited(retryAfter: nil))
    case 3: .fails(Server.refusal("ERR_PERMISSION_DENIED"))
    case 4: .failsAfterwards(.serverFault(code: nil, status: 502))
    case 5:
      fork.happens(50)
        ? .fails(.malformed(place: "data")) : .failsAfterwards(.intermediary(status: 200))
    default: .fails(fork.happens(50) ? .intermediary(status: 401) : Self.serverFault(&fork))
    }
  }

  /// Returns a failure of the server, which may announce its duration.
  private static func serverFault(_ chance: inout Chance) -> SyncFailure {
    chance.happens(50)
      ? .serverFault(code: nil, status: 500)
      : .serverFault(code: nil, status: 503, retryAfter: Int64(chance.from(1...20)))
  }

  /// True when the server processes the request.
  var isDone: Bool {
    switch self {
    case .arrives, .answerLost, .failsAfterwards: true
    case .lost, .fails: false
    }
  }

  /// The failure that the program receives in place of the server's answer.
  var failure: SyncFailure? {
    switch self {
    case .arrives: nil
    case .lost(let failure), .answerLost(let failure), .fails(let failure),
      .failsAfterwards(let failure):
      failure
    }
  }
}
