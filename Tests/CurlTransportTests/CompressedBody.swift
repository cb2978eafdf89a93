import Foundation

/// `hello hello hello` and a newline, compressed in advance by zlib.
struct CompressedBody {
  let bytes: [UInt8]

  init?(_ encoding: String) {
    let texts = [
      "gzip": "H4sIAAAAAAACA8tIzcnJV8hAkFwAO3yK3xIAAAA=",
      "deflate": "eJzLSM3JyVfIQJBcAEC1Boc=",
    ]
    guard let text = texts[encoding], let data = Data(base64Encoded: text) else { return nil }
    bytes = Array(data)
  }
}
