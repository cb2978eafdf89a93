/// The facts of a call, as a call message carries them.
///
/// - Source: Contract §5.4.
struct PhoneCall: Hashable, Sendable {
  let session: String
  let initiator: String
  let status: String
  let type: String
  let initiatedAt: Int64
}
