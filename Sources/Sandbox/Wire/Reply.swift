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
  /// - Source: Contract §2.
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
