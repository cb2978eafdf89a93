import Conversations
import FoundationEssentials
import GRDB
import Testing

@testable import Store

/// A loss of power leaves any beginning of the log, perhaps followed by rubbish; a kill leaves all
/// that was handed to the system.
@Suite("A loss of power leaves all of a write or none")
struct PowerLossTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test(arguments: [false, true])
  func `Wherever the log is cut, what is left is a beginning of what was written`(withRubbish: Bool)
    throws
  {
    let store = folder.store()
    _ = try store.open(firstRows: 0)
    var lengths: [Int] = []
    for step in 1...12 {
      try store.write(writes(of: step))
      lengths.append(StoreFiles.size(store.files.log) ?? 0)
    }
    let database = try Data(contentsOf: URL(filePath: store.path))
    let log = try Data(contentsOf: URL(filePath: store.files.log))
    let lastBefore = lengths[0]
    for cut in stride(from: lastBefore, through: log.count, by: 4_093) + [log.count] {
      var left = Data(log.prefix(cut))
      if withRubbish { left.append(Data(repeating: 0x5a, count: 9_000)) }
      let found = try contents(database, left)
      let steps = lengths.count { $0 <= cut }
      #expect(found.changes.map(\.number) == Array(1...Int64(steps)), "cut at \(cut)")
      #expect(found.rows.count == 8 * steps, "cut at \(cut)")
    }
  }

  /// Enough for several pages of the log.
  private func writes(of step: Int) -> [StoreWrite] {
    let rows = (0..<8).map {
      StoredRow.sample("\(step)-\($0)", name: String(repeating: "n", count: 1_500))
    }
    return [.keepChange(.sample(Int64(step))), .keepRows(rows, asOf: .init(Int64(step)))]
  }

  private func contents(_ database: Data, _ log: Data) throws -> StoreContents {
    let crashed = try StoreFolder()
    try FileManager.default.createDirectory(
      atPath: crashed.state, withIntermediateDirectories: true)
    let store = crashed.store()
    try database.write(to: URL(filePath: store.path))
    try log.write(to: URL(filePath: store.files.log))
    return try store.open(firstRows: 10_000)
  }
}
