internal import Conversations
internal import FoundationEssentials

/// A view that the user has saved; its name is a column.
struct StoredView: StoredValue, Decodable {
  var query: String
  var sort: String

  enum CodingKeys: String, CodingKey {
    case query = "q"
    case sort = "s"
  }

  init(_ record: ViewRecord) {
    query = record.query
    sort = record.sort
  }

  /// Returns the record.
  func value(name: Data) -> ViewRecord? {
    String(validating: name, as: UTF8.self).map { ViewRecord(name: $0, query: query, sort: sort) }
  }
}
