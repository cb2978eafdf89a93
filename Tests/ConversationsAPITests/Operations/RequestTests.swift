import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("Requests") struct RequestTests {
  static let expected: [(HTTPRequest, String)] =
    [
      (
        made(E.list(ListQuery(perPage: 50, page: 2), as: me)),
        "GET /conversations?perPage=50&page=2&withTags=true"
      ),
      (made(E.list(everyParameter, as: me)), everyParameterLine),
      (made(E.conversation(with: tom, as: me)), "GET /users/tom/conversation"),
      (made(E.conversation(with: rowers, as: me)), "GET /groups/rowers/conversation"),
      (
        made(E.details(of: rowers, id: ConversationID("c"), as: me)),
        "GET /groups/rowers/conversation"
      ),
      (
        made(E.details(of: .unknown(kind: "channel", id: "tom"), id: ConversationID("c"), as: me)),
        "GET /conversations/c"
      ),
      (
        made(E.updateTags([Tag("a\"b"), Tag("ü/")], of: tom, as: me)),
        #"PUT /users/tom/conversation {"tags":["a\"b","ü/"]}"#
      ),
      (made(E.updateTags([], of: rowers, as: me)), #"PUT /groups/rowers/conversation {"tags":[]}"#),
      (made(E.reset(with: UserID("tom"), as: me)), "DELETE /users/tom/conversation"),
      (
        made(
          E.reset(
            with: UserID("tom"), deleteMessagesPermanently: true, preserveOrder: false, as: me)),
        #"DELETE /users/tom/conversation {"deleteMessagesPermanently":true,"preserveOrder":false}"#
      ),
      (made(E.reset(with: GroupID("rowers"), as: me)), "DELETE /groups/rowers/conversation"),
      (
        made(E.reset(with: GroupID("rowers"), preserveOrder: true, as: me)),
        #"DELETE /groups/rowers/conversation {"preserveOrder":true}"#
      ),
      (
        made(E.markRead(tom, upTo: 7, as: me)),
        #"POST /users/tom/conversation/read {"messageId":7}"#
      ),
      (made(E.markRead(tom, upTo: nil, as: me)), "POST /users/tom/conversation/read"),
      (
        made(E.markRead(rowers, upTo: 9, as: me)),
        #"POST /groups/rowers/conversation/read {"messageId":9}"#
      ),
      (made(E.markDelivered(tom, upTo: nil, as: me)), "POST /users/tom/conversation/delivered"),
      (
        made(E.markDelivered(rowers, upTo: 9, as: me)),
        #"POST /groups/rowers/conversation/delivered {"messageId":9}"#
      ),
      (
        made(E.markUnread(tom, at: 7, as: me)),
        #"DELETE /users/tom/conversation/read {"messageId":7}"#
      ),
      (
        made(E.markUnread(rowers, at: 7, as: me)),
        #"DELETE /groups/rowers/conversation/read {"messageId":7}"#
      ),
      (made(E.pin(tom, as: me)), "POST /users/tom/conversation/pin"),
      (made(E.pin(rowers, as: me)), "POST /groups/rowers/conversation/pin"),
      (made(E.unpin(tom, as: me)), "DELETE /users/tom/conversation/pin"),
      (made(E.unpin(rowers, as: me)), "DELETE /groups/rowers/conversation/pin"),
      (made(E.conversation(id: ConversationID("a_user_b"), as: me)), "GET /conversations/a_user_b"),
      (
        made(E.deleteConversation(id: ConversationID("group_x"), as: me)),
        "DELETE /conversations/group_x"
      ),
      (
        made(E.messages(MessagesQuery(limit: 30), of: tom, as: me)),
        "GET /users/tom/messages?limit=30&affix=prepend"
      ),
      (
        made(E.messages(MessagesQuery(limit: 5, before: MessageID("12")), of: rowers, as: me)),
        "GET /groups/rowers/messages?limit=5&id=12&affix=prepend"
      ),
      (made(E.user(UserID("tom"), as: me)), "GET /users/tom"),
      (made(E.group(GroupID("rowers"), as: me)), "GET /groups/rowers"),
      (
        made(E.conversation(with: .user(UserID("a/b ü?")), as: me)),
        "GET /users/a%2Fb%20%C3%BC%3F/conversation"
      ),
    ]

  @Test(arguments: expected)
  func `Every operation makes exactly its request`(request: HTTPRequest, line: String) {
    #expect(request == Self.request(line))
  }

  @Test func `Without an acting user there is no header for one`() {
    #expect(
      Self.made(E.user(UserID("tom"), as: nil)).headers.map(\.name) == ["accept", "apikey"])
  }

  @Test func `The list alone speaks of the acting user`() {
    #expect(E.list(ListQuery(), as: me).subject == .list)
    #expect(E.conversation(with: tom, as: me).subject == .one)
  }

  @Test(arguments: [
    (APIBase(url: "http://localhost:1/v3//"), "http://localhost:1/v3"),
    (APIBase(url: ""), ""),
  ])
  func `The base is made of app and region, or given`(made: APIBase, url: String) {
    #expect(made.url == url)
  }

  private typealias E = ConversationsEndpoints

  private static func made<Value>(_ endpoint: Endpoint<Value>) -> HTTPRequest {
    endpoint.request(base: base, credential: Credential(apiKey: key))
  }

  /// The complete request for a line of method, path and body.
  private static func request(_ line: String) -> HTTPRequest {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    var headers = [
      HTTPHeader("accept", "application/json"), HTTPHeader("apikey", key, isSecret: true),
      HTTPHeader("onBehalfOf", "me"),
    ]
    if parts.count == 3 { headers.append(HTTPHeader("content-type", "application/json")) }
    return HTTPRequest(
      method: HTTPMethod(rawValue: parts[0]) ?? .get, url: base.url + parts[1], headers: headers,
      body: parts.count == 3 ? Array(parts[2].utf8) : [])
  }

  private static var everyParameter: ListQuery {
    var query = ListQuery(perPage: 1, page: 1, withTags: false)
    query.kind = .group
    query.unread = true
    query.searchKey = "Tom & co"
    query.tags = ["a,b", "c+d"]
    query.withUserAndGroupTags = true
    query.userTags = ["u"]
    query.groupTags = ["g", "h"]
    query.includeBlockedUsers = true
    query.withBlockedInfo = true
    query.hideAgentic = false
    query.onlyAgentic = true
    query.pinnedBy = [.own, .everyone]
    return query
  }

  private static let everyParameterLine =
    "GET /conversations?"
    + [
      "perPage=1", "page=1", "conversationType=group", "unread=true", "searchKey=Tom%20%26%20co",
      "withTags=false", "tags=a%2Cb,c%2Bd", "withUserAndGroupTags=true", "userTags=u",
      "groupTags=g,h", "includeBlockedUsers=true", "withBlockedInfo=true", "hideAgentic=false",
      "onlyAgentic=true", "pinnedBy=me,system",
    ].joined(separator: "&")
}
