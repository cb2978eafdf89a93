/// What came of opening the store at the start.
public struct StoreOpening: Equatable, Sendable {
  /// What the last run left; nil when the program goes on without a store.
  public var contents: StoreContents?
  /// What went wrong; with contents when a damaged file was replaced by a new one.
  public var failure: StoreFailure?
  /// Whether this program sends the changes, or another one on the same store does.
  public var isSender: Bool

  /// Makes an outcome.
  public init(contents: StoreContents?, failure: StoreFailure? = nil, isSender: Bool = true) {
    self.contents = contents
    self.failure = failure
    self.isSender = isSender
  }

  /// Opens a store, and once more where a damaged file was moved out of the way.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - firstRows: How many rows to read at once.
  public init(of store: any ConversationStore, firstRows: Int) {
    self.init(contents: nil)
    do throws(StoreFailure) {
      contents = try store.open(firstRows: firstRows)
    } catch {
      failure = error
      if error.kind == .corrupt { contents = try? store.open(firstRows: firstRows) }
    }
    isSender = contents == nil || store.claimSending()
  }
}
