// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let serviceLifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "chronicled",
    products: [
        .executable(name: "chronicled", targets: ["chronicled"]),
        .executable(name: "chroniclectl", targets: ["chroniclectl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(
            name: "LinuxSystem", dependencies: ["CLinux", "CSystemd", systemPackage],
            swiftSettings: strict),
        .target(name: "Articles", swiftSettings: strict),
        .target(name: "GermanText", dependencies: ["Articles"], swiftSettings: strict),
        .target(name: "EventCoding", dependencies: ["GermanText"], swiftSettings: strict),
        .target(
            name: "EventLog", dependencies: ["EventCoding", "LinuxSystem", crypto, systemPackage],
            swiftSettings: strict),
        .target(
            name: "EventIndex",
            dependencies: [
                "EventLog", systemPackage, .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Control", dependencies: ["LinuxSystem", systemPackage],
            swiftSettings: strict),
        .target(
            name: "Daemon",
            dependencies: [
                "Control", "EventIndex", deque, logging, serviceLifecycle, systemPackage,
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "chronicled",
            dependencies: [
                "Daemon", argumentParser, serviceLifecycle, systemPackage,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "chroniclectl", dependencies: ["Daemon", argumentParser, systemPackage],
            swiftSettings: strict),
    ]
        + [
            .executableTarget(
                name: "AnalysisBenchmark", dependencies: ["Daemon", argumentParser, systemPackage],
                path: "Benchmarks/analysis", exclude: ["run"], swiftSettings: strict),
            .executableTarget(
                name: "ScaleBenchmark",
                dependencies: ["EventIndex", argumentParser, systemPackage],
                path: "Benchmarks/scale", exclude: ["run"], swiftSettings: strict),
            .target(
                name: "TestSupport", dependencies: ["GermanText", systemPackage],
                path: "Tests/TestSupport",
                swiftSettings: strict),
            .executableTarget(
                name: "FaultRuns",
                dependencies: [
                    "Daemon", logging, serviceLifecycle, systemPackage,
                    .product(name: "GRDB", package: "GRDB.swift"),
                ],
                path: "Tests/FaultRuns", swiftSettings: strict),
        ]
        + [
            "LinuxSystem", "Articles", "GermanText", "EventLog", "EventIndex", "Control", "Daemon",
        ].map {
            .testTarget(
                name: $0 + "Tests", dependencies: [.byName(name: $0), "TestSupport"],
                swiftSettings: strict)
        }
        + [
            .testTarget(
                name: "EventCodingTests", dependencies: ["EventCoding", "TestSupport"],
                exclude: ["Golden"], swiftSettings: strict),
            .testTarget(
                name: "ProgramTests",
                dependencies: ["Daemon", "TestSupport", "FaultRuns", "chronicled", "chroniclectl"],
                exclude: [
                    "ask.py", "be_many.py", "be_silent.py", "check_cloudevents.py",
                    "check_metrics.py", "check_varlink.py", "deaf_journal.py", "devtools.py",
                    "look_at_report.py", "own_journal.py",
                    "real_journal.py", "receive_journal.py", "requirements.txt",
                ],
                swiftSettings: strict),
        ]
)
