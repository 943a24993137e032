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

/// A target that is needed only with the trait `Spreadsheets`.
func spreadsheets(_ name: String) -> Target.Dependency {
  .target(name: name, condition: .when(traits: ["Spreadsheets"]))
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "plumbline",
  platforms: [.macOS(.v15)],
  traits: [
    .trait(
      name: "Spreadsheets", description: "Workbooks (.xlsx); needs libzip, expat and libxlsxwriter"),
    .default(enabledTraits: []),
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
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    layer("Diagnostics", []),
    layer(
      "Documents",
      [
        "Diagnostics", "CYAML", "CZlib", "CZstd", spreadsheets("CZip"), spreadsheets("CExpat"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    layer(
      "Facts", ["Documents", "Diagnostics"],
      resources: [.embedInCode("Vocabulary/standard.yaml")]),
    layer(
      "Rules",
      ["Facts", "Documents", "Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
    layer(
      "Engine",
      ["Rules", "Facts", "Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
    layer("Analysis", ["Engine", "Rules", "Facts", "Diagnostics"]),
    layer(
      "Reports",
      [
        "Analysis", "Engine", "Rules", "Facts", "Documents", "Diagnostics",
        spreadsheets("CXlsxWriter"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [
        .embedInCode("HTML/report.css"), .embedInCode("HTML/report.js"),
        .embedInCode("Catalogue/catalogue.css"),
      ]),
    layer(
      "Inspection",
      [
        "Reports", "Engine", "Rules", "Facts", "Documents", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    layer(
      "Generation", ["Engine", "Rules", "Facts", "Documents", "Diagnostics"],
      resources: [.embedInCode("Subjects/names.yaml")]),
    .executableTarget(
      name: "plumbline",
      dependencies: [
        "Generation", "Inspection", "Reports", "Analysis", "Engine", "Rules", "Facts", "Documents",
        "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "plumbline-benchmark",
      dependencies: ["Reports", "Engine", "Rules", "Facts", "Documents", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Documents", "Facts"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("DiagnosticsTests", ["Diagnostics", "TestSupport"], exclude: ["Snapshots"]),
    tests(
      "DocumentsTests", ["Documents", "Diagnostics", "CZlib", "CZstd", "TestSupport"],
      exclude: ["Fixtures", "Snapshots", "XLSX/Snapshots"]),
    tests(
      "FactsTests", ["Facts", "Documents", "Diagnostics", "TestSupport"],
      exclude: ["Snapshots", "Tables/Snapshots"]),
    tests(
      "RulesTests", ["Rules", "Facts", "Documents", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures", "Snapshots"]),
    tests(
      "EngineTests",
      ["Analysis", "Engine", "Rules", "Facts", "Documents", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures"]),
    tests(
      "AnalysisTests",
      ["Analysis", "Engine", "Rules", "Facts", "Documents", "Diagnostics", "TestSupport"]),
    tests(
      "ReportsTests",
      [
        "Reports", "Analysis", "Engine", "Rules", "Facts", "Documents", "Diagnostics",
        "TestSupport",
      ],
      exclude: [
        "Fixtures", "Snapshots", "Annotations/Snapshots", "Baseline/Snapshots",
        "Repairs/Snapshots", "Templates/Snapshots",
      ]),
    tests(
      "InspectionTests",
      [
        "Inspection", "Reports", "Engine", "Rules", "Facts", "Documents", "Diagnostics",
        "TestSupport",
      ],
      exclude: ["Snapshots"]),
    tests(
      "GenerationTests",
      [
        "Generation", "Reports", "Engine", "Rules", "Facts", "Documents", "Diagnostics",
        "TestSupport",
      ],
      exclude: ["Fixtures", "Snapshots"]),
    tests(
      "CommandTests",
      [
        "plumbline", "Generation", "Inspection", "Reports", "Engine", "Rules", "Facts", "Documents",
        "Diagnostics",
        "TestSupport",
      ],
      exclude: [
        "Snapshots", "Waivers/Snapshots", "Attestations/Snapshots", "Clauses/Snapshots",
      ]),
    tests("DocumentationTests", ["plumbline"]),
  ]
)
