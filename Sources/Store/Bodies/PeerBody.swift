internal import Conversations

/// The other side: one of the two is there.
struct PeerBody: Body {
  var user: String?
  var group: String?

  enum CodingKeys: String, CodingKey {
    case user = "u"
    case group = "g"
  }

  init(_ peer: Peer) {
    switch peer {
    case .user(let id): user = id.rawValue
    case .group(let id): group = id.rawValue
    }
  }

  var value: Peer? {
    if let user { return .user(UserID(user)) }
    return group.map { .group(GroupID($0)) }
  }
}
