/// What is wrong with an address.
public enum HTTPAddressProblem: Error, Hashable, Sendable {
  /// It does not begin with `scheme://`.
  case notAbsolute
  /// It names a scheme other than `http` and `https`.
  case unknownScheme(String)
  /// It holds a character that must be percent-encoded.
  case unencodedCharacter
  /// It has a part after `#`, which no server would see.
  case fragment
  /// It holds a user name or a password.
  case userInformation
  /// It names no host.
  case hostMissing
  /// The host is neither a name nor an address in its full form.
  case malformedHost(String)
  /// The port is not a number from 1 to 65535.
  case malformedPort(String)
  /// It would send everything in plain text to another machine.
  case plainText(host: String)
}

extension HTTPAddressProblem: CustomStringConvertible {
  /// One sentence that says what to change; it holds no more of the address than is wrong with it.
  public var description: String {
    switch self {
    case .notAbsolute: "The address must begin with https://."
    case .unknownScheme(let name): "The address must begin with https://, not \(name)://."
    case .unencodedCharacter: "The address holds a character that must be percent-encoded."
    case .fragment: "The address must not have a part after #."
    case .userInformation: "The address must not hold a user name or password before an @."
    case .hostMissing: "The address names no host."
    case .malformedHost(let host): "\(host) is neither a host name nor a full IP address."
    case .malformedPort(let port): "\(port) is not a port; use a number from 1 to 65535."
    case .plainText(let host): "Use https:// for \(host); http:// is for this machine only."
    }
  }
}
