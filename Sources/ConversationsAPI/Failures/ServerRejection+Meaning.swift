extension ServerRejection {
  /// The code, or the status where there is none.
  var name: String { code ?? "HTTP \(status)" }

  /// The message and the details in one text; where there is neither, nor a code, what to do about it.
  var text: String {
    let told = ([message].compactMap(\.self) + details).joined(separator: " ")
    return told.isEmpty && code == nil ? advice : told
  }

  private var advice: String {
    (200..<300).contains(status)
      ? "it gives no reason; refresh with ^R to see what it has."
      : "that is no answer of the API; check base_url."
  }

  /// Whether nothing will work until the key, the app or the acting user is mended.
  ///
  /// A 403 without a code comes from something in front of the API. A code other than those of
  /// authentication beside a 403 is about the one thing that was asked for.
  ///
  /// - Source: Contract §2.1 and §9, "status of wrong key".
  func isAboutCredentials(subject: Subject) -> Bool {
    guard let code else { return status == 401 || (status == 403 && subject == .list) }
    return status == 401 || ServerCode.isCredential(code)
      || (code == ServerCode.unknownUser && subject == .list)
  }

  /// Whether the fault is the server's, so that the same request may succeed later.
  var isServerFault: Bool {
    status == 408 || (500..<600).contains(status) || ServerCode.faults.contains(code ?? "")
  }

  /// The same without the key, which servers repeat in their texts, and with texts of a sane length.
  func cleaned(of credential: Credential) -> ServerRejection {
    let clean = { (text: String) in
      ShownText.cut(credential.removed(from: text), to: Self.longestText)
    }
    return ServerRejection(
      status: status, code: code.map(clean), message: message.map(clean),
      details: details.prefix(Self.mostDetails).map(clean), retry: retry)
  }

  private static let longestText = 200
  private static let mostDetails = 3
}
