internal import Conversations

/// What a message says: the kind, and whichever fields that kind has.
struct ContentBody: Body {
  var kind: String
  var text: String?
  var hasLink: Bool?
  /// The kind of the files or of what is worked on together.
  var subkind: String?
  var files: [String]?
  var count: Int?
  var type: String?
  var category: String?
  var isVideo: Bool?
  var action: GroupActionBody?
  var call: CallBody?

  enum CodingKeys: String, CodingKey {
    case kind = "k"
    case text = "t"
    case hasLink = "l"
    case subkind = "s"
    case files = "f"
    case count = "c"
    case type = "y"
    case category = "g"
    case isVideo = "v"
    case action = "a"
    case call = "p"
  }

  init(kind: String, text: String? = nil, type: String? = nil) {
    self.kind = kind
    self.text = text
    self.type = type
  }
}
