extension Scenes {
  static func earlier(me: String) -> [Scene] {
    [
      Scene(.user("aiko"), .days(9), .call("cancelled", "audio", by: "aiko")),
      Scene(.user("ingrid"), .days(12), .call("rejected", "video", by: me)),
      Scene(.user("tomasz"), .days(14), .call("ended", "audio", by: "tomasz")),
      Scene(.user("owen"), .days(16), .call("busy", "audio", by: me)),
      Scene(
        .group("winter-tyres"), .days(18), .membership("added", by: "owen", on: "priya")),
      Scene(.group("tandem"), .days(21), .membership("left", by: "leo", on: "leo")),
      Scene(.group("volunteers"), .days(25), .membership("kicked", by: "dina", on: "victor")),
      Scene(
        .group("release-room"), .days(33),
        .membership(
          "scopeChanged", by: "owen", on: me,
          extras: ["scope": ["old": "participant", "new": "moderator"]])),
      Scene(
        .group("zakka"), .days(40),
        .membership("banned", by: "dina", on: "hugo"), tags: ["community"]),
      Scene(
        .group("city-forum"), .days(45),
        .membership("unbanned", by: "ines", on: "felix"), unread: 7),
      Scene(
        .user("longname"), .days(60),
        .text(longLine, from: "longname"),
        tags: (1...25).map { "area-\($0)" }),
      Scene(
        .user("somchai"), .days(75), .text("ขอบคุณมากครับ พรุ่งนี้เจอกันที่ร้านนะครับ", from: "somchai")),
      Scene(
        .user("arjun"), .days(90),
        .text("धन्यवाद! कृपया बिल ईमेल पर भेज दीजिए।", from: "arjun"), unread: 1),
      Scene(
        .user("escape"), .days(120),
        .text("\u{1B}[2J\u{1B}[HGotcha \u{1B}]52;c;ZWNobyBoaQ==\u{7} bye\u{9B}31m", from: "escape")),
      Scene(
        .user("bidi"), .days(150),
        .text("Please open \u{202E}fdp.ecioivni\u{202C} and \u{2067}reply\u{2069}", from: "bidi")),
      Scene(
        .user("control"), .days(200),
        .text("first\tline\r\nsecond\u{8}\u{8} line\u{0B}\u{0}\u{85}end", from: "control")),
      Scene(
        .user("freya"), .days(280),
        .other("hologram", "volumetric", ["frames": 24], from: "freya")),
      Scene(.user("blocked"), .days(300), .text("You have won!!!", from: "blocked"), unread: 1),
      Scene(.user("wren"), .days(340), nil),
      Scene(.group("new-idea"), .days(400), nil),
    ]
  }

  /// Ten kilobytes without an end in sight.
  private static let longLine =
    "Minutes of the procurement meeting: "
    + String(repeating: "item approved as discussed, ", count: 360)
}
