public import RecentChats

extension Notice {
  /// Returns the text of a notice about views; nil for another notice.
  func viewText(for reader: Reader) -> String? {
    switch self {
    case .noView(let name, let nearest?): "There is no view “\(name)”. Did you mean \(nearest)?"
    case .noView(let name, nil): "There is no view “\(name)”."
    case .noViewNumber(let number, 0): "There is no view \(number). \(Self.noViews)"
    case .noViewNumber(let number, let count):
      "There is no view \(number): their numbers are 0 to \(count)."
    case .noViews: Self.noViews
    default: nil
    }
  }

  private static let noViews =
    "There is only the list of all conversations: views are defined in the configuration."
}

extension ViewNameProblem {
  /// The problem as the rest of a sentence about the name.
  public var clause: String {
    switch self {
    case .taken: "is the name of another view"
    case .reserved: "is the name of the view of all conversations"
    case .number: "must not be a number: numbers open views by their place"
    }
  }
}
