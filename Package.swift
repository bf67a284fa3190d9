// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors, and an import says whether it is part of a target's own interface.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "praatmee",
  products: [.executable(name: "praatmee", targets: ["praatmee"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // The commands: parse arguments, call, print, exit code.
    .executableTarget(
      name: "praatmee",
      dependencies: [
        "IntakeService", "MIME", "MailTransport", "SubmissionStore", "Submissions", "TextAnalysis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // The composition root: configuration, the services, the trouble policy.
    .target(
      name: "IntakeService",
      dependencies: [
        "CLibC", "MIME", "MailTransport", "SubmissionStore", "Submissions", "TextAnalysis",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Yams", package: "Yams"),
      ],
      // A link to the folder of that name: what `praatmee init` writes travels inside the program.
      resources: [.embedInCode("config")],
      swiftSettings: strict),

    // The two kinds of input and output; neither knows the other.
    .target(name: "MailTransport", dependencies: ["CCurl"], swiftSettings: strict),
    .target(
      name: "SubmissionStore",
      dependencies: [
        "MIME", "Submissions", "TextAnalysis",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // Values and decisions: what a message means, and whether to answer it.
    .target(
      name: "Submissions",
      dependencies: [
        "CLibCrypto", "MIME", "TextAnalysis",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(name: "TextAnalysis", dependencies: ["CLibXML2"], swiftSettings: strict),
    // Learns from labelled mails; nothing that reads mail needs it.
    .target(
      name: "ModelTraining", dependencies: ["CLibLinear", "TextAnalysis"], swiftSettings: strict),
    .target(name: "MIME", swiftSettings: strict),

    // C that Swift cannot reach by itself.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CLibC"),
    // Linked into the program, so that the machine it runs on needs no LIBLINEAR.
    .target(
      name: "CLibLinear",
      linkerSettings: [.linkedLibrary(":liblinear.a"), .linkedLibrary("stdc++")]),
    .target(name: "CLibCrypto", linkerSettings: [.linkedLibrary("crypto")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // The mail servers that tests start, as Swift values; and what else several tests work with.
    .target(name: "MailLab", path: "Tests/MailLab", swiftSettings: strict),
    .target(name: "TestBench", path: "Tests/TestBench", swiftSettings: strict),
    .testTarget(name: "MIMETests", dependencies: ["MIME"], swiftSettings: strict),
    .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"], swiftSettings: strict),
    .testTarget(
      name: "SubmissionsTests", dependencies: ["MIME", "Submissions", "TextAnalysis"],
      swiftSettings: strict),
    .testTarget(
      name: "MailTransportTests", dependencies: ["MailLab", "MailTransport", "TestBench"],
      swiftSettings: strict),
    .testTarget(
      name: "SubmissionStoreTests",
      dependencies: [
        "MIME", "SubmissionStore", "Submissions", "TestBench", "TextAnalysis",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Schema/schema.sql"],
      swiftSettings: strict),
    .testTarget(
      name: "IntakeServiceTests",
      dependencies: [
        "IntakeService", "MIME", "MailLab", "MailTransport", "SubmissionStore", "Submissions",
        "TestBench", "TextAnalysis",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "praatmeeTests",
      dependencies: [
        "IntakeService", "MIME", "MailLab", "SubmissionStore", "Submissions", "TestBench",
        "TextAnalysis", "praatmee",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
