import HTTP

extension APIError {
  /// The same error in whose texts the key does not stand.
  func cleaned(of credential: Credential) -> APIError {
    switch self {
    case .transport(var error):
      error.detail = credential.removed(from: error.detail)
      return .transport(error)
    case .rejected(let rejection):
      return .rejected(rejection.cleaned(of: credential))
    case .undecodable(let place):
      return .undecodable(place: credential.removed(from: place))
    }
  }
}
