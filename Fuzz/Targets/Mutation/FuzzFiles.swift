public import Foundation

/// The inputs and words that are kept beside the fuzzer.
///
/// - Shape: `Corpus/TARGET/*` to begin with, `Found/TARGET/*` that once broke a promise, and
///   `Dictionaries/*.dict` as libFuzzer reads them.
public struct FuzzFiles: Sendable {
  private let root: URL

  /// Takes the folder `Fuzz` of the project.
  ///
  /// - Parameter root: The folder.
  public init(root: URL) { self.root = root }

  /// The inputs to begin with, in the order of their names.
  ///
  /// - Parameter target: Whose.
  /// - Returns: The bytes of each file.
  public func corpus(of target: FuzzTarget) -> [[UInt8]] { inputs("Corpus", target) }

  /// The inputs that once broke a promise.
  ///
  /// - Parameter target: Whose.
  /// - Returns: The bytes of each file.
  public func found(by target: FuzzTarget) -> [[UInt8]] { inputs("Found", target) }

  /// The words of a target's dictionary.
  ///
  /// - Parameter target: Whose.
  /// - Returns: The bytes of each word.
  public func words(for target: FuzzTarget) -> [[UInt8]] {
    let file = root.appending(path: "Dictionaries/\(target.dictionary).dict")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { DictionaryWord.bytes(ofLine: String($0)) }
  }

  private func inputs(_ folder: String, _ target: FuzzTarget) -> [[UInt8]] {
    let folder = root.appending(path: "\(folder)/\(target.rawValue)")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (files ?? []).sorted { $0.path < $1.path }
      .compactMap { try? Data(contentsOf: $0) }.map { Array($0) }
  }
}
