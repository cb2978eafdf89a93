import Conversations
import RecentChats

/// The cause of a missing or incomplete response, and the advice.
struct UnreachableText {
  /// The cause, without a full stop.
  let cause: String
  /// The advice, without a full stop; nil when only time helps.
  let advice: String?

  private init(_ cause: String, _ advice: String? = nil) {
    self.cause = cause
    self.advice = advice
  }

  init(_ way: SyncFailure.Unreachable, for reader: Reader) {
    switch way {
    case .unknownHost:
      self.init(
        "The server's name has no address",
        check(
          "the network",
          reader.hasBaseURL && !reader.sources.isEmpty
            ? reader.address : reader.names(of: [.appID, .region, .baseURL])))
    case .nobodyListens:
      self.init(
        "Nothing listens at the server's address and port",
        check("the network", reader.address))
    case .noConnection: self.init("No connection to the server", "Check the network")
    case .connectionLost:
      self.init("The connection was cut before the response was complete", "Check the network")
    case .timeout: self.init("The server took too long to respond")
    case .certificate(let fault): self.init(fault, of: "The server's", for: reader)
    case .handshake:
      self.init(
        "The connection was cut during the TLS handshake",
        "A firewall may do so. " + check("the network", reader.address))
    case .notTLS:
      self.init("The server does not speak TLS on this port", check(reader.address))
    case .outdatedTLS:
      self.init("The server's TLS version is older than 1.2", "Its owner must update it")
    case .clientCertificate:
      self.init(
        "The server requires a client certificate, which recents does not support",
        check(reader.address))
    case .authorities:
      self.init(
        "The trusted certificates could not be read", check(reader.names(of: [.authorities])))
    case .proxy(let fault): self.init(fault, for: reader)
    case .notHTTP: self.init("The response is not HTTP", check(reader.address))
    case .tooLarge:
      self.init("The server's response was too large", "Set a smaller poll.page_size")
    case .badAddress:
      self.init("Requests cannot be sent to this address", check(reader.address))
    case .libraryMissing:
      self.init("libcurl could not be loaded", "Install libcurl4, version 7.87 or newer")
    case .switchedOff:
      self.init("This session does not connect to the server, because of --offline")
    case .cancelled: self.init("The request was cancelled because the program is exiting")
    case .other: self.init("The server could not be reached", check(reader.address))
    }
  }

  private init(_ fault: SyncFailure.CertificateFault, of whose: String, for reader: Reader) {
    let authority =
      "If your network has its own certificate authority, set \(reader.name(of: .authorities))"
    switch fault {
    case .expired:
      self.init(
        "\(whose) certificate has expired", "Check the clock of this machine, or ask its owner")
    case .notYetValid:
      self.init("\(whose) certificate is not valid yet", "Check the clock of this machine")
    case .wrongHost:
      self.init("\(whose) certificate is for another host", check(reader.address))
    case .selfSigned: self.init("\(whose) certificate is self-signed", authority)
    case .unknownIssuer: self.init("\(whose) certificate has an unknown issuer", authority)
    case .revoked: self.init("\(whose) certificate was revoked", "Ask its owner")
    case .other: self.init("\(whose) certificate was not accepted", authority)
    }
  }

  private init(_ fault: SyncFailure.ProxyFault, for reader: Reader) {
    let proxy = reader.name(of: .proxy)
    switch fault {
    case .malformedAddress:
      self.init("The proxy's address is not valid", "Correct \(proxy)")
    case .unknownHost: self.init("The proxy's name has no address", "Check \(proxy)")
    case .noConnection: self.init("The proxy does not accept connections", "Check \(proxy)")
    case .connectionLost: self.init("The proxy cut the connection", "Check \(proxy)")
    case .certificate(.wrongHost):
      self.init("The proxy's certificate is for another host", "Check \(proxy)")
    case .certificate(let fault): self.init(fault, of: "The proxy's", for: reader)
    case .passwordRequired:
      self.init(
        "The proxy requires a password (HTTP 407)", "Check user name and password in \(proxy)")
    case .refused(0): self.init("The proxy refused the connection", "Check \(proxy)")
    case .refused(let status):
      self.init(
        "The proxy refused to connect to the server (HTTP \(status))",
        check(proxy, reader.address))
    }
  }
}

/// Returns the advice to check things, such as `Check the network and base_url`.
func check(_ first: String, _ others: [String]) -> String {
  "Check \(([first] + others).joined(last: "and"))"
}

/// Returns the advice to check things.
func check(_ things: [String]) -> String { "Check \(things.joined(last: "and"))" }
