/// Why a sandbox could not do what it was asked.
public enum SandboxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The port can not be listened on, for a reason in plain words.
  case portUnavailable(port: UInt16, reason: String)
  /// Nothing of the kind happened in time.
  case nothingArrived(String)
  /// The world refused, as it would refuse a client.
  case refused(code: String, message: String)

  /// One sentence for a person.
  public var description: String {
    switch self {
    case .portUnavailable(let port, let reason):
      "port \(port) cannot be listened on: \(reason); choose another with --port, or 0 for a free one"
    case .nothingArrived(let what): "No \(what) came in time."
    case .refused(let code, let message): "The sandbox refused (\(code)): \(message)"
    }
  }
}
