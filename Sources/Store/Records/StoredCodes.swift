internal import Conversations
internal import FoundationEssentials
internal import JSON

/// A type that is stored as JSON.
///
/// The keys are short because ten thousand rows repeat them. A field that a later version adds is
/// optional, and a name that it adds reads as "unknown", so that each version can read the files of
/// the other.
protocol StoredValue: Encodable {
  /// The version of the JSON, which is stored beside every body.
  static var format: Int { get }
  /// Decodes a body; nil if it is invalid.
  init?(json: Data)
}

extension StoredValue {
  static var format: Int { 1 }

  /// Encodes the body as compact JSON.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return try encoder.encode(self)
  }
}

extension StoredValue where Self: Decodable {
  init?(json: Data) {
    guard let body = try? JSONDecoder().decode(Self.self, from: json) else { return nil }
    self = body
  }
}

/// A stored type that is read without a decoder, because the first screen waits for its rows.
protocol StoredRecord: StoredValue {
  /// Reads an object; nil if a field is missing that every version writes.
  init?(_ json: JSONValue)
}

extension StoredRecord {
  /// Reads a body; nil if it is invalid.
  init?(text: [UInt8]) {
    var scanner = JSONScanner(text)
    guard let json = try? scanner.onlyValue() else { return nil }
    self.init(json)
  }

  init?(json: Data) { self.init(text: Array(json)) }
}

/// The fields of a stored object; one that is missing or of another type is nil.
extension JSONValue {
  func text(_ name: String) -> String? { member(name)?.string }

  func integer(_ name: String) -> Int64? { member(name)?.number?.integer }

  func number(_ name: String) -> Int? { integer(name).flatMap { Int(exactly: $0) } }

  func flag(_ name: String) -> Bool? {
    switch member(name)?.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  func texts(_ name: String) -> [String]? {
    guard let array = member(name), array.kind == .array else { return nil }
    return array.elements.compactMap(\.string)
  }
}

/// An enumeration whose cases have names on disk, independent of their names in the program.
protocol StoredCode {
  /// The name on disk, which never changes.
  var code: String { get }
  /// The cases that can be read from their names alone.
  static var readable: [Self] { get }
}

extension StoredCode {
  /// Creates the case with a name; nil for a name of a newer version.
  init?(code: String?) {
    guard let found = Self.readable.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}

extension Presence: StoredCode {
  static var readable: [Self] { [.unknown, .online, .offline] }

  var code: String {
    switch self {
    case .unknown: "unknown"
    case .online: "online"
    case .offline: "offline"
    }
  }
}

extension GroupKind: StoredCode {
  static var readable: [Self] { [.open, .password, .closed, .unknown] }

  var code: String {
    switch self {
    case .open: "open"
    case .password: "password"
    case .closed: "closed"
    case .unknown: "unknown"
    }
  }
}

extension Pin.Scope: StoredCode {
  static var readable: [Self] { [.everyone, .own] }

  var code: String {
    switch self {
    case .everyone: "everyone"
    case .own: "own"
    }
  }
}

extension ResetScope: StoredCode {
  static var readable: [Self] { [.ownList, .messages, .everyone] }

  var code: String {
    switch self {
    case .ownList: "ownList"
    case .messages: "messages"
    case .everyone: "everyone"
    }
  }
}

extension Receipt: StoredCode {
  static var readable: [Self] { [.waiting, .sent, .delivered, .read, .failed] }

  var code: String {
    switch self {
    case .waiting: "waiting"
    case .sent: "sent"
    case .delivered: "delivered"
    case .read: "read"
    case .failed: "failed"
    }
  }
}

extension MediaKind: StoredCode {
  static var readable: [Self] { [.image, .gif, .video, .audio, .file] }

  var code: String {
    switch self {
    case .image: "image"
    case .gif: "gif"
    case .video: "video"
    case .audio: "audio"
    case .file: "file"
    }
  }
}

extension CollaborationKind: StoredCode {
  static var readable: [Self] { [.document, .whiteboard] }

  var code: String {
    switch self {
    case .document: "document"
    case .whiteboard: "whiteboard"
    }
  }
}

extension Call.Outcome: StoredCode {
  static var readable: [Self] {
    [.initiated, .ongoing, .ended, .unanswered, .rejected, .busy, .cancelled]
  }

  var code: String {
    switch self {
    case .initiated: "initiated"
    case .ongoing: "ongoing"
    case .ended: "ended"
    case .unanswered: "unanswered"
    case .rejected: "rejected"
    case .busy: "busy"
    case .cancelled: "cancelled"
    case .other: "other"
    }
  }
}

extension GroupAction.Verb: StoredCode {
  static var readable: [Self] { [.joined, .left, .added, .kicked, .banned, .unbanned] }

  var code: String {
    switch self {
    case .joined: "joined"
    case .left: "left"
    case .added: "added"
    case .kicked: "kicked"
    case .banned: "banned"
    case .unbanned: "unbanned"
    case .scopeChanged: "scope"
    case .other: "other"
    }
  }
}

extension JournalEntry.State: StoredCode {
  static var readable: [Self] { [.waiting, .accepted, .confirmed, .superseded, .withdrawn] }

  var code: String {
    switch self {
    case .waiting: "waiting"
    case .accepted: "accepted"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .superseded: "superseded"
    case .withdrawn: "withdrawn"
    }
  }
}

extension JournalEntry.Step: StoredCode {
  static var readable: [Self] { [.new, .undo, .redo] }

  var code: String {
    switch self {
    case .new: "new"
    case .undo: "undo"
    case .redo: "redo"
    }
  }
}

extension SyncFailure.Unreachable: StoredCode {
  static var readable: [Self] {
    [
      .unknownHost, .nobodyListens, .noConnection, .connectionLost, .timeout, .handshake, .notTLS,
      .outdatedTLS, .clientCertificate, .authorities, .notHTTP, .tooLarge, .badAddress,
      .libraryMissing, .switchedOff, .cancelled, .other,
    ] + SyncFailure.CertificateFault.allCases.map { .certificate($0) }
      + SyncFailure.ProxyFault.readable.map { .proxy($0) }
  }

  var code: String {
    switch self {
    case .unknownHost: "unknownHost"
    case .nobodyListens: "nobodyListens"
    case .noConnection: "noConnection"
    case .connectionLost: "connectionLost"
    case .timeout: "timeout"
    // An earlier version did not distinguish TLS faults.
    case .certificate(.other): "insecure"
    case .certificate(let fault): "certificate.\(fault.code)"
    case .handshake: "handshake"
    case .notTLS: "notTLS"
    case .outdatedTLS: "outdatedTLS"
    case .clientCertificate: "clientCertificate"
    case .authorities: "authorities"
    case .proxy(let fault): "proxy.\(fault.code)"
    case .notHTTP: "notHTTP"
    case .tooLarge: "tooLarge"
    case .badAddress: "badAddress"
    case .libraryMissing: "libraryMissing"
    case .switchedOff: "switchedOff"
    case .cancelled: "cancelled"
    case .other: "other"
    }
  }
}

extension SyncFailure.CertificateFault: StoredCode {
  static var readable: [Self] { allCases }

  var code: String {
    switch self {
    case .expired: "expired"
    case .notYetValid: "notYetValid"
    case .wrongHost: "wrongHost"
    case .selfSigned: "selfSigned"
    case .unknownIssuer: "unknownIssuer"
    case .revoked: "revoked"
    case .other: "other"
    }
  }
}

extension SyncFailure.ProxyFault: StoredCode {
  static var readable: [Self] {
    [
      .malformedAddress, .unknownHost, .noConnection, .connectionLost, .passwordRequired,
      .refused(status: 0),
    ] + SyncFailure.CertificateFault.allCases.map { .certificate($0) }
  }

  /// The code on disk; the status of a refusal is stored next to it.
  var code: String {
    switch self {
    case .malformedAddress: "malformedAddress"
    case .unknownHost: "unknownHost"
    case .noConnection: "noConnection"
    case .connectionLost: "connectionLost"
    case .certificate(let fault): "certificate.\(fault.code)"
    case .passwordRequired: "passwordRequired"
    case .refused: "refused"
    }
  }
}

extension SyncFailure.Impossibility: StoredCode {
  static var readable: [Self] {
    [.deletingGroupMessages, .nothingToMarkUnread, .unaddressable, .unknownKind]
  }

  var code: String {
    switch self {
    case .deletingGroupMessages: "deletingGroupMessages"
    case .nothingToMarkUnread: "nothingToMarkUnread"
    case .unknownKind: "unknownKind"
    case .unaddressable: "unaddressable"
    }
  }
}
