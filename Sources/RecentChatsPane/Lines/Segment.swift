import Screen

/// A part of the header or status line that gives way when there is no room.
struct Segment: Hashable, Sendable {
  /// One way to say it.
  struct Form: Hashable, Sendable {
    /// The words.
    let text: StyledText
    /// How early they give way to the next form, or leave: the smallest first.
    let rank: Int
  }

  /// From the fullest form to the shortest; at least one.
  let forms: [Form]

  /// Makes a part that stays or leaves as a whole.
  init(_ text: StyledText, rank: Int) {
    forms = [Form(text: text, rank: rank)]
  }

  /// Makes a part with forms of different lengths.
  ///
  /// A form that says no less than the one before it is left out.
  ///
  /// - Parameters:
  ///   - texts: What it says, from the fullest to the shortest, each with its rank; at least one.
  ///   - role: What it means.
  init(_ texts: [(text: String, rank: Int)], _ role: Role) {
    precondition(!texts.isEmpty, "a part says something")
    forms = texts.enumerated().compactMap { index, form in
      // Of two equal forms the later one stands: it gives way later.
      texts.dropFirst(index + 1).contains { $0.text == form.text }
        ? nil : Form(text: StyledText(form.text, role), rank: form.rank)
    }
  }

  /// What it says where there is room.
  var text: StyledText { forms[0].text }
}
