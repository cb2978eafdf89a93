import AppLoop
import RecentChats
import RecentChatsLines
import Screen
import Terminal

extension PaneSession {
  /// Lines on standard input and output.
  ///
  /// - Parameter type: The type of a terminal that cannot show the pane, if that is the reason.
  /// - Returns: What writes and reads them.
  /// - Throws: `CommandFailure` when the process has no descriptors left.
  @MainActor
  func linesFace(
    insteadOfPaneOn type: String? = nil
  ) throws(CommandFailure) -> LinesFace<RecentChatsModel> {
    do {
      let stream = try StandardLines()
      let lines = RecentChatsLines(form: TextForm(settings), hasCompany: stream.isTyped)
      if let type { stream.write(lines.say([Self.reason(type)])) }
      return LinesFace(lines: lines, stream: stream)
    } catch {
      throw CommandFailure(.failure, "\(error)")
    }
  }

  private static func reason(_ type: String) -> String {
    "The terminal type \"\(type)\" cannot show the pane or is not installed, so all is told in "
      + "lines; for the pane try TERM=xterm-256color."
  }
}
