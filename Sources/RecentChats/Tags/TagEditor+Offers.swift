internal import Conversations

extension TagEditor {
  /// How many offers there are at most; no screen shows more.
  static let offerLimit = 50

  /// The tags on offer for what is typed, best first.
  ///
  /// With `-` these are the tags that can go, otherwise the tags that can come. Names that begin
  /// with what is typed come before names that hold it; the most used first.
  var offers: [Tag] {
    let input = TagInput(line.text)
    let typed = Self.folded(input.name)
    var beginning: [Tag] = []
    var holding: [Tag] = []
    for tag in candidates(for: input.intent) {
      let name = Self.folded(tag.rawValue)
      if name.starts(with: typed) {
        beginning.append(tag)
      } else if SearchWord(typed).isFound(in: name) {
        holding.append(tag)
      }
    }
    return Array((beginning + holding).prefix(Self.offerLimit))
  }

  private func candidates(for intent: TagInput.Intent) -> [Tag] {
    guard intent != .remove else { return draft.tags }
    let present = Set(draft.tags)
    return known.filter {
      !present.contains($0) && TagProblem.problem(withNewName: $0.rawValue) == nil
    }
  }

  private static func folded(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    SearchFolding.append(name, to: &bytes)
    return bytes
  }

  /// The offer a person went to, as it would be typed.
  var chosenSpelling: String? {
    guard let chosenOffer, offers.indices.contains(chosenOffer) else { return nil }
    return TagInput(line.text).spelled(offers[chosenOffer].rawValue)
  }

  /// The offer Tab takes, as it would be typed; what names a tag in full already needs none.
  var chosenOrFirstOffer: String? {
    if let chosenSpelling { return chosenSpelling }
    let input = TagInput(line.text)
    let isComplete = draft.holds(input.tag) || offers.contains(input.tag)
    guard !isComplete else { return nil }
    return offers.first.map { input.spelled($0.rawValue) }
  }
}
