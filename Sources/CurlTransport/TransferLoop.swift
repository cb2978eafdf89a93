internal import CCurl
internal import Glibc
internal import HTTP

/// The loop of the network thread: all use of libcurl except waking it up.
///
/// It never leaves its thread, so nothing in it needs a lock.
struct TransferLoop: ~Copyable {
  /// The result of libcurl's global initialisation, once per process.
  private static let startCode = ccurl_start()

  private let mailbox: LoopMailbox
  private let settings: TransferSettings
  private let loop: OpaquePointer
  private var transfers: [TransferID: Transfer] = [:]

  /// The body of the network thread: runs until the mailbox ends everything.
  static func run(for mailbox: LoopMailbox, _ configuration: CurlConfiguration) {
    let code = startCode
    guard code == 0, let loop = ccurl_loop_create() else {
      mailbox.fail(because: TransportError(TransferFailure(code: code)))
      return mailbox.refuseAll()
    }
    let settings = TransferSettings(configuration) { getenv($0).map { String(cString: $0) } }
    var transferLoop = TransferLoop(mailbox: mailbox, settings: settings, loop: loop)
    transferLoop.runUntilEnding()
  }

  private init(mailbox: LoopMailbox, settings: TransferSettings, loop: OpaquePointer) {
    self.mailbox = mailbox
    self.settings = settings
    self.loop = loop
    mailbox.wake(with: LoopWaker(loop))
  }

  deinit {
    mailbox.wake(with: nil)
    ccurl_loop_destroy(loop)
  }

  private mutating func runUntilEnding() {
    while true {
      let batch = mailbox.take()
      for command in batch.commands { execute(command) }
      if let reason = batch.ending { return endAll(because: reason) }
      check(ccurl_loop_perform(loop))
      collectFinished()
      check(ccurl_loop_wait(loop))
    }
  }

  // MARK: - Commands

  private mutating func execute(_ command: LoopCommand) {
    switch command {
    case .start(let submission): start(submission)
    case .cancel(let id): end(id, .failure(TransportError(.cancelled)))
    }
  }

  private mutating func start(_ submission: Submission) {
    guard let transfer = Transfer(submission, settings) else {
      let error = TransportError(.other, detail: "out of memory")
      return submission.continuation.resume(returning: .failure(error))
    }
    transfers[submission.id] = transfer
    let code = transfer.join(loop)
    if code != 0 { end(submission.id, transfer.result(ofCode: code)) }
  }

  // MARK: - Endings

  /// A failure of the loop itself fails all its transfers.
  private func check(_ code: Int32) {
    guard code != 0 else { return }
    mailbox.fail(because: TransportError(.other, detail: "libcurl loop error \(code)"))
  }

  private mutating func collectFinished() {
    var context: UnsafeMutableRawPointer?
    var code: Int32 = 0
    while ccurl_loop_next_finished(loop, &context, &code), let context {
      let transfer = Transfer.at(context)
      end(transfer.id, transfer.result(ofCode: code))
    }
  }

  private mutating func endAll(because reason: TransportError) {
    for id in transfers.keys { end(id, .failure(reason)) }
  }

  /// Resumes the waiting caller; removing the transfer first ensures that this happens only once.
  private mutating func end(_ id: TransferID, _ result: Result<HTTPResponse, TransportError>) {
    guard let transfer = transfers.removeValue(forKey: id) else { return }
    transfer.leave(loop)
    transfer.answer(result)
  }
}
