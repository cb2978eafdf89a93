import Conversations
import Testing

@Suite struct SyncFailureTests {
  private static func unreachable(_ way: SyncFailure.Unreachable) -> SyncFailure {
    .unreachable(way, detail: "", outcomeUnknown: false)
  }

  @Test(
    arguments: [
      unreachable(.nobodyListens), unreachable(.timeout), unreachable(.connectionLost),
      unreachable(.unknownHost), unreachable(.handshake), unreachable(.proxy(.noConnection)),
      unreachable(.proxy(.refused(status: 503))), .intermediary(status: 502),
      .intermediary(status: 403), .serverFault(code: nil, status: 500),
      .rateLimited(retryAfter: 5), .malformed(place: "data"),
    ])
  func `An outage passes by waiting`(_ failure: SyncFailure) {
    #expect(failure.passesByWaiting)
  }

  @Test(
    arguments: [
      unreachable(.certificate(.unknownIssuer)), unreachable(.notTLS), unreachable(.outdatedTLS),
      unreachable(.authorities), unreachable(.badAddress), unreachable(.notHTTP),
      unreachable(.proxy(.malformedAddress)), unreachable(.proxy(.passwordRequired)),
      unreachable(.proxy(.refused(status: 403))), unreachable(.switchedOff),
      .intermediary(status: 200), .intermediary(status: 302), .intermediary(status: 404),
      .intermediary(status: 407), .intermediary(status: 511),
      .unauthorized(code: nil, message: "", status: 401),
      .refused(code: "ERR_X", message: "", status: 400),
    ])
  func `What somebody has to correct does not pass by waiting`(_ failure: SyncFailure) {
    #expect(!failure.passesByWaiting)
  }
}
