/// What makes one picture of several scalars; whoever draws them counts each kind in its own way.
public struct PictureKinds: OptionSet, Hashable, Sendable {
  /// One bit a kind.
  public let rawValue: UInt8

  /// Makes a set of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Two letters that are a flag: 🇩🇪.
  public static let flags = PictureKinds(rawValue: 1)
  /// A flag whose region is spelt in invisible letters: 🏴󠁧󠁢󠁳󠁣󠁴󠁿.
  public static let regions = PictureKinds(rawValue: 2)
  /// A digit or sign in a keycap: 1️⃣.
  public static let keycaps = PictureKinds(rawValue: 4)
  /// A sign of one column that is to look like a picture: ❤️.
  public static let signs = PictureKinds(rawValue: 8)
  /// A skin tone on a picture of two columns: 👍🏽.
  public static let tones = PictureKinds(rawValue: 16)
  /// A skin tone on a sign of one column: ✌🏽.
  public static let signTones = PictureKinds(rawValue: 32)
  /// Pictures that are joined: 👩‍👧.
  public static let joined = PictureKinds(rawValue: 64)

  /// All there are.
  public static let all = PictureKinds(rawValue: 127)

  /// Each kind with its name, which stands in files and does not change, and what a person calls it.
  public static let names: [(kind: PictureKinds, name: String, words: String)] = [
    (.flags, "flags", "flags"),
    (.regions, "regions", "flags of regions"),
    (.keycaps, "keycaps", "keycaps"),
    (.signs, "signs", "signs such as a red heart"),
    (.tones, "tones", "skin tones"),
    (.signTones, "sign-tones", "skin tones on signs"),
    (.joined, "joined", "joined pictures"),
  ]
}
