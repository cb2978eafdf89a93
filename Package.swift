// swift-tools-version: 6.2

import PackageDescription

/// One set of rules for every Swift target: Swift 6 mode is the default of the tools version above.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the program, which may import exactly what stands here.
func module(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

/// The tests of a module.
func tests(
  _ name: String, of imports: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: imports, exclude: exclude, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let bits = Target.Dependency.product(name: "BitCollections", package: "swift-collections")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let customDump = Target.Dependency.product(name: "CustomDump", package: "swift-custom-dump")

/// How `Scripts/fuzz.sh` asks for the fuzzer, `libfuzzer` or `seeded`; nil in every other build.
///
/// Fuzzing reads what modules keep to themselves, which only builds for testing show. So its promises
/// belong to the tests, and to a program only where one is asked for.
let fuzzer = Context.environment["RECENTS_FUZZER"]
let fuzzTargets: [Target.Dependency] = [
  "Configuration", "Conversations", "ConversationsAPI", "Diagnostics", "HTTP", "MessageText",
  "Queries", "RecentChats", "RecentChatsPane", "Screen", "SeededRandom", "Store", "Terminal",
  "Themes", "Wording",
]

/// The promises that hold for every input, and the program that looks for one that breaks them.
let fuzzing: [Target] =
  fuzzer == nil
  ? [
    .testTarget(
      name: "FuzzTargets", dependencies: fuzzTargets, path: "Fuzz/Targets", swiftSettings: settings)
  ]
  : [
    .target(
      name: "FuzzTargets", dependencies: fuzzTargets, path: "Fuzz/Targets", swiftSettings: settings),
    .target(name: "CFuzzer", path: "Fuzz/CFuzzer"),
    .executableTarget(
      name: "recents-fuzz", dependencies: ["FuzzTargets", "CFuzzer"], path: "Fuzz/Runner",
      swiftSettings: settings + (fuzzer == "libfuzzer" ? [.define("LIBFUZZER")] : [])),
  ]

let package = Package(
  name: "recents",
  products: [.executable(name: "recents", targets: ["recents"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    // Level 0: values, and the C facades.
    .target(
      name: "CNcurses", cSettings: [.define("_XOPEN_SOURCE_EXTENDED")],
      linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CMemory"),
    .target(name: "CTrace"),
    module("Diagnostics"),
    module("Screen", imports: ["Diagnostics"]),
    module("Conversations"),
    module("HTTP"),
    module("JSON"),
    // Level 1: each turns one outside thing into values, or decides.
    module("TOML", imports: ["Diagnostics", toml]),
    module("Themes", imports: ["Diagnostics", "Platform", "Screen", "TOML"]),
    module("Configuration", imports: ["Diagnostics", "Platform", "TOML"]),
    module("Platform"),
    module("Terminal", imports: ["CNcurses", "Platform", "Screen"]),
    module("CurlTransport", imports: ["CCurl", "HTTP", "Platform"]),
    module("ConversationsAPI", imports: ["HTTP", "JSON", "Conversations"]),
    module("Store", imports: ["JSON", "Conversations", "Platform", grdb]),
    module("MessageText", imports: ["Conversations"]),
    module("Queries", imports: ["MessageText", "Conversations", "Diagnostics"]),
    module(
      "RecentChats", imports: ["MessageText", "Queries", "Conversations", "Diagnostics", bits]),
    module("Wording", imports: ["RecentChats", "Queries", "Conversations", "Diagnostics"]),
    module("Sandbox", imports: [flyingFox, flyingSocks, deque]),
    // Level 2 and up: the pane, the loop, the program.
    module(
      "RecentChatsPane",
      imports: [
        "RecentChats", "MessageText", "Queries", "Conversations", "Diagnostics", "Screen",
        "Wording",
      ]),
    module(
      "RecentChatsPlain",
      imports: ["RecentChats", "MessageText", "Conversations", "Screen", "Wording"]),
    module(
      "EventLoop",
      imports: [
        "CTrace", "RecentChatsPane", "RecentChatsPlain", "RecentChats", "Conversations",
        "Diagnostics", "Screen", "Platform", heap,
      ]),
    .executableTarget(
      name: "recents",
      dependencies: [
        "EventLoop", "CMemory", "Configuration", "Conversations", "ConversationsAPI",
        "CurlTransport", "Diagnostics", "Platform", "HTTP", "Queries", "RecentChats",
        "RecentChatsPlain", "RecentChatsPane", "Sandbox", "Screen", "Store", "Terminal", "Themes",
        "Wording",
        argumentParser, logging,
      ],
      swiftSettings: settings),
    // Benchmarks: what the parts and the built program cost, beside a floor written in C.
    .executableTarget(
      name: "recents-floor", path: "Benchmarks/Floor",
      linkerSettings: [.linkedLibrary("ncursesw")]),
    .executableTarget(
      name: "recents-bench",
      dependencies: [
        "Conversations", "ConversationsAPI", "CurlTransport", "EventLoop", "HTTP", "Queries",
        "RecentChats", "RecentChatsPane", "Sandbox", "Screen",
      ],
      path: "Benchmarks/recents-bench", swiftSettings: settings),
    // Tests.
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics", "Screen", "Conversations", "RecentChats", "RecentChatsPane"],
      path: "Tests/TestSupport", swiftSettings: settings),
    // The sandbox as tests look into it and hold it up; it reads what the module keeps to itself.
    tests("SandboxSupport", of: ["Sandbox", "TestSupport"]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "Screen"], path: "Tests/TerminalProbe",
      swiftSettings: settings),
    // A simulation of everything around the core, and the program that runs it over many seeds.
    .target(
      name: "Simulation", dependencies: ["RecentChats", "Conversations", "SeededRandom"],
      path: "Simulation/Library", swiftSettings: settings),
    .executableTarget(
      name: "recents-simulate", dependencies: ["Simulation", argumentParser],
      path: "Simulation/Runner", swiftSettings: settings),
    tests("DiagnosticsTests", of: ["Diagnostics"]),
    tests("ScreenTests", of: ["Screen", "SeededRandom", "TestSupport"], exclude: ["Goldens"]),
    tests("TOMLTests", of: ["TOML", "Diagnostics"]),
    tests(
      "ThemesTests",
      of: [
        "Themes", "Diagnostics", "Terminal", "Screen", "RecentChats", "RecentChatsPane",
        "MessageText",
        "Conversations", "TestSupport",
      ]),
    tests("ConfigurationTests", of: ["Configuration", "Diagnostics", "Platform"]),
    tests("StoreTests", of: ["Store", "Conversations", "Platform", "SeededRandom", grdb]),
    tests("PlatformTests", of: ["Platform"]),
    tests("CMemoryTests", of: ["CMemory"]),
    tests(
      "CommandLineTests",
      of: [
        "recents", "Configuration", "Conversations", "Platform", "Sandbox", "SandboxSupport",
        "Store", "Terminal",
        argumentParser, logging,
      ]),
    tests("ConversationsTests", of: ["Conversations", "SeededRandom", "TestSupport"]),
    tests(
      "ConversationsAPITests",
      of: [
        "ConversationsAPI", "Conversations", "CurlTransport", "HTTP", "JSON", "Sandbox",
        "SandboxSupport", "SeededRandom",
      ],
      exclude: ["Fixtures"]),
    tests("CurlTransportTests", of: ["CurlTransport", "HTTP", flyingFox, flyingSocks]),
    tests("SandboxTests", of: ["Sandbox", "SandboxSupport", "TestSupport"]),
    tests("MessageTextTests", of: ["MessageText", "Conversations"]),
    tests(
      "QueriesTests",
      of: ["Queries", "MessageText", "Conversations", "SeededRandom"]),
    tests(
      "RecentChatsTests",
      of: [
        "RecentChats", "MessageText", "Queries", "Conversations", "Diagnostics", "SeededRandom",
        "TestSupport", "Wording", customDump,
      ]),
    tests(
      "WordingTests", of: ["Wording", "RecentChats", "Queries", "Conversations", "Diagnostics"]),
    tests("SimulationTests", of: ["Simulation", "Conversations", "RecentChats"]),
    tests(
      "RecentChatsPaneTests",
      of: [
        "RecentChatsPane", "RecentChats", "MessageText", "Queries", "Conversations",
        "Diagnostics", "Screen", "SeededRandom",
        "Wording", "TestSupport",
      ],
      exclude: ["Goldens"]),
    tests(
      "RecentChatsPlainTests",
      of: [
        "RecentChatsPlain", "RecentChats", "MessageText", "Conversations", "Screen",
        "SeededRandom", "TestSupport", "Wording",
      ]),
    tests(
      "TerminalTests", of: ["Terminal", "Screen", "SeededRandom", "TerminalProbe", "TestSupport"]),
    tests(
      "EventLoopTests",
      of: [
        "EventLoop", "Diagnostics", "Platform", "RecentChats", "RecentChatsPlain",
        "RecentChatsPane", "Conversations", "Screen", "TestSupport",
      ]),
    tests("ArchitectureTests", of: []),
    tests(
      "EndToEndTests", of: ["recents", "Sandbox", "SandboxSupport", "TestSupport"]),
    tests("FuzzTests", of: ["FuzzTargets", "Screen"]),
  ] + fuzzing,
  cLanguageStandard: .c11
)
