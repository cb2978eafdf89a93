/// A keyboard layout without Latin letters, whose keys select commands by their position.
///
/// - Source: the symbols of xkeyboard-config, layouts `by`, `bg(bds)`, `gr`, `il`, `ge`, `kz`, `mk`,
///   `ru(winkeys)`, `rs` and `ua(winkeys)`.
public struct KeyboardLayout: Equatable, Sendable {
  private let latin: [Character: Character]

  /// A layout whose letters are Latin.
  public static let latin = KeyboardLayout(latin: [:])

  private init(latin: [Character: Character]) { self.latin = latin }

  /// Creates the layout of a language; nil for a language without one.
  ///
  /// - Parameter language: A code of ISO 639-1, such as `ru`.
  public init?(language: String) {
    guard let rows = Self.rows[language] else { return nil }
    var latin: [Character: Character] = [:]
    for (row, positions) in zip(rows, Self.positions) {
      // A character on two keys is the one nearer to the letters, which is the later one.
      for (character, position) in zip(row, positions) where character != " " {
        latin[character] = position
      }
    }
    self.latin = latin
  }

  /// The languages with a layout, sorted.
  public static var languages: [String] { rows.keys.sorted() }

  /// Returns the key in the same position of a Latin layout; nil for a key that is the same in both.
  public func latinKey(for key: Key) -> Key? {
    guard case .character(let character) = key.code, let other = latin[character] else {
      return nil
    }
    return Key(.character(other), key.modifiers)
  }

  /// The keys of the rows from the top left to the bottom right, without and with Shift.
  private static let positions = [
    #"`1234567890-=qwertyuiop[]asdfghjkl;'\zxcvbnm,./"#,
    #"~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?"#,
  ]

  /// The characters that the same keys send in other layouts; a blank for a character that a Latin
  /// layout has on any key, because it does not reveal which layout is active.
  private static let rows: [String: [String]] = [
    "be": [
      "ё            йцукенгшўзх фывапролджэ ячсмітьбю ",
      "Ё  №         ЙЦУКЕНГШЎЗХ ФЫВАПРОЛДЖЭ ЯЧСМІТЬБЮ ",
    ],
    "bg": [
      "              уеишщксдзц ьяаожгтнвмч юйъэфхпрлб",
      "          №  ыУЕИШЩКСДЗЦ ѝЯАОЖГТНВМЧ ЮЙЪЭФХПРЛБ",
    ],
    "el": [
      "              ςερτυθιοπ  ασδφγηξκλ   ζχψωβνμ   ",
      "               ΕΡΤΥΘΙΟΠ  ΑΣΔΦΓΗΞΚΛ   ΖΧΨΩΒΝΜ   ",
    ],
    "he": [
      "               קראטוןםפ  שדגכעיחלךף  זסבהנמצתץ ",
      "                                               ",
    ],
    "ka": [
      "             ქწერტყუიოპ  ასდფგჰჯკლ   ზხცვბნმ   ",
      "              ჭ ღთ        შ    ჟ     ძ ჩ       ",
    ],
    "kk": [
      "  әіңғ  үұқөһйцукенгшщзхъфывапролджэ ячсмитьбю№",
      "  ӘІҢҒ  ҮҰҚӨҺЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭ ЯЧСМИТЬБЮ ",
    ],
    "mk": [
      "             љњертѕуиопшѓасдфгхјклчќжзџцвбнм   ",
      "             ЉЊЕРТЅУИОПШЃАСДФГХЈКЛЧЌЖЗЏЦВБНМ   ",
    ],
    "ru": [
      "ё            йцукенгшщзхъфывапролджэ ячсмитьбю ",
      "Ё  №         ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭ ЯЧСМИТЬБЮ ",
    ],
    "sr": [
      "             љњертзуиопшђасдфгхјклчћжжџцвбнм   ",
      "             ЉЊЕРТЗУИОПШЂАСДФГХЈКЛЧЋЖЖЏЦВБНМ   ",
    ],
    "uk": [
      "             йцукенгшщзхїфівапролджєґячсмитьбю ",
      "   №         ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄҐЯЧСМИТЬБЮ ",
    ],
  ]
}
