import Foundation

/// The project's own files, read as text.
enum ProjectFiles {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The files below a folder, as paths from the root, in order.
  static func files(under folder: String) -> [String] {
    let base = root.appending(path: folder)
    let files =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return files.map { "\(folder)/\($0)" }.sorted()
  }

  /// The Swift files below a folder, as paths from the root, in order.
  static func swiftFiles(under folder: String) -> [String] {
    files(under: folder).filter { $0.hasSuffix(".swift") }
  }

  /// The names of the folders in a folder, in order.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent).sorted()
  }

  /// The modules that the Swift files below a folder import.
  static func imports(under folder: String) throws -> Set<String> {
    Set(try swiftFiles(under: folder).flatMap { imports(in: try text($0)) })
  }

  /// The modules a file imports.
  private static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
        words[..<index].allSatisfy({ importModifiers.contains($0) })
      else { return nil }
      let kinds: Set = ["struct", "class", "enum", "protocol", "func", "typealias", "var", "let"]
      let name = kinds.contains(words[index + 1]) ? words[safe: index + 2] : words[index + 1]
      return name.map { String($0.prefix { $0 != "." }) }
    }
  }

  private static let importModifiers: Set = [
    "public", "internal", "package", "private", "fileprivate", "@testable", "@preconcurrency",
    "@_implementationOnly",
  ]
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
