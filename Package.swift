// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library of the layers: `Sources/<name>`, which may import only what is named here.
func layer(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "plumbline",
  platforms: [.macOS(.v15)],
  traits: [
    .trait(name: "Spreadsheets", description: "Spreadsheets; needs libxlsxwriter")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    layer("Diagnostics", []),
    layer("Documents", ["Diagnostics", "CYAML"]),
    layer(
      "Facts", ["Documents", "Diagnostics"],
      resources: [.embedInCode("Vocabulary/standard.yaml")]),
    layer(
      "Rules",
      ["Facts", "Documents", "Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
    layer(
      "Engine",
      ["Rules", "Facts", "Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
    layer(
      "Reports",
      [
        "Engine", "Rules", "Facts", "Diagnostics",
        .target(name: "CXlsxWriter", condition: .when(traits: ["Spreadsheets"])),
      ]),
    .executableTarget(
      name: "plumbline",
      dependencies: [
        "Reports", "Engine", "Rules", "Facts", "Documents", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Documents"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("DiagnosticsTests", ["Diagnostics", "TestSupport"], exclude: ["Snapshots"]),
    tests(
      "DocumentsTests", ["Documents", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures", "Snapshots"]),
    tests(
      "FactsTests", ["Facts", "Documents", "Diagnostics", "TestSupport"],
      exclude: ["Snapshots", "Tables/Snapshots"]),
    tests(
      "RulesTests", ["Rules", "Facts", "Documents", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures", "Snapshots"]),
    tests(
      "EngineTests", ["Engine", "Rules", "Facts", "Documents", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures"]),
    tests(
      "ReportsTests",
      ["Reports", "Engine", "Rules", "Facts", "Documents", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures", "Snapshots", "Templates/Snapshots"]),
    tests(
      "CommandTests", ["plumbline", "Diagnostics", "TestSupport"], exclude: ["Snapshots"]),
    tests("DocumentationTests", ["plumbline"]),
  ]
)
