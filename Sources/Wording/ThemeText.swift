import Diagnostics
public import RecentChats

extension ThemeProblem {
  /// The problem in a sentence.
  public var text: String {
    switch self {
    case .noScreen: "The theme can't be changed here."
    case .invalid(let diagnostic):
      (diagnostic.place == nil
        ? diagnostic.problem.description.sentenceCase : "The theme is unchanged: \(diagnostic)")
        // With a name that was meant, it ends with a question.
        + (diagnostic.problem.nearest == nil ? "." : "")
    }
  }
}
