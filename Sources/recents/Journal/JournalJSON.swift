import Conversations
import FoundationEssentials

/// The journal for programs: an array of objects, one a line, with the same keys in every one.
enum JournalJSON {
  /// A change; the names of the keys are promised.
  private struct Line: Encodable {
    var number: Int64
    var time: String?
    var conversation: String
    var name: String
    var action: String
    var before: String
    var after: String
    var state: String
    var reason: String?

    init(_ entry: JournalEntry) {
      number = entry.number
      time = WallTime(entry.madeAt, in: .utc)?.iso8601
      conversation = entry.conversation.rawValue
      name = entry.name
      action = entry.action
      before = entry.before
      after = entry.after
      state = entry.state.word
      reason = entry.state.reason
    }

    enum CodingKeys: CodingKey {
      case number, time, conversation, name, action, before, after, state, reason
    }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: CodingKeys.self)
      try object.encode(number, forKey: .number)
      // Null rather than nothing, so that every object has every key.
      try object.encode(time, forKey: .time)
      try object.encode(conversation, forKey: .conversation)
      try object.encode(name, forKey: .name)
      try object.encode(action, forKey: .action)
      try object.encode(before, forKey: .before)
      try object.encode(after, forKey: .after)
      try object.encode(state, forKey: .state)
      try object.encode(reason, forKey: .reason)
    }
  }

  static func text(of entries: [JournalEntry]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try entries.map { entry in
      "  " + escaped(String(decoding: try encoder.encode(Line(entry)), as: UTF8.self))
    }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// The same JSON without a character that could steer a terminal.
  ///
  /// Such characters can only stand inside strings, where an escape means the same.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: \.steersTerminals) else { return json }
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      guard scalar.steersTerminals else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
}
