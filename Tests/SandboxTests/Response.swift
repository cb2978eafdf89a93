import Foundation
import FoundationNetworking
import Sandbox

/// A received response.
struct Response {
  let status: Int
  let headers: [String: String]
  let body: Data

  init(_ response: HTTPURLResponse, _ body: Data) {
    status = response.statusCode
    headers = Dictionary(
      response.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") },
      uniquingKeysWith: { first, _ in first })
    self.body = body
  }

  var json: JSON { JSON(parsing: body) ?? .null }
  var data: JSON { json["data"] ?? .null }
  var rows: [JSON] { data.elements ?? [] }
  var ids: [String] { rows.compactMap { $0["conversationId"]?.string } }
  var pagination: JSON { json["meta"]?["pagination"] ?? .null }
  var code: String? { json["error"]?["code"]?.string }
  var details: JSON { json["error"]?["details"] ?? .null }
  var text: String { String(decoding: body, as: UTF8.self) }
}
