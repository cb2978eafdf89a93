public import Diagnostics
public import Queries
public import RecentChats

extension QueryError {
  /// Returns the error in a query that stands in a file.
  ///
  /// - Parameter place: The place of the first character of the query, or of its line.
  /// - Returns: The error at the place of the character, if that is known.
  public func diagnostic(at place: Place) -> Diagnostic {
    guard case .file(let name, let path, var position?) = place, let column = position.column else {
      return Diagnostic(place, Diagnostics.Problem(sentenceWithPlace))
    }
    position.column = column + self.place.lowerBound
    return Diagnostic(.file(name, at: path, position: position), Diagnostics.Problem(sentence))
  }

  /// The error in one or two sentences, with an example of what to type instead.
  public var sentence: String {
    switch problem {
    case .unknownField(let name, let nearest?):
      "There is no field “\(name)”. Did you mean \(nearest)?"
    case .unknownField(let name, nil):
      "There is no field “\(name)”: put a text with such a sign in quotation marks."
    case .unknownState(let name, let nearest?):
      "There is no state “\(name)”. Did you mean is:\(nearest)?"
    case .unknownState(let name, nil):
      "There is no state “\(name)”: type is:unread, is:mine or another one."
    case .unknownDay(let text, let nearest?): "“\(text)” is not a day. Did you mean \(nearest)?"
    case .unknownDay(let text, nil):
      "“\(text)” is not a day: type a date such as 2026-11-01, or today."
    case .missingValue(let field):
      "Type \(field.value) after \(field.rawValue)\(field.isCompared ? ">" : ":"), "
        + "e.g. \(field.example)."
    case .missingColon(let field): "A colon follows \(field.rawValue), e.g. \(field.example)."
    case .missingComparison(let field):
      "Compare \(field.rawValue) with \(field.value), e.g. \(field.example)."
    case .noNumber(let text, let field):
      "“\(text)” is not a number: type e.g. \(field.example)."
    case .noSpan(let text, let field):
      "“\(text)” is not a span of time: type e.g. \(field.example) or \(field.rawValue)>1h30m."
    case .nothingAfter(let text): "Type a word or a field after \(text)."
    case .nothingBefore(let text): "Type a word or a field before \(text)."
    case .empty("()"): "Type a word or a field between the parentheses."
    case .empty: "Type a text between the quotation marks."
    case .unclosedParenthesis: "This parenthesis is not closed: type ) at the end of the group."
    case .unopenedParenthesis:
      "This parenthesis closes none: remove it, or put it in quotation marks."
    case .unclosedQuote: "This quotation mark is not closed: type \" at the end of the phrase."
    case .tooDeep: "These conditions are nested too deeply: remove parentheses."
    }
  }
}

extension QueryError {
  /// The error with its place, for a reader who is not shown the place otherwise.
  var sentenceWithPlace: String { "Character \(place.lowerBound + 1) of the query: \(sentence)" }
}

extension QueryPromptView {
  /// The number of matching conversations, from the longest form to the shortest.
  public var foundForms: [String] {
    let numbers = "\(CountText.grouped(found)) of \(CountText.grouped(total))"
    return [numbers + (found == 1 ? " matches" : " match"), numbers]
  }
}

extension Query.Field {
  /// The value that follows, with its article.
  fileprivate var value: String {
    switch self {
    case .is: "a state"
    case .tag: "a tag, any or none"
    case .name, .from, .text: "a text"
    case .id: "an id"
    case .type: "a kind of message"
    case .unread, .members: "a number"
    case .age, .waiting: "a span of time"
    case .since, .before: "a day"
    }
  }

  /// A condition on the field.
  fileprivate var example: String {
    switch self {
    case .is: "is:unread"
    case .tag: "tag:vip"
    case .name: "name:anna"
    case .id: "id:anna-1"
    case .from: "from:anna"
    case .text: "text:invoice"
    case .type: "type:image"
    case .unread: "unread>5"
    case .members: "members>300"
    case .age: "age>2d"
    case .waiting: "waiting>15m"
    case .since: "since:monday"
    case .before: "before:yesterday"
    }
  }
}
