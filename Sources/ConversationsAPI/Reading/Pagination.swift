/// Where in the list a page stands, as far as the answer tells.
///
/// The total is left out: samples show 0 beside rows.
///
/// - Source: Contract §2 and §9, `pagination.total` 0.
public struct Pagination: Hashable, Sendable {
  /// How many rows the server puts on a page.
  public var perPage: Int?
  /// The page, 1-based.
  public var currentPage: Int?
  /// How many pages there are.
  public var totalPages: Int?

  init?(_ object: JSONObject) {
    guard !object.isEmpty else { return nil }
    perPage = object.count("per_page")
    currentPage = object.count("current_page")
    totalPages = object.count("total_pages")
  }
}
