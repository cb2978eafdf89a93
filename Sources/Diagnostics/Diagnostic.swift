/// A problem, or an unexpected consequence, of the user's configuration.
public struct Diagnostic: Error, Hashable, Sendable {
  /// The severity of a diagnostic.
  public enum Severity: Hashable, Sendable {
    /// Every value takes effect as written, but with consequences that may be unexpected.
    case warning
    /// A value is ignored or does not work.
    case error
  }

  /// The place; nil if no existing value is at fault, such as for a missing theme.
  public var place: Place?
  /// The severity.
  public var severity: Severity
  /// The problem.
  public var problem: Problem

  public init(_ place: Place?, _ problem: Problem, severity: Severity = .error) {
    self.place = place
    self.severity = severity
    self.problem = problem
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `place: problem, did you mean "this"?`.
  public var description: String { place.map { "\($0): \(problem)" } ?? "\(problem)" }

  /// The line without the name of the file, for a reader who knows the file.
  public var descriptionWithinFile: String {
    place.flatMap(\.descriptionWithinFile).map { "\($0): \(problem)" } ?? "\(problem)"
  }
}

extension Sequence<Diagnostic> {
  /// Returns the diagnostics in the order in which a user corrects them: file by file from the top,
  /// then those of the environment and of flags.
  public func inReadingOrder() -> [Diagnostic] {
    var files: [String] = []
    let keyed = enumerated().map { index, diagnostic -> (key: (Int, Int, Int), Diagnostic) in
      guard case .file(let name, _, let position) = diagnostic.place else {
        return ((.max, 0, index), diagnostic)
      }
      if !files.contains(name) { files.append(name) }
      return ((files.firstIndex(of: name) ?? 0, position?.line ?? 0, index), diagnostic)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.1)
  }
}

/// A problem with a value, without the place of the value.
public struct Problem: Error, Hashable, Sendable {
  /// The problem, and the remedy where it is not obvious.
  public var text: String
  /// The valid name that was probably intended.
  public var nearest: String?

  public init(_ text: String, nearest: String? = nil) {
    self.text = text
    self.nearest = nearest
  }

  /// Creates the problem of a name that is not valid.
  ///
  /// - Parameters:
  ///   - kind: The kind of thing that it should name, such as `colour`.
  ///   - name: The name.
  ///   - names: The valid ones.
  ///   - isListing: True to list the valid names if none is near.
  public init(
    unknown kind: String, _ name: String, among names: [String], isListing: Bool = false
  ) {
    let nearest = NearestName.find(name, in: names)
    let list = names.map(\.debugDescription).joined(separator: ", ")
    self.init(
      "unknown \(kind) \(Self.quoted(name))"
        + (isListing && nearest == nil ? "; it can be \(list)" : ""), nearest: nearest)
  }

  /// Returns a word from outside as shown in messages: at most 60 characters, in quotes, with
  /// control characters escaped.
  public static func quoted(_ word: String) -> String {
    (word.count > longestWord ? word.prefix(longestWord) + "…" : word).debugDescription
  }

  private static let longestWord = 60
}

extension Problem: CustomStringConvertible {
  /// The problem, and the question whether the nearest name was intended.
  public var description: String {
    text + (nearest.map { ", " + NearestName.question($0) } ?? "")
  }
}
