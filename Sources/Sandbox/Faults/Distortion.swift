/// The effect of faults on the JSON of a response.
///
/// - Source: docs/api.md §9.
enum Distortion {
  static func apply(_ kind: FaultKind, to json: inout JSON) {
    switch kind {
    case .malformedRow: changeRow(&json) { $0 = "not a conversation" }
    case .rowWithoutID: changeRow(&json) { $0["conversationId"] = nil }
    case .rowOfWrongTypes: changeRow(&json, breakTypes)
    case .emptyArrays: json = emptiedToArrays(json)
    case .integers: json = numbered(json)
    case .arrayOfOne: wrapConversation(&json)
    case .noLastMessage: changeRows(&json) { $0["lastMessage"] = nil }
    case .unknownCategory: changeRow(&json, makeUnknown)
    case .hugeBody(let mebibytes):
      json["padding"] = .string(String(repeating: "x", count: mebibytes << 20))
    case .invalidUTF8: changeRow(&json, breakName)
    case .shortPage(let rows): shorten(&json, by: rows)
    case .largeRows(let kibibytes):
      let data = JSON.object([
        JSON.Member(name: "blob", value: .string(String(repeating: "x", count: kibibytes << 10)))
      ])
      changeRows(&json) { $0["lastMessage"]?["data"]?["customData"] = data }
    case .deepNesting(let levels):
      let data = (0..<levels).reduce(JSON.integer(1)) { inner, _ in
        .object([JSON.Member(name: "a", value: inner)])
      }
      changeRow(&json) { $0["lastMessage"]?["data"]?["customData"] = data }
    case .unknownKind: changeRow(&json) { $0["conversationType"] = "channel" }
    case .unreadableCount: changeRow(&json) { $0["unreadMessageCount"] = "1,234" }
    default: break
    }
  }

  /// Changes the first row of a list, or the single conversation of a response.
  private static func changeRow(_ json: inout JSON, _ change: (inout JSON) -> Void) {
    var isFirst = true
    changeRows(&json) { row in
      if isFirst { change(&row) }
      isFirst = false
    }
  }

  private static func changeRows(_ json: inout JSON, _ change: (inout JSON) -> Void) {
    guard let data = json["data"] else { return }
    if var rows = data.elements {
      for index in rows.indices where rows[index].isConversation { change(&rows[index]) }
      json["data"] = .array(rows)
    } else if data.isConversation {
      var row = data
      change(&row)
      json["data"] = row
    }
  }

  /// Leaves out the last rows of a list, as a server does that cuts a page first and then removes
  /// blocked users.
  private static func shorten(_ json: inout JSON, by count: Int) {
    guard let rows = json["data"]?.elements, rows.contains(where: \.isConversation) else { return }
    json["data"] = .array(Array(rows.dropLast(count)))
  }

  private static func breakTypes(_ row: inout JSON) {
    row["unreadMessageCount"] = ["many": true]
    row["lastMessage"] = 7
    row["conversationWith"] = "nobody"
    row["updatedAt"] = "yesterday"
  }

  private static func makeUnknown(_ row: inout JSON) {
    row["lastMessage"]?["category"] = "hologram"
    row["lastMessage"]?["type"] = "volumetric"
  }

  private static func breakName(_ row: inout JSON) {
    guard let name = row["conversationWith"]?["name"]?.string else { return }
    row["conversationWith"]?["name"] = .brokenString(Array(name.utf8) + [0xFF, 0xC3, 0x28, 0xFE])
  }

  private static func wrapConversation(_ json: inout JSON) {
    guard let data = json["data"], data.isConversation else { return }
    json["data"] = [data]
  }

  /// Replaces empty objects by arrays, and adds missing optional values as empty arrays.
  private static func emptiedToArrays(_ json: JSON) -> JSON {
    switch json {
    case .object([]): return []
    case .array(let elements): return .array(elements.map(emptiedToArrays))
    case .object(let members):
      var object = JSON.object(
        members.map { JSON.Member(name: $0.name, value: emptiedToArrays($0.value)) })
      if json.isConversation, json["lastMessage"] == nil { object["lastMessage"] = [] }
      if json["uid"] != nil || json["guid"] != nil { object["metadata"] = [] }
      return object
    default: return json
    }
  }

  private static let numberNames: Set<String> = [
    "id", "unreadMessageCount", "lastReadMessageId", "parentId", "size",
  ]

  private static func numbered(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): .array(elements.map(numbered))
    case .object(let members): .object(members.map(numbered))
    default: json
    }
  }

  private static func numbered(_ member: JSON.Member) -> JSON.Member {
    if numberNames.contains(member.name), let number = member.value.string.flatMap({ Int64($0) }) {
      return JSON.Member(name: member.name, value: .integer(number))
    }
    return JSON.Member(name: member.name, value: numbered(member.value))
  }
}

extension JSON {
  fileprivate var isConversation: Bool { self["conversationType"] != nil }
}
