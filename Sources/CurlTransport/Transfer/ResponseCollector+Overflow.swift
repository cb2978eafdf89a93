internal import HTTP

extension ResponseCollector.Overflow {
  /// The error it leads to.
  var kind: TransportError.Kind {
    switch self {
    case .body: .bodyTooLarge
    case .headers: .other
    }
  }

  /// A text for people.
  var description: String {
    switch self {
    case .body(let limit): "the body is larger than \(limit) bytes"
    case .headers: "the answer has too many header lines"
    }
  }
}
