// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// SQLite inside the program: acts call it so often that the way to a library shows. What names the shared one all the
/// same comes first on the linker's line, hence all of the archive by force.
let sqliteInside: [LinkerSetting] = [
  .unsafeFlags(
    ["--whole-archive", "-l:libsqlite3.a", "--no-whole-archive"].flatMap { ["-Xlinker", $0] },
    .when(platforms: [.linux]))
]

let package = Package(
  name: "kawal",
  products: [
    .executable(name: "kawal", targets: ["App"]), .executable(name: "bench", targets: ["Bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
    .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Data and style sheets that travel inside the binary (C23 #embed).
    .target(name: "CAssets", cSettings: [.unsafeFlags(["-std=c23"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // Gathers the many small writes of a commit.
    .target(name: "CLogBuffer", dependencies: ["CSQLite"]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Of the C library; Swift's module of it leaves the allocator out.
    .systemLibrary(name: "CMalloc"),
    // With its ICU part hidden: it clashes with Foundation's.
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CQR", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CXLSX", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Of the C library; Swift's module of it leaves GNU's extensions out.
    .systemLibrary(name: "CSpawn"),
    // Its header asks for a folder that only its own pkg-config file names; we name it whole.
    .systemLibrary(name: "CZip", providers: [.apt(["libminizip-dev"])]),

    room("Procedures", [.product(name: "Yams", package: "Yams")]),
    room("Assurance", ["Procedures"]),
    room(
      "Records",
      [
        "Assurance", "Procedures", "CLogBuffer", "CSQLite", "CSodium",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]),
    room(
      "Probes",
      [
        "Assurance", "CXML2", "CZlib",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "Yams", package: "Yams"),
      ]),
    room("Reports", ["Assurance", "CXML2"]),
    // Applications with known faults, and sound ones, on 127.0.0.1.
    room(
      "SampleSites",
      [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
      ]),
    room(
      "Papers",
      [
        "Assurance", "Procedures", "CPango", "CQR",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    // Workbooks, editable letters, archives: files that other programs open.
    room("Sheets", ["CXLSX", "CZip"]),
    // Signatures in PDF files: put there, found and judged.
    room(
      "Signing",
      [
        "Children",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
      ]),
    // Mail, webhooks and signing services, at addresses that the administrator set.
    room("Couriers", ["Children"]),
    // Other programs that run beside this one.
    room("Children", ["CSpawn"]),
    room(
      "Web",
      [
        "Records", "Assurance", "Procedures", "CAssets", "CZlib",
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
    .executableTarget(
      name: "App",
      dependencies: [
        "Web", "Records", "Papers", "Probes", "Reports", "SampleSites", "Assurance", "Procedures",
        "Sheets", "Signing", "Couriers", "CAssets", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: strict, linkerSettings: sqliteInside),

    .executableTarget(
      name: "Bench",
      dependencies: [
        "Web", "Records", "Reports", "Papers", "Signing", "Sheets", "Probes", "SampleSites",
        "Children", "CMalloc",
        "Assurance", "Procedures", "TestWorld",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "bench", swiftSettings: strict, linkerSettings: sqliteInside),

    .target(
      name: "TestWorld",
      dependencies: ["Records", "Assurance", "Procedures", "CAssets"],
      path: "Tests/TestWorld", swiftSettings: strict),
    tests("ProceduresTests", ["Procedures", "TestWorld"]),
    tests("AssuranceTests", ["Assurance", "TestWorld"]),
    // Works until it is killed.
    .executableTarget(
      name: "CrashChild", dependencies: ["Records", "Assurance", "Procedures", "TestWorld"],
      path: "Tests/CrashChild", swiftSettings: strict),
    tests("RecordsTests", ["Records", "Children", "TestWorld", "CrashChild"]),
    tests("ProbesTests", ["Probes", "Children", "SampleSites", "CAssets"]),
    tests("ReportsTests", ["Reports"]),
    tests("PapersTests", ["Papers", "Children", "TestWorld"]),
    tests("SheetsTests", ["Sheets", "Children"]),
    tests("SigningTests", ["Signing", "Children"]),
    tests("CouriersTests", ["Couriers"]),
    tests("ChildrenTests", ["Children"]),
    tests("WebTests", ["Web", "TestWorld"]),
    tests("JourneyTests", ["App", "Children", "Probes", "SampleSites", "Web", "TestWorld"]),
  ],
  swiftLanguageModes: [.v6]
)
