/// Something that is wrong, or may surprise, in what a user configured.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much depends on it.
  public enum Severity: Hashable, Sendable {
    /// Everything holds as it is written; only its consequences may be a surprise.
    case warning
    /// Something is left out or does not work.
    case error
  }

  /// Where it is; nil when nothing that exists is at fault, such as for a theme that is not there.
  public var place: Place?
  /// How much depends on it.
  public var severity: Severity
  /// What is wrong.
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

  /// The line without the name of the file, for a reader who knows which one it is.
  public var descriptionWithinFile: String {
    place.flatMap(\.descriptionWithinFile).map { "\($0): \(problem)" } ?? "\(problem)"
  }
}

/// What is wrong with a value, without the place where the value stands.
public struct Problem: Error, Hashable, Sendable {
  /// What is wrong, and what to do where that is not plain.
  public var text: String
  /// The valid name that was probably meant.
  public var nearest: String?

  public init(_ text: String, nearest: String? = nil) {
    self.text = text
    self.nearest = nearest
  }

  /// A name that is none of the valid ones.
  ///
  /// - Parameters:
  ///   - kind: What it should name, such as `colour`.
  ///   - name: The name.
  ///   - names: The valid ones.
  ///   - isListing: Whether all of them are given where none is near.
  public init(
    unknown kind: String, _ name: String, among names: [String], isListing: Bool = false
  ) {
    let nearest = NearestName.find(name, in: names)
    let list = names.map(\.debugDescription).joined(separator: ", ")
    self.init(
      "unknown \(kind) \(Self.quoted(name))"
        + (isListing && nearest == nil ? "; it can be \(list)" : ""), nearest: nearest)
  }

  /// A word from outside as messages show it: at most 60 characters, in quotes, with control characters
  /// escaped.
  public static func quoted(_ word: String) -> String {
    (word.count > longestWord ? word.prefix(longestWord) + "…" : word).debugDescription
  }

  private static let longestWord = 60
}

extension Problem: CustomStringConvertible {
  /// The problem, and the question whether the nearest name was meant.
  public var description: String {
    text + (nearest.map { ", " + NearestName.question($0) } ?? "")
  }
}
