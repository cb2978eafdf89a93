/// The conversations of the demo, newest first: together they show everything that a list can
/// contain.
///
/// - Source: docs/api.md §5.4, §10.
enum Scenes {
  static func all(me: String) -> [Scene] { today(me: me) + thisWeek(me: me) + earlier(me: me) }
}

extension Scenes {
  static func today(me: String) -> [Scene] {
    [
      Scene(
        .user("lucia"), 40,
        .text("Thank you, that was quick! I'll pick the bike up at five.", from: "lucia"),
        unread: 1, tags: ["pickup"]),
      Scene(
        .group("support-desk"), .minutes(2),
        .text(
          "<@uid:\(me)> can you take the refund for order **10472**? <@uid:dina> has the receipt",
          from: "owen"),
        unread: 12, tags: ["urgent", "refund"], pin: .own),
      Scene(
        .user("noah"), .minutes(4), .media("image", ["derailleur.jpg"], from: "noah"), unread: 1,
        tags: ["repair"]),
      Scene(
        .group("noisy"), .minutes(6),
        .text("has anybody seen the good torque wrench? 🔧", from: "kim"), unread: 12_345,
        tags: ["muted"]),
      Scene(
        .user("dina"), .minutes(9),
        .text("Could you look at ticket #4821 before lunch?", from: "dina"), unread: 1,
        tags: ["urgent"], pin: .own),
      Scene(
        .user("priya"), .minutes(15),
        .text("On it. The parts are in the blue box by the door.", from: me)),
      Scene(
        .user("hannes"), .minutes(22),
        .text("Could you send the revised invoice today?", from: me).delivered,
        tags: ["supplier", "invoice"]),
      Scene(
        .user("zoe"), .minutes(31), .text("Your frame has arrived 🎉", from: me).sent,
        tags: ["pickup"]),
      Scene(
        .group("workshop"), .minutes(38),
        .text("<@all:all> stand-up in five minutes, bring your coffee", from: "owen"), unread: 3),
      Scene(
        .group("announcements"), .minutes(55),
        .text(
          "**Workshop closes at 18:00** on Friday, see [the calendar](https://example.com/calendar)",
          from: "owen"),
        unread: 2, pin: .app),
      Scene(
        .user("courier"), .hours(1),
        .custom(
          "delivery_update", ["parcel": "HB-20931", "stops": 4],
          push: "Parcel HB-20931 is 4 stops away",
          from: "courier"), unread: 1, tags: ["delivery"]),
      Scene(
        .user("desk-agent"), .hours(2),
        .other(
          "agentic", "assistant",
          ["text": "I have drafted answers for three tickets. Shall I show them?"],
          from: "desk-agent"), unread: 1),
      Scene(
        .group("sunday-ride"), .hours(2) + 900,
        .custom("extension_poll", ["question": "Lake or forest?"], from: "ines"), unread: 120,
        tags: ["community"]),
      Scene(.user("samuel"), .hours(3), .call("unanswered", "audio", by: "samuel")),
      Scene(.user("rosa"), .hours(3) + 1_200, .call("initiated", "video", by: me)),
      Scene(
        .user("sato"), .hours(4),
        .text("了解しました。明日の午後三時に伺います。よろしくお願いいたします。", from: "sato"), unread: 2,
        tags: ["予約"]),
      Scene(
        .user("layla"), .hours(4) + 600,
        .text("شكراً جزيلاً! هل الدراجة رقم 17 جاهزة يوم الخميس؟", from: "layla"), unread: 1),
      Scene(
        .user("noam"), .hours(5), .text("תודה רבה, נתראה ביום ראשון בשעה 10:30", from: "noam")),
      Scene(
        .user("emoji"), .hours(5) + 300,
        .text("👩🏽‍🔧 fixed it!! ✌️🏳️‍🌈 1️⃣ down, 2️⃣ to go 🇨🇭🇧🇷", from: "emoji"), unread: 3,
        tags: ["💙"]),
      Scene(
        .group("newcomers"), .hours(6), .membership("joined", by: "freya", on: "freya")),
      Scene(
        .user("greta"), .hours(6) + 800,
        .media("image", ["left.jpg", "right.jpg", "saddle.png"], from: "greta"), unread: 1),
    ]
  }
}

extension Scenes {
  static func thisWeek(me: String) -> [Scene] {
    [
      Scene(
        .user("marco"), .hours(20),
        .media("image", ["crack.jpg"], caption: "Is this covered by the warranty?", from: "marco"),
        unread: 1, tags: ["warranty", "photo"]),
      Scene(.user("hugo"), .hours(22), .media("image", ["celebration.gif"], from: "hugo")),
      Scene(.user("leo"), .hours(23), .media("video", ["noise-from-the-hub.mp4"], from: "leo")),
      Scene(.user("ines"), .hours(24), .media("audio", ["voice-note-0412.m4a"], from: "ines")),
      Scene(
        .user("bea"), .hours(26), .media("file", ["price-list-spring.pdf"], from: "bea"),
        tags: ["supplier"]),
      Scene(
        .group("website"), .hours(28),
        .media(
          "file", ["orders.csv", "returns.csv"], caption: "Figures for the relaunch",
          from: "tomasz"), tags: ["relaunch"]),
      Scene(
        .group("repair-cafe"), .hours(30),
        .custom("extension_sticker", ["sticker_name": "High five"], from: "priya")),
      Scene(
        .user("kim"), .hours(33),
        .custom(
          "location", ["latitude": .number(59.9139), "longitude": .number(10.7522)], from: "kim")),
      Scene(
        .group("route-planning"), .days(2),
        .custom("extension_document", ["document_url": "https://example.com/d/1"], from: "dina")),
      Scene(
        .group("cargo-bikes"), .days(2) + 4_000,
        .custom("extension_whiteboard", ["board_url": "https://example.com/b/1"], from: me)),
      Scene(
        .group("leadership"), .days(2) + 9_000,
        .custom("meeting", ["callType": "video", "sessionID": "m-1"], from: "owen")),
      Scene(
        .group("night-shift"), .days(3),
        .custom("meeting", ["callType": "audio", "sessionID": "m-2"], from: me)),
      Scene(
        .user("amelie"), .days(3) + 2_000,
        .custom("delivery_slot", ["from": "09:00", "to": "11:00"], from: "amelie"), unread: 1,
        tags: ["delivery"]),
      Scene(
        .user("nadia"), .days(3) + 5_000,
        .other(
          "interactive", "form",
          ["interactiveData": ["title": "Test ride booking", "formFields": []]], from: "nadia")),
      Scene(
        .user("oskar"), .days(4),
        .call("ongoing", "video", by: "oskar")),
      Scene(
        .user("victor"), .days(4) + 3_000,
        .other("card", "card", ["text": "Membership renewed until March"], from: "victor")),
      Scene(
        .user("felix"), .days(5),
        .text("The brakes squeak only when it rains, _not_ when it's dry", from: "felix").edited),
      Scene(.user("jonas"), .days(5) + 2_000, .text("Wrong chat, sorry", from: "jonas").deleted),
      Scene(
        .user("elif"), .days(5) + 4_000,
        .text("Forget what I said", from: "elif").deletedInSight),
      Scene(
        .group("spare-parts"), .days(6),
        .text("@{Mara Lindqvist|\(me)} thanks, the 28″ rims fit!", from: "kim").reply, unread: 4,
        tags: ["community", "parts"]),
    ]
  }
}

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

  /// Ten kilobytes of text.
  private static let longLine =
    "Minutes of the procurement meeting: "
    + String(repeating: "item approved as discussed, ", count: 360)
}
