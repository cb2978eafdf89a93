/// An emoji sequence on which a terminal shows how it counts those of a kind.
public struct PictureSample: Sendable {
  /// What is written.
  public let text: String
  /// The kind that it stands for.
  public let kind: PictureKinds
  /// The kinds that must hold for this to tell anything about its own.
  public let needs: PictureKinds

  private init(_ text: String, _ kind: PictureKinds, on needs: PictureKinds = []) {
    self.text = text
    self.kind = kind
    self.needs = needs
  }

  /// Every sample; those that others build on come first.
  ///
  /// Joined pictures have several, because programs differ on how long they are and what is in them.
  public static let all: [PictureSample] = [
    PictureSample("🇩🇪", .flags),
    PictureSample("🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", .regions),
    PictureSample("1\u{fe0f}\u{20e3}", .keycaps),
    PictureSample("❤\u{fe0f}", .signs),
    PictureSample("👍🏽", .tones),
    PictureSample("✌🏽", .signTones),
    PictureSample("👩\u{200d}👧", .joined),
    PictureSample("👨\u{200d}👩\u{200d}👧\u{200d}👦", .joined),
    PictureSample("🏴\u{200d}☠\u{fe0f}", .joined),
    PictureSample("👩\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨", .joined),
    PictureSample("🏳\u{fe0f}\u{200d}🌈", .joined, on: .signs),
    PictureSample("👩🏽\u{200d}🚀", .joined, on: .tones),
    PictureSample("👩🏽\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨🏿", .joined, on: .tones),
    PictureSample("🕵🏽\u{200d}♀\u{fe0f}", .joined, on: .signTones),
  ]
}
