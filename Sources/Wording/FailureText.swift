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
    let retry = isRetried ? reader.retry(of: self) : nil
    return switch self {
    case .unreachable(let way, let detail, _):
      Self.unreachable(UnreachableText(way, for: reader), detail, retry)
    case .unauthorized(let code, _, let status):
      Self.unauthorized(code, status: status, for: reader)
    case .intermediary(let status): Self.intermediary(status, for: reader, retry)
    case .rateLimited(let seconds):
      Self.joined("Rate-limited by the server", Self.pausing(seconds, for: reader), nil)
    case .refused(let code, let message, let status):
      Self.refused(code, message, status: status, for: reader)
    case .serverFault(let code, let status, let pause):
      Self.joined(
        "Server error (\(Self.name(code, status)))", pause.map { Self.pausing($0, for: reader) },
        pause == nil ? retry : nil)
    case .malformed(let place):
      Self.joined(
        "The server's response could not be read (\(Self.cut(place)))", check(reader.address),
        retry)
    case .impossible(.deletingGroupMessages):
      "Only the messages of one-to-one conversations can be deleted permanently; nothing was sent."
    case .impossible(.nothingToMarkUnread):
      "No message from someone else is there to mark unread; nothing was changed."
    case .impossible(.unknownKind):
      "Conversations of an unknown kind can't be changed; nothing was sent."
    case .impossible(.unaddressable):
      "Its ID cannot be part of an address; nothing was sent."
    }
  }

  /// Returns the sentences for a script that goes on trying for a time, in milliseconds.
  public func sentence(for reader: Reader, retriedFor time: Int64) -> String {
    "\(sentence(for: reader)) Retrying for up to \(CountText.seconds(time))."
  }

  private static func unauthorized(
    _ code: String?, status: Int, for reader: Reader
  ) -> String {
    let (cause, settings): (String, [ConnectionSetting]) =
      switch code {
      case "AUTH_ERR_NO_ACCESS": ("The API key lacks permission", [.apiKey])
      case "AUTH_ERR_EMPTY_APPID", "AUTH_ERR_INVALID_APPID":
        ("The app is unknown", reader.sources[.baseURL] == nil ? [.appID, .region] : [.baseURL])
      case "ERR_UID_NOT_FOUND": ("The acting user is unknown", [.uid])
      case let code? where code.hasPrefix("AUTH_ERR_"): ("The API key was rejected", [.apiKey])
      default: ("The server rejected the credentials", [.apiKey, .appID, .uid])
      }
    let advice =
      code == "AUTH_ERR_NO_ACCESS"
      ? "Set \(reader.name(of: .apiKey)) to a key with the scope fullAccess"
      : "Check \(reader.configured(settings))"
    return joined(
      "\(cause) (\(code.map(cut) ?? "HTTP \(status)"))",
      advice + afterCorrecting(settings, for: reader), nil)
  }

  /// What to do once the settings are correct; empty where the program has ended.
  private static func afterCorrecting(
    _ settings: [ConnectionSetting], for reader: Reader
  ) -> String {
    guard let refresh = reader.instruction(for: .refresh) else { return "" }
    return reader.areFixed(settings) ? ", then start recents again" : ", then \(refresh)"
  }

  private static func unreachable(
    _ text: UnreachableText, _ detail: String, _ retry: String?
  ) -> String {
    joined(text.cause + parenthesized(detail), text.advice, retry)
  }

  /// What an answer means that did not come from the API, by its status.
  private static func intermediary(
    _ status: Int, for reader: Reader, _ retry: String?
  ) -> String {
    let address = reader.address.joined(last: "and")
    let signIn = "Sign in to the network with a browser, or check \(address)"
    let (cause, advice) =
      switch status {
      case 200..<300: ("A sign-in page or proxy answered in place of the API", signIn)
      case 300..<400: ("The request was redirected, which the API never does", signIn)
      case 404: ("The answer did not come from the API", addressAdvice(for: reader))
      case 407: ("A proxy requires a password", check([reader.name(of: .proxy)]))
      case 511: ("The network requires you to sign in", "Sign in with a browser")
      default:
        (
          "A gateway or firewall answered in place of the API",
          check("the network", reader.address)
        )
      }
    return joined("\(cause) (HTTP \(status))", advice, retry)
  }

  /// What to do where there is no API at the address.
  private static func addressAdvice(for reader: Reader) -> String {
    check(reader.address) + (reader.hasBaseURL ? ", which usually ends with /v3" : "")
  }

  /// The pause that the server asked for; nil for one of unknown length.
  private static func pausing(_ seconds: Int64?, for reader: Reader) -> String {
    switch (reader.place, seconds) {
    case (.shell, let seconds?): "Try again in \(seconds) s"
    case (.shell, nil): "Try again later"
    case (_, let seconds?): "Polling pauses for \(seconds) s"
    case (_, nil): "Polling pauses for a while"
    }
  }

  private static func refused(
    _ code: String?, _ message: String, status: Int, for reader: Reader
  ) -> String {
    if let code, let refusal = Refusal(code: code) {
      let advice = code == Refusal.noAPI ? addressAdvice(for: reader) : refusal.advice
      return joined("\(refusal.cause) (\(code))", advice, nil)
    }
    let name = name(code, status)
    if !message.isEmpty { return "The server refused the request (\(name)): \(cut(message))" }
    if code != nil { return "The server refused the request without a reason (\(name))." }
    // Written by an earlier version, which took such an answer for a refusal.
    guard (200..<300).contains(status) else {
      return intermediary(status, for: reader, nil)
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

extension SyncFailure {
  /// True when the program does not repeat the request.
  fileprivate var isLast: Bool {
    switch self {
    case .unreachable(.cancelled, _, _), .unreachable(.switchedOff, _, _): true
    default: false
    }
  }
}

extension Reader {
  /// Returns the sentence that the request is repeated, with the instruction for repeating it
  /// immediately; nil where that would not help.
  fileprivate func retry(of failure: SyncFailure) -> String? {
    if failure.isLast { return nil }
    switch place {
    case .shell: return failure.passesByWaiting ? "Try again later." : nil
    // The script goes on, or its last line names the failure.
    case .script: return nil
    case .pane, .plain: break
    }
    let now = instruction(for: .refresh).map { "; \($0) to retry now" } ?? ""
    return "Retrying automatically\(now)."
  }
}

/// The time of the next automatic attempt, where it is minutes away.
enum RetryText {
  /// As in `tries again at 12:31`.
  static func clause(at time: CivilTime) -> String {
    "tries again at \(time.time.hoursAndMinutes)"
  }
}
