import Foundation
public import Testing

/// Compares a text with the golden file `Tests/<Target>/Goldens/<name>.screen`.
///
/// With `RECORD_GOLDENS=1` in the environment the file is written instead, and the test fails all
/// the same: a run that records can never be green.
///
/// - Parameters:
///   - actual: What came out; a missing newline at its end is added.
///   - name: The name of the file, without its ending; may hold slashes.
///   - filePath: A source file of the target whose golden it is.
///   - sourceLocation: Where a difference is reported.
public func expectGolden(
  _ actual: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let golden = Golden(named: name, besides: filePath) else {
    Issue.record("\(filePath) is in no target below Tests/", sourceLocation: sourceLocation)
    return
  }
  let records = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  if let problem = golden.check(actual, records: records) {
    Issue.record("\(problem)", sourceLocation: sourceLocation)
  }
}
