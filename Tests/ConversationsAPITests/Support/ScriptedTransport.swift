import ConversationsAPI
import HTTP
import Synchronization

/// Returns the responses of a script in order and records the requests.
final class ScriptedTransport: HTTPTransport {
  typealias Outcome = Result<HTTPResponse, TransportError>

  private let state: Mutex<State>

  private struct State {
    var outcomes: [Outcome]
    var requests: [HTTPRequest] = []
  }

  init(_ outcomes: [Outcome]) {
    state = Mutex(State(outcomes: outcomes.reversed()))
  }

  convenience init(_ responses: HTTPResponse...) { self.init(responses.map { .success($0) }) }

  /// The method, path and body of each request, as in `POST /users/tom/conversation/read {}`.
  var lines: [String] {
    requests.map { request in
      let path = request.url.dropFirst(base.url.count)
      let body = String(decoding: request.body, as: UTF8.self)
      return "\(request.method.rawValue) \(path)\(body.isEmpty ? "" : " " + body)"
    }
  }

  var requests: [HTTPRequest] { state.withLock(\.requests) }

  /// True if every response of the script was requested.
  var isFinished: Bool { state.withLock(\.outcomes.isEmpty) }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let outcome = state.withLock { state in
      state.requests.append(request)
      return state.outcomes.popLast()
    }
    guard let outcome else { throw TransportError(.closed, detail: "the script is over") }
    return try outcome.get()
  }
}
