/// Which page a client asked for, and how the answer describes it.
///
/// - Source: Contract §2.
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
