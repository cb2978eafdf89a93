import Foundation

/// `openssl s_server` with its own certificate, created for this run.
final class TLSServer: Sendable {
  /// The path of the command on Debian.
  static let openssl = "/usr/bin/openssl"

  /// The port it listens on.
  let port: UInt16
  /// The certificate file with which a client trusts the server.
  let authorityFile: String

  private let folder: URL
  private let process: Int32

  /// Creates a certificate for a name and serves a page with it.
  init(certifiedFor name: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let key = folder.appending(path: "key.pem").path
    authorityFile = folder.appending(path: "certificate.pem").path
    try Self.makeCertificate(for: name, key: key, certificate: authorityFile)
    (process, port) = try Self.serve(key: key, certificate: authorityFile)
  }

  /// Ends the server and removes the certificate.
  func stop() {
    kill(process, SIGTERM)
    try? FileManager.default.removeItem(at: folder)
  }

  private static func makeCertificate(for name: String, key: String, certificate: String) throws {
    let process = command([
      "req", "-x509", "-nodes", "-days", "1", "-newkey", "ec", "-pkeyopt",
      "ec_paramgen_curve:prime256v1", "-subj", "/CN=\(name)", "-addext",
      "subjectAltName=DNS:\(name)", "-keyout", key, "-out", certificate,
    ])
    try process.run()
    process.waitUntilExit()
  }

  private static func serve(key: String, certificate: String) throws -> (Int32, UInt16) {
    let process = command([
      "s_server", "-accept", "127.0.0.1:0", "-www", "-key", key, "-cert", certificate,
    ])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return (process.processIdentifier, try announcedPort(output.fileHandleForReading))
  }

  /// Reads `ACCEPT 127.0.0.1:PORT`, which s_server prints once it listens.
  private static func announcedPort(_ output: FileHandle) throws -> UInt16 {
    var text = ""
    while true {
      if let match = text.firstMatch(of: /ACCEPT .*:([0-9]+)\n/), let port = UInt16(match.1) {
        return port
      }
      let more = output.availableData
      guard !more.isEmpty else { throw CocoaError(.fileReadUnknown) }
      text += String(decoding: more, as: UTF8.self)
    }
  }

  private static func command(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: openssl)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    return process
  }
}
