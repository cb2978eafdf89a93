import HTTP

/// Responses to the requests of a change of tags.
enum TagAnswers {
  /// A page of the list whose last row is Tom's with these tags, written as in `a b`.
  static func page(_ tags: String) -> HTTPResponse {
    let list = tags.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ",")
    return answer(#"{"data":[\#(others(2)),\#(row(#""tags":[\#(list)]"#))]}"#)
  }

  /// A page without Tom's row.
  static func page(without count: Int) -> HTTPResponse {
    answer(#"{"data":[\#(others(count))]}"#)
  }

  /// The last of two pages, without Tom's row.
  static func lastPage(without count: Int) -> HTTPResponse {
    answer(
      #"{"data":[\#(others(count))],"meta":{"pagination":{"current_page":2,"total_pages":2}}}"#)
  }

  /// The request for the tags on a page.
  static func look(_ page: Int = 1) -> String {
    "GET /conversations?perPage=100&page=\(page)&withTags=true"
  }

  /// The request that sets the tags, written as in `a b`.
  static func put(_ tags: String) -> String {
    let list = tags.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ",")
    return #"PUT /users/tom/conversation {"tags":[\#(list)]}"#
  }

  /// A successful response to a change, without tags, as in all documented examples.
  static let done = answer(#"{"data":\#(row())}"#)

  private static func others(_ count: Int) -> String {
    (0..<count).map { number in
      row(
        #""conversationId":"other_\#(number)","tags":["theirs"]"#,
        with: #""uid":"other\#(number)","name":"Other""#)
    }.joined(separator: ",")
  }
}
