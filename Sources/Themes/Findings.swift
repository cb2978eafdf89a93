import Diagnostics
import Screen
import TOML

/// The diagnostics of a theme that is being loaded.
///
/// They quote the file, so they are converted to a form that can be printed to a terminal.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []

  /// Reports a problem; without a place, no theme has the requested name.
  mutating func report(_ problem: Problem, at place: Place?) {
    let problem = Problem(
      DisplayText.drawn(problem.text), nearest: problem.nearest.map { DisplayText.drawn($0) })
    diagnostics.append(Diagnostic(place?.printable, problem))
  }

  /// The result of reading a value; nil, with a finding, if it is invalid.
  mutating func checked<Result>(
    _ node: TOMLNode, _ read: (TOMLNode) throws(Problem) -> Result
  ) -> Result? {
    do throws(Problem) {
      return try read(node)
    } catch {
      report(error, at: node.place)
      return nil
    }
  }

  /// Reports the reason why a file cannot be read.
  mutating func report(_ error: Diagnostic) { report(error.problem, at: error.place) }
}

extension Place {
  /// The place with its names in printable form.
  fileprivate var printable: Self {
    guard case .file(let name, let path, let position) = self else { return self }
    let steps = path.steps.map { step in
      guard case .key(let key) = step else { return step }
      return .key(DisplayText.drawn(key))
    }
    return .file(DisplayText.drawn(name), at: DottedPath(steps: steps), position: position)
  }
}
