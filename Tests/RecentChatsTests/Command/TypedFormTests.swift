import Testing

@testable import RecentChats

@Suite("What help says can be typed")
struct TypedFormTests {
  @Test(arguments: TypedForm.all.flatMap(\.examples))
  func `Each example does what it says`(_ example: String) throws {
    #expect(throws: Never.self) { try TypedCommand(parsing: example) }
  }

  @Test func `Every word is there that no key has`() {
    let words = Set(TypedForm.all.flatMap(\.examples).map { $0.split(separator: " ")[0] })
    for word in CommandWord.offered where Command(rawValue: word) == nil {
      #expect(words.contains(word[...]), "\(word)")
    }
  }
}
