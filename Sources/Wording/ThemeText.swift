import Diagnostics
public import RecentChats

extension ThemeProblem {
  /// The problem as a sentence.
  public var text: String {
    switch self {
    case .noScreen: "The theme can't be changed here."
    case .invalid(let diagnostic):
      (diagnostic.place == nil
        ? diagnostic.problem.description.sentenceCase : "The theme is unchanged: \(diagnostic)")
        // With a suggested name, the description ends with a question mark.
        + (diagnostic.problem.nearest == nil ? "." : "")
    }
  }
}
