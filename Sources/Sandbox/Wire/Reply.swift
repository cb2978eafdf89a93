/// The reply of the server before faults are applied.
struct Reply: Sendable {
  var status = 200
  var headers: [(name: String, value: String)] = []
  var payload: Payload

  enum Payload: Sendable {
    case json(JSON)
    case html(String)
  }

  init(status: Int = 200, _ payload: Payload) {
    self.status = status
    self.payload = payload
  }
}

extension Reply {
  /// A reply with a single value.
  ///
  /// - Source: docs/api.md §2.
  static func one(_ data: JSON) -> Reply {
    Reply(.json(["data": data]))
  }

  /// A reply with a list: a page, or a step of a cursor.
  static func list(_ rows: [JSON], meta: JSON) -> Reply {
    Reply(.json(["data": .array(rows), "meta": meta]))
  }

  /// The reply to a change without a result; for user conversations, its key has a capital M.
  static func done(_ message: String, key: String = "message") -> Reply {
    Reply(.json(.object([.init(name: "data", value: success(message, key: key))])))
  }

  private static func success(_ message: String, key: String) -> JSON {
    var data: JSON = ["success": true]
    data[key] = .string(message)
    return data
  }

  init(_ failure: APIFailure) {
    self.init(status: failure.status, .json(["error": failure.body]))
  }

  var bytes: [UInt8] {
    switch payload {
    case .json(let value): value.bytes
    case .html(let text): Array(text.utf8)
    }
  }

  var contentType: String {
    switch payload {
    case .json: "application/json"
    case .html: "text/html; charset=utf-8"
    }
  }
}

/// Replaces the texts in the rows of a response by those of the configuration.
struct TextReplacement: Sendable {
  private var texts: [String: SandboxText] = [:]

  /// Assigns one text to each of the first conversations in a user's list.
  init(_ texts: [SandboxText], in world: inout World, for uid: String) {
    guard !texts.isEmpty else { return }
    for (id, text) in zip(world.conversationIDs(of: uid), texts) { self.texts[id] = text }
  }

  /// Replaces the texts in a list of conversations, or in a single one.
  func apply(to json: inout JSON) {
    guard !texts.isEmpty, let data = json["data"] else { return }
    json["data"] = data.elements.map { .array($0.map(replaced)) } ?? replaced(data)
  }

  private func replaced(_ row: JSON) -> JSON {
    guard let text = row["conversationId"]?.string.flatMap({ texts[$0] }) else { return row }
    var row = row
    row["conversationWith"]?["name"] = .written(text.name)
    row["lastMessage"]?["category"] = "message"
    row["lastMessage"]?["type"] = "text"
    row["lastMessage"]?["deletedAt"] = nil
    row["lastMessage"]?["data"] = ["text": .written(text.message)]
    return row
  }
}

/// The page requested by a client, and its description in the response.
///
/// - Source: docs/api.md §2.
struct Pagination: Hashable {
  let page: Int
  let perPage: Int

  var offset: Int { (page - 1) * perPage }

  func meta(total: Int, count: Int) -> JSON {
    [
      "pagination": [
        "total": JSON(total),
        "count": JSON(count),
        "per_page": JSON(perPage),
        "current_page": JSON(page),
        "total_pages": JSON(max(1, (total + perPage - 1) / perPage)),
      ]
    ]
  }
}
