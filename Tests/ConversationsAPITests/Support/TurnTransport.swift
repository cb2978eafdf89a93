import HTTP

/// Waits for its turn before each request, and keeps it until the response has arrived.
struct TurnTransport: HTTPTransport {
  let transport: any HTTPTransport
  let player: Int
  let turns: Turns

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    await turns.take(player)
    do throws(TransportError) {
      let response = try await transport.send(request)
      await turns.done()
      return response
    } catch {
      await turns.done()
      throw error
    }
  }
}
