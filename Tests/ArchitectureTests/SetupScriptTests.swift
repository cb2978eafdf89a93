import Foundation
import Testing

/// `make setup` on a machine that is made up of small scripts.
@Suite struct SetupScriptTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "setup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try put("swift", "exit 0")
    try put("sudo", "exec \"$@\"")
    try put("apt-get", "echo \"$@\" >>'\(folder.path)/apt'; case $* in *nothing*) exit 1; esac")
    try put("dpkg-query", "case $* in *present*) echo install ok installed;; esac")
    try put("ldd", "[ -e '\(folder.path)/apt' ] || echo '  libxml2.so.2 => not found'")
  }

  private func put(_ name: String, _ script: String) throws {
    let path = folder.appending(path: name).path
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// Runs the script; returns its status and what it printed.
  private func setup(_ packages: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scripts/setup.sh")
    process.arguments = packages
    process.environment = ["PATH": "\(folder.path):/usr/bin:/bin"]
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  private var installed: String? {
    let log = try? String(contentsOf: folder.appending(path: "apt"), encoding: .utf8)
    return log?.split(separator: "\n").last { $0.contains("install -y") }.map(String.init)
  }

  @Test func `What the toolchain's programs miss is installed with the packages`() throws {
    let (status, output) = try setup("present", "g++")
    #expect(status == 0)
    #expect(output == "installing g++ libxml2\n")
    #expect(installed?.hasSuffix("--no-install-recommends g++ libxml2") == true)
  }

  @Test func `Where nothing is missing nothing is installed`() throws {
    try put("ldd", "exit 0")
    #expect(try setup("present").status == 0)
    #expect(installed == nil)
  }

  @Test func `A library that no known package has is named`() throws {
    try put("ldd", "echo '  libstrange.so.9 => not found'")
    let (status, output) = try setup("present")
    #expect(status == 1)
    #expect(output.contains("does not run without these libraries: libstrange.so.9"))
  }
}
