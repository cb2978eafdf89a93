import Testing

/// Everything here runs the built program as a person would: in a terminal, against a server.
///
/// One scene at a time, because each brings a server, a terminal and the program to a machine that may
/// have few cores.
@Suite("The built program in a real terminal", .serialized)
enum EndToEnd {}
