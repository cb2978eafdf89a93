public import Conversations
import RecentChats

extension SyncFailure {
  /// Returns the failure in one or two sentences: the cause and the advice.
  ///
  /// The sentences may contain text from the server, cut to a reasonable length: not safe to draw.
  ///
  /// - Parameters:
  ///   - reader: The reader.
  ///   - isRetried: True when the request is repeated automatically, as a list request is.
  /// - Returns: The sentences.
  public func sentence(for reader: Reader, isRetried: Bool = false) -> String {
    let retry = isRetried ? reader.retry : nil
    return switch self {
    case .unreachable(let way, let detail, _):
      Self.joined(way.cause(Self.parenthesized(detail)), way.advice, way.isRetried ? retry : nil)
    case .unauthorized(let code, _, let status):
      Self.unauthorized(code, status: status, for: reader)
    case .rateLimited(let seconds): Self.rateLimited(seconds, for: reader)
    case .refused(let code, let message, let status):
      Self.refused(code, message, status: status, for: reader)
    case .serverFault(let code, let status):
      Self.joined("Server error (\(Self.name(code, status)))", nil, retry)
    case .malformed(let place):
      Self.joined(
        "The server's response could not be read (\(Self.cut(place)))",
        "Check base_url; a log has more details", retry)
    case .impossible(.deletingGroupMessages):
      "Only the messages of one-to-one conversations can be deleted permanently; nothing was sent."
    case .impossible(.nothingToMarkUnread):
      "No message from someone else is there to mark unread; nothing was changed."
    }
  }

  private static func unauthorized(
    _ code: String?, status: Int, for reader: Reader
  ) -> String {
    let (cause, advice) =
      switch code {
      case "AUTH_ERR_NO_ACCESS":
        ("The API key lacks permission", "Set api_key to a key with the scope fullAccess")
      case "AUTH_ERR_EMPTY_APPID", "AUTH_ERR_INVALID_APPID":
        ("The app is unknown", "Check app_id and region in the configuration")
      case "ERR_UID_NOT_FOUND":
        ("The acting user is unknown", "Check uid in the configuration")
      case let code? where code.hasPrefix("AUTH_ERR_"):
        ("The API key was rejected", "Check api_key in the configuration")
      default:
        (
          "The server rejected the credentials",
          "Check api_key, app_id and uid in the configuration"
        )
      }
    let next = reader.instruction(for: .refresh).map { ", then \($0)" } ?? ""
    return joined("\(cause) (\(code.map(cut) ?? "HTTP \(status)"))", advice + next, nil)
  }

  private static func rateLimited(_ seconds: Int64?, for reader: Reader) -> String {
    let next =
      switch (reader, seconds) {
      case (.shell, let seconds?): "Try again in \(seconds) s."
      case (.shell, nil): "Try again later."
      case (_, let seconds?): "Polling pauses for \(seconds) s."
      case (_, nil): "Polling pauses for a while."
      }
    return "Rate-limited by the server. \(next)"
  }

  private static func refused(
    _ code: String?, _ message: String, status: Int, for reader: Reader
  ) -> String {
    if let code, let refusal = Refusal(code: code) {
      return joined("\(refusal.cause) (\(code))", refusal.advice, nil)
    }
    let name = name(code, status)
    if !message.isEmpty { return "The server refused the request (\(name)): \(cut(message))" }
    if code != nil { return "The server refused the request without a reason (\(name))." }
    guard (200..<300).contains(status) else {
      return "The response (\(name)) did not come from the API. Check base_url."
    }
    let advice = reader.instruction(for: .refresh).map { "\($0) to see the current state" }
    return joined("The server refused the request without a reason", advice?.sentenceCase, nil)
  }
}

extension SyncFailure {
  /// Joins sentences without their full stops, and a last one with its own.
  private static func joined(_ cause: String, _ advice: String?, _ retry: String?) -> String {
    [cause + ".", advice.map { $0 + "." }, retry].compactMap(\.self).joined(separator: " ")
  }

  private static func name(_ code: String?, _ status: Int) -> String {
    guard let code, !code.isEmpty else { return "HTTP \(status)" }
    return "\(cut(code)), HTTP \(status)"
  }

  private static func parenthesized(_ detail: String) -> String {
    detail.isEmpty ? "" : " (\(cut(detail)))"
  }

  /// Cuts text from the server to a length that leaves room for the rest.
  private static func cut(_ text: String) -> String {
    let longest = 160
    return text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}

extension SyncFailure.Unreachable {
  /// Returns the cause, with the details in parentheses.
  fileprivate func cause(_ detail: String) -> String {
    switch self {
    case .unknownHost: "The server's name has no address\(detail)"
    case .noConnection: "No connection to the server\(detail)"
    case .timeout: "The server took too long to respond\(detail)"
    case .insecure: "The server's certificate was not accepted\(detail)"
    case .tooLarge: "The server's response was too large\(detail)"
    case .switchedOff: "The server is not asked, because of --offline"
    case .cancelled: "The request was cancelled because the program is exiting"
    case .other: "The server could not be reached\(detail)"
    }
  }

  fileprivate var advice: String? {
    switch self {
    case .unknownHost: "Check the network, app_id, region and base_url"
    case .noConnection: "Check the network"
    case .insecure: "Check the network and ca_file"
    case .tooLarge: "Set a smaller poll.page_size"
    case .other: "Check base_url"
    case .timeout, .switchedOff, .cancelled: nil
    }
  }

  fileprivate var isRetried: Bool { self != .cancelled && self != .switchedOff }
}

extension Reader {
  /// The sentence that the request is repeated, with the instruction for repeating it immediately.
  fileprivate var retry: String {
    if case .shell = self { return "Try again later." }
    let now = instruction(for: .refresh).map { "; \($0) to retry now" } ?? ""
    return "Retrying automatically\(now)."
  }
}
