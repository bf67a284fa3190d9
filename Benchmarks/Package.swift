// swift-tools-version: 6.2
import PackageDescription

// The targets of the main package are its own business, so this package compiles them again:
// `Sources` holds links to them. It is a package apart so that nobody builds it by accident.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "benchmarks",
  targets: [
    .executableTarget(
      name: "Benchmarks", dependencies: ["MIME", "MailTransport", "TextAnalysis"],
      swiftSettings: strict),
    .target(name: "MailTransport", dependencies: ["CCurl"], swiftSettings: strict),
    .target(name: "TextAnalysis", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "MIME", swiftSettings: strict),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  ],
  swiftLanguageModes: [.v6]
)
