import Screen
import Testing

@Suite("Keyboard layouts")
struct KeyboardLayoutTests {
  /// What the home row and the row above it send, with the keys of a Latin layout.
  @Test(arguments: [
    ("ru", "йцукенгшщзфывапролджэ", "qwertyuiopasdfghjkl;'"),
    ("uk", "йцукенгшщзфівапролджє", "qwertyuiopasdfghjkl;'"),
    ("be", "йцукенгшўзфывапролджэ", "qwertyuiopasdfghjkl;'"),
    ("kk", "йцукенгшщзфывапролджэ", "qwertyuiopasdfghjkl;'"),
    ("bg", "уеишщксдзьяаожгтнвмч", "wertyuiopasdfghjkl;'"),
    ("el", "ςερτυθιοπασδφγηξκλ", "wertyuiopasdfghjkl"),
    ("he", "קראטוןםפשדגכעיחלך", "ertyuiopasdfghjkl"),
    ("ka", "ქწერტყუიოპასდფგჰჯკლ", "qwertyuiopasdfghjkl"),
    ("sr", "љњертзуиопасдфгхјклчћ", "qwertyuiopasdfghjkl;'"),
    ("mk", "љњертѕуиопасдфгхјклчќ", "qwertyuiopasdfghjkl;'"),
  ])
  func `Letters stand for the keys in their positions`(
    language: String, letters: String, latin: String
  ) throws {
    let layout = try #require(KeyboardLayout(language: language))
    let found = letters.map { layout.latinKey(for: .character($0)) }
    #expect(found == latin.map { Key.character($0) })
  }

  @Test(arguments: [
    ("ru", "ПНИЖБ", "GYB:<"), ("el", "ΓΥΒ", "GYB"), ("uk", "ПН", "GY"),
  ])
  func `With Shift, they stand for the same keys with Shift`(
    language: String, letters: String, latin: String
  ) throws {
    let layout = try #require(KeyboardLayout(language: language))
    #expect(letters.map { layout.latinKey(for: .character($0)) } == latin.map(Key.character))
  }

  @Test func `Modifiers are kept`() throws {
    let layout = try #require(KeyboardLayout(language: "ru"))
    #expect(layout.latinKey(for: Key(.character("ф"), .alt)) == Key(.character("a"), .alt))
  }

  @Test(arguments: KeyboardLayout.languages)
  func `Everything that a Latin layout has as well stands for itself`(_ language: String) throws {
    let layout = try #require(KeyboardLayout(language: language))
    for value in UInt8(0x20)..<0x7f {
      #expect(layout.latinKey(for: .character(Character(Unicode.Scalar(value)))) == nil)
    }
    for code in [Key.Code.enter, .escape, .up, .function(5)] {
      #expect(layout.latinKey(for: Key(code)) == nil)
    }
  }

  @Test func `There is none for a language with Latin letters, or for no language`() {
    for language in ["de", "en", "", "RU"] { #expect(KeyboardLayout(language: language) == nil) }
    #expect(KeyboardLayout.languages.contains("ru") && KeyboardLayout.languages.contains("el"))
  }
}
