internal import Conversations

/// A pin.
struct PinBody: Body {
  var scope: String
  var since: Int64

  enum CodingKeys: String, CodingKey {
    case scope = "s"
    case since = "t"
  }

  init(_ pin: Pin) {
    scope = pin.scope.code
    since = pin.since.seconds
  }

  /// The pin; nil when it is of a kind this version does not know.
  var value: Pin? { Pin.Scope(code: scope).map { Pin(scope: $0, since: Timestamp(since)) } }
}
