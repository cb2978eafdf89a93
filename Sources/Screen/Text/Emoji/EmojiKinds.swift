/// The kinds of emoji sequences.
///
/// Terminals differ in the width of each kind.
public struct EmojiKinds: OptionSet, Hashable, Sendable {
  /// One bit per kind.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Two letters that form a flag: 🇩🇪.
  public static let flags = EmojiKinds(rawValue: 1)
  /// A flag whose region is spelt in invisible letters: 🏴󠁧󠁢󠁳󠁣󠁴󠁿.
  public static let regions = EmojiKinds(rawValue: 2)
  /// A digit or symbol in a keycap: 1️⃣.
  public static let keycaps = EmojiKinds(rawValue: 4)
  /// A symbol of one column with emoji presentation: ❤️.
  public static let signs = EmojiKinds(rawValue: 8)
  /// A skin tone on a pictograph of two columns: 👍🏽.
  public static let tones = EmojiKinds(rawValue: 16)
  /// A skin tone on a symbol of one column: ✌🏽.
  public static let signTones = EmojiKinds(rawValue: 32)
  /// Joined pictographs: 👩‍👧.
  public static let joined = EmojiKinds(rawValue: 64)

  /// All kinds.
  public static let all = EmojiKinds(rawValue: 127)

  /// Each kind with its name in files, which does not change, and its name in sentences.
  public static let names: [(kind: EmojiKinds, name: String, words: String)] = [
    (.flags, "flags", "flags"),
    (.regions, "regions", "flags of regions"),
    (.keycaps, "keycaps", "keycaps"),
    (.signs, "signs", "signs such as a red heart"),
    (.tones, "tones", "skin tones"),
    (.signTones, "sign-tones", "skin tones on signs"),
    (.joined, "joined", "joined pictures"),
  ]
}

extension EmojiKinds {
  /// The kinds that a terminal counts as one glyph of two columns.
  ///
  /// - Units: Columns.
  /// - Parameters:
  ///   - columns: The width that the terminal reported for each sample; if one is missing, all
  ///     count as failed.
  ///   - name: The terminal's name and version, if it reported them.
  public init(widths columns: [Int], name: String? = nil) {
    guard columns.count == EmojiSample.all.count else {
      self = []
      return
    }
    self = .all
    for (sample, width) in zip(EmojiSample.all, columns) where width != 2 {
      // Otherwise the sample fails for a reason that is already known.
      if isSuperset(of: sample.needs) { remove(sample.kind) }
    }
    if let name, Self.joinsByChance(name) { remove(.joined) }
  }

  /// True for terminals that join only within a single read, which no sample can detect.
  ///
  /// - Source: tmux up to 3.3a counts a pictograph after a joiner separately if the two are in
  ///   different reads of its pty; rewritten in 3.4, see its `CHANGES`.
  private static func joinsByChance(_ name: String) -> Bool {
    guard name.hasPrefix("tmux ") else { return false }
    let version = name.dropFirst(5).split { !$0.isNumber }.compactMap { Int($0) }
    guard version.count > 1, name.dropFirst(5).first?.isNumber == true else { return false }
    return version[0] < 3 || version[0] == 3 && version[1] < 4
  }
}

extension EmojiKinds {
  /// The sentence for a terminal that has not reported anything yet.
  public static let unanswered =
    "emoji: no answer from the terminal on how it counts emoji sequences; "
    + "they are drawn in the stable form until one comes."

  /// One sentence that lists the kinds that are not drawn as one glyph; nil if all are.
  public var complaint: String? {
    let missing = Self.names.filter { !contains($0.kind) }.map(\.words)
    guard let last = missing.last else { return nil }
    guard !isEmpty else {
      return "emoji: this terminal shows no emoji sequence as one picture of two columns; "
        + "all are drawn in the stable form."
    }
    let list = missing.dropLast().joined(separator: ", ")
    let words = list.isEmpty ? last : "\(list) and \(last)"
    return "emoji: this terminal does not show \(words) as one picture of two columns; "
      + "the stable form is drawn."
  }
}

/// An emoji sequence whose width shows how a terminal counts sequences of its kind.
public struct EmojiSample: Sendable {
  /// The text that is written to the terminal.
  public let text: String
  /// The kind of the sequence.
  public let kind: EmojiKinds
  /// The kinds that the terminal must support for this sample to prove anything about its own.
  public let needs: EmojiKinds

  private init(_ text: String, _ kind: EmojiKinds, on needs: EmojiKinds = []) {
    self.text = text
    self.kind = kind
    self.needs = needs
  }

  /// All samples; those on which others depend come first.
  ///
  /// Joined pictographs have several, because programs differ in the length and the members they
  /// support.
  public static let all: [EmojiSample] = [
    EmojiSample("🇩🇪", .flags),
    EmojiSample("🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", .regions),
    EmojiSample("1\u{fe0f}\u{20e3}", .keycaps),
    EmojiSample("❤\u{fe0f}", .signs),
    EmojiSample("👍🏽", .tones),
    EmojiSample("✌🏽", .signTones),
    EmojiSample("👩\u{200d}👧", .joined),
    EmojiSample("👨\u{200d}👩\u{200d}👧\u{200d}👦", .joined),
    EmojiSample("🏴\u{200d}☠\u{fe0f}", .joined),
    EmojiSample("👩\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨", .joined),
    EmojiSample("🏳\u{fe0f}\u{200d}🌈", .joined, on: .signs),
    EmojiSample("👩🏽\u{200d}🚀", .joined, on: .tones),
    EmojiSample("👩🏽\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨🏿", .joined, on: .tones),
    EmojiSample("🕵🏽\u{200d}♀\u{fe0f}", .joined, on: .signTones),
  ]
}
