/// The operations of the API, in the order of the contract's table.
///
/// - Source: Contract §6.
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

  /// The operation of a request, with the named places of its path.
  static func match(_ method: String, _ path: [String]) throws(APIFailure)
    -> (operation: Route.Operation, parameters: [String: String])
  {
    for route in all where route.method == method {
      if let parameters = route.parameters(of: path) { return (route.operation, parameters) }
    }
    throw .noSuchOperation
  }
}
