public import Foundation

/// A file that holds what a test expects to come out.
public struct Golden: Sendable {
  /// Where it lies.
  public let file: URL

  /// Names the golden of a file.
  public init(file: URL) { self.file = file }

  /// Names the golden of a test target; nil when the source file is in none.
  ///
  /// - Parameters:
  ///   - name: The name of the file, without its ending.
  ///   - filePath: A source file of the target.
  public init?(named name: String, besides filePath: String) {
    var folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    while folder.deletingLastPathComponent().lastPathComponent != "Tests" {
      guard folder.path != "/" else { return nil }
      folder.deleteLastPathComponent()
    }
    self.init(file: folder.appendingPathComponent("Goldens/\(name).screen"))
  }

  /// Compares, or records.
  ///
  /// - Parameters:
  ///   - actual: What came out.
  ///   - records: Whether to write the file instead of comparing.
  /// - Returns: What is wrong, for a person to read; nil when the file says the same.
  public func check(_ actual: String, records: Bool) -> String? {
    let actual = actual.hasSuffix("\n") ? actual : actual + "\n"
    if records { return record(actual) }
    guard let data = try? Data(contentsOf: file) else {
      return "there is no \(file.path); run with RECORD_GOLDENS=1 to write it:\n\(actual)"
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard !expected.utf8.elementsEqual(actual.utf8) else { return nil }
    return "\(file.path) says otherwise (- expected, + came out):\n"
      + LineDifference(from: expected, to: actual).description
  }

  private func record(_ actual: String) -> String {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      return "recorded \(file.path); look at it and run again without RECORD_GOLDENS"
    } catch {
      return "cannot record \(file.path): \(error)"
    }
  }
}
