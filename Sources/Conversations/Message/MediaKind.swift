/// The kinds of files a message carries.
public enum MediaKind: UInt8, Hashable, Sendable {
  /// A picture.
  case image
  /// A moving picture without sound.
  case gif
  /// A video.
  case video
  /// A recording.
  case audio
  /// Any other file.
  case file
}
