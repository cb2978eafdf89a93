import Screen

/// What a terminal told, in a form that does not depend on which marks came together with their letter.
enum InputWord: Equatable {
  /// A scalar of text that was typed.
  case scalar(Unicode.Scalar)
  /// Text that was pasted; its parts belong together.
  case pasted(String)
  /// Anything else.
  case event(DisplayEvent)

  /// The scalar, if it is one.
  var scalar: Unicode.Scalar? { if case .scalar(let scalar) = self { scalar } else { nil } }

  /// Whether a scalar is a character that can be typed.
  static func isTyped(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\u{fffd}" && scalar.properties.generalCategory != .control
  }

  /// The words in a row of events.
  static func words(in events: [DisplayEvent]) -> [InputWord] {
    events.flatMap { event -> [InputWord] in
      switch event {
      case .key(let key):
        guard key.modifiers.isEmpty, case .character(let character) = key.code else {
          return [.event(event)]
        }
        return character.unicodeScalars.map(InputWord.scalar)
      case .pasted(let text): return [.pasted(text)]
      default: return [.event(event)]
      }
    }
  }
}
