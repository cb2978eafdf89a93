import RecentChats
import TestSupport
import Wording

extension Reader {
  /// A user of the pane who has the standard keys, as far as sentences name them.
  static let test = Reader.pane {
    switch $0 {
    case .refresh: "^R"
    case .undo: "z"
    case .commandLine: ":"
    case .dismiss: "Esc"
    default: nil
    }
  }
}

/// The texts of the last line.
extension Play {
  var notice: String? { view.status.notice?.text(for: .test) }
  var link: String { LinkText(view.status.link).whole }
  var linkWord: String { LinkText(view.status.link).word }
  var listTime: String? { view.status.listTime?.forms.first }
}

extension TypedCommandProblem {
  var sentence: String { sentence(for: .test) }
}
