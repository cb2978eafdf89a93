/// What the server answers, before faults have their way with it.
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
  /// One thing.
  ///
  /// - Source: docs/api.md §2.
  static func one(_ data: JSON) -> Reply {
    Reply(.json(["data": data]))
  }

  /// A list of one page, or of one cursor step.
  static func list(_ rows: [JSON], meta: JSON) -> Reply {
    Reply(.json(["data": .array(rows), "meta": meta]))
  }

  /// The answer to a change that returns nothing; user conversations say it with a capital M.
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

/// Puts given texts into the rows of an answer, as the configuration wants them.
struct Retelling: Sendable {
  private var texts: [String: SandboxText] = [:]

  /// Gives the first conversations of a user's list a text each.
  init(_ texts: [SandboxText], in world: inout World, for uid: String) {
    guard !texts.isEmpty else { return }
    for (id, text) in zip(world.conversationIDs(of: uid), texts) { self.texts[id] = text }
  }

  /// Changes a list of conversations, or the one of an answer.
  func apply(to json: inout JSON) {
    guard !texts.isEmpty, let data = json["data"] else { return }
    json["data"] = data.elements.map { .array($0.map(retold)) } ?? retold(data)
  }

  private func retold(_ row: JSON) -> JSON {
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

/// Which page a client asked for, and how the answer describes it.
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
