import Foundation

/// The parameters of a request, in order, percent-decoded.
struct Query: Sendable {
  private let items: [Item]
  /// The largest page that may be requested, and that is delivered; nil for the documented ones.
  var limits: (requested: Int?, delivered: Int?) = (nil, nil)

  private struct Item: Hashable {
    let name: String
    let value: String
  }

  init(_ text: String) {
    items = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Item(
        name: Self.decoded(parts[0]), value: parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  private static func decoded(_ text: Substring) -> String {
    let spaced = String(text.replacing("+", with: " "))
    return spaced.removingPercentEncoding ?? spaced
  }

  func text(_ name: String) -> String? {
    items.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// All values of a list parameter, comma-separated or repeated.
  func list(_ name: String) -> [String] {
    items.filter { $0.name == name || $0.name == name + "[]" }
      .flatMap { $0.value.split(separator: ",").map(String.init) }
  }

  func flag(_ name: String) throws(APIFailure) -> Bool? {
    switch text(name) {
    case nil: nil
    case "true", "1": true
    case "false", "0": false
    default: throw .invalid(name, "The \(name) field must be true or false.")
    }
  }

  func integer(_ name: String) throws(APIFailure) -> Int64? {
    guard let text = text(name) else { return nil }
    guard let value = Int64(text) else {
      throw .invalid(name, "The \(name) must be an integer.")
    }
    return value
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(APIFailure) -> Int? {
    guard let value = try integer(name) else { return nil }
    guard let value = Int(exactly: value), range.contains(value) else {
      throw .invalid(
        name, "The \(name) must be between \(range.lowerBound) and \(range.upperBound).")
    }
    return value
  }

  func choice<Choice: RawRepresentable<String>>(_ name: String) throws(APIFailure) -> Choice? {
    guard let text = text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw .invalid(name, "The selected \(name) is invalid.")
    }
    return choice
  }

  func choices<Choice: RawRepresentable<String> & Hashable>(_ name: String) throws(APIFailure)
    -> Set<Choice>
  {
    var choices: Set<Choice> = []
    for text in list(name) {
      guard let choice = Choice(rawValue: text) else {
        throw .invalid(name, "The selected \(name) is invalid.")
      }
      choices.insert(choice)
    }
    return choices
  }

  /// Returns the requested page, within the limits of the server.
  func pagination(defaultSize: Int = 100) throws(APIFailure) -> Pagination {
    let size = try integer("perPage", in: 1...(limits.requested ?? 1_000)) ?? defaultSize
    return Pagination(
      page: try integer("page", in: 1...1_000_000) ?? 1,
      perPage: min(size, limits.delivered ?? size))
  }
}
