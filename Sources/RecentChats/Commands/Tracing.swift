extension RecentChatsModel {
  /// Requests that the trace be written to a new file.
  mutating func writeTrace(to path: String?) -> [Effect] {
    guard let path else { return [] }
    tracesToWrite += 1
    return [.writeTrace(path: path)]
  }

  /// Handles the result of writing the trace.
  mutating func traceWritten(_ path: String, _ failure: TraceFailure?) -> [Effect] {
    tracesToWrite -= 1
    guard let failure else { return say(.traceWritten(path)) }
    return cannot(.traceFailed(path, failure))
  }
}

/// The reason why a trace is not written.
public enum TraceFailure: Error, Hashable, Sendable {
  /// The file exists; a trace never replaces one.
  case exists
  /// The folder of the file does not exist.
  case noFolder
  /// The system reported this error.
  case refused(String)
}
