import Conversations

@testable import RecentChats

/// Editing a line changes what it says it changes, and nothing else.
///
/// - Shape: Lines; the first byte of each says what is done, the others are inserted.
enum TypedLinePromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    var editor = LineEditor()
    for line in FuzzInput(input).lines.prefix(200) {
      let before = editor
      let action = action(line)
      editor.apply(action)
      try check(before, action, editor)
    }
    try checkTag(editor.text)
  }

  private static func action(_ line: String) -> EditAction {
    switch line.unicodeScalars.first {
    case "<": .moveLeft
    case ">": .moveRight
    case "^": .moveToStart
    case "$": .moveToEnd
    case "h": .deleteBackward
    case "d": .deleteForward
    case "w": .deleteWord
    case "u": .deleteToStart
    case "k": .deleteToEnd
    default: .insert(line)
    }
  }

  private static func check(
    _ before: LineEditor, _ action: EditAction, _ after: LineEditor
  ) throws(BrokenPromise) {
    let (old, new) = (before.text.unicodeScalars.count, after.text.unicodeScalars.count)
    try expect("The cursor stands in the line", (0...after.text.count + 1) ~= after.cursor)
    try expect("A line is one line", !after.text.contains(where: \.isNewline), after.text)
    switch action {
    case .moveLeft, .moveRight, .moveToStart, .moveToEnd:
      try expect("Moving changes no text", before.text.utf8.elementsEqual(after.text.utf8))
    case .insert(let text):
      let added = text.unicodeScalars.count
      let breaks = text.filter { $0 == "\r\n" }.count
      try expect("What is inserted is there", new == old + added - breaks, "\(old) \(new) \(added)")
    default: try expect("Deleting makes no text longer", new <= old)
    }
  }

  /// A line that adds or takes away tags can be written again.
  private static func checkTag(_ line: String) throws(BrokenPromise) {
    for word in TypedTags.words(line) {
      let input = TagInput(word)
      try expect(
        "A tag has no blanks around it",
        input.name.first?.isWhitespace != true && input.name.last?.isWhitespace != true, input.name)
      let again = TypedTags.words(input.spelled).map { TagInput($0) }
      try expect(
        "A tag that is written is the same tag",
        !input.hasSign || input.name.isEmpty || again == [input], "\(input), \(again)")
    }
  }
}
