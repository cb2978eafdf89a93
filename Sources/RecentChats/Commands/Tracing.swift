extension RecentChatsModel {
  /// Has the trace written to a new file.
  mutating func writeTrace(to path: String?) -> [Effect] {
    guard let path else { return [] }
    tracesToWrite += 1
    return [.writeTrace(path: path)]
  }

  /// The trace was written, or was not.
  mutating func traceWritten(_ path: String, _ failure: TraceFailure?) -> [Effect] {
    tracesToWrite -= 1
    guard let failure else { return say(.traceWritten(path)) }
    return cannot(.traceFailed(path, failure))
  }
}

/// Why a trace was not written.
public enum TraceFailure: Error, Hashable, Sendable {
  /// The file exists, and a trace never replaces one.
  case exists
  /// The folder of the file does not exist.
  case noFolder
  /// The system refused, in its words.
  case refused(String)
}
