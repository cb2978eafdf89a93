/// The operations of the API, in the order of the contract's table.
///
/// - Source: docs/api.md §6.
enum Routes {
  static let all: [Route] =
    [Route("GET", "/conversations", list)]
    + peers.flatMap(conversationRoutes)
    + [
      Route("GET", "/conversations/pinned", globalPins),
      Route("PUT", "/conversations/pinned", replaceGlobalPins),
      Route("GET", "/conversations/{conversationId}", deprecatedGet),
      Route("DELETE", "/conversations/{conversationId}", deprecatedDelete),
      Route("GET", "/users/{uid}/messages", peerMessages),
      Route("GET", "/groups/{guid}/messages", peerMessages),
      Route("GET", "/messages", allMessages),
      Route("POST", "/messages", send),
      Route("GET", "/messages/{id}", oneMessage),
      Route("PUT", "/messages/{id}", editMessage),
      Route("DELETE", "/messages/{id}", deleteMessage),
      Route("POST", "/messages/{id}/thread", reply),
      Route("GET", "/messages/{id}/thread", threadReplies),
      Route("GET", "/users/{uid}", user),
      Route("GET", "/groups/{guid}", group),
    ]

  private static let peers = ["/users/{uid}/conversation", "/groups/{guid}/conversation"]

  private static func conversationRoutes(_ path: String) -> [Route] {
    [
      Route("GET", path, get),
      Route("PUT", path, tag),
      Route("DELETE", path, reset),
      Route("POST", path + "/read", markRead),
      Route("POST", path + "/delivered", markDelivered),
      Route("DELETE", path + "/read", markUnread),
      Route("POST", path + "/pin", pin),
      Route("DELETE", path + "/pin", unpin),
    ]
  }

  /// The operation of a request, with the parameters in its path.
  static func match(_ method: String, _ path: [String]) throws(APIFailure)
    -> (operation: Route.Operation, parameters: [String: String])
  {
    for route in all where route.method == method {
      if let parameters = route.parameters(of: path) { return (route.operation, parameters) }
    }
    throw .noSuchOperation
  }
}

/// One operation: a method, a path pattern, and its effect on the world.
struct Route: Sendable {
  typealias Operation = @Sendable (inout World, Call) throws(APIFailure) -> Reply

  let method: String
  let pattern: [String]
  let operation: Operation

  init(_ method: String, _ path: String, _ operation: @escaping Operation) {
    self.method = method
    self.pattern = path.split(separator: "/").map(String.init)
    self.operation = operation
  }

  /// The parameters in a path; nil if the path does not match the pattern.
  func parameters(of path: [String]) -> [String: String]? {
    guard path.count == pattern.count else { return nil }
    var parameters: [String: String] = [:]
    for (place, part) in zip(pattern, path) {
      if place.hasPrefix("{") {
        parameters[String(place.dropFirst().dropLast())] = part
      } else if place != part {
        return nil
      }
    }
    return parameters
  }
}

/// A request in the routes: validated and parsed.
struct Call: Sendable {
  let parameters: [String: String]
  let query: Query
  let body: JSON?
  /// The acting user, who exists; nil without one.
  let uid: String?
  let now: Int64

  /// The acting user, for operations that require one.
  func actor() throws(APIFailure) -> String {
    guard let uid else {
      throw .invalid("onBehalfOf", "The onBehalfOf header is required.")
    }
    return uid
  }

  subscript(name: String) -> String { parameters[name] ?? "" }

  /// The other side named in the path.
  var peer: SandboxPeer {
    parameters["guid"].map(SandboxPeer.group) ?? .user(self["uid"])
  }

  /// A Boolean of the body; false if it is missing.
  func flag(_ name: String) throws(APIFailure) -> Bool {
    guard let value = body?[name], value != .null else { return false }
    guard let flag = value.bool else {
      throw .invalid(name, "The \(name) field must be true or false.")
    }
    return flag
  }

  /// The `messageId` of the body, which is an integer there, although ids are strings elsewhere.
  ///
  /// - Source: docs/api.md §6.3.
  func messageID() throws(APIFailure) -> Int? {
    guard let value = body?["messageId"], value != .null else { return nil }
    guard let id = value.integer, id >= 0, let exact = Int(exactly: id) else {
      throw .invalid("messageId", "The messageId must be an integer.")
    }
    return exact
  }
}

extension Routes {
  @Sendable static func user(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    guard let user = world.users[call["uid"]] else { throw .unknownUser(call["uid"]) }
    return .one(
      world.wire(user, for: call.uid, Extras(withPeerTags: true, withBlockedInfo: true)))
  }

  @Sendable static func group(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    guard let group = world.groups[call["guid"]] else { throw .unknownGroup(call["guid"]) }
    return .one(world.wire(group, for: call.uid, Extras(withPeerTags: true)))
  }
}
