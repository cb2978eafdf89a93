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
