// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Hummingbird
import Logging
import NIOCore
package import Records
import ServiceLifecycle

/// The pages of one office, served over HTTP until the process is asked to stop.
package enum WebServer {
  package struct Settings: Sendable {
    package var host = "127.0.0.1"
    /// 0 takes a free one.
    package var port = 8080
    /// Served behind TLS.
    package var isSecure = false
    /// Of the program, for the foot of each page.
    package var version: String
    /// For the sign-in page of a demo office; ignored elsewhere.
    package var demoAccounts: [(name: String, username: String, password: String)] = []

    package var press: Press?
    /// What visits can look at again.
    package var checks = RepeatableChecks()
    /// See ``Site/ownFile``.
    package var ownFile: @Sendable (_ path: String) -> String? = { _ in nil }
    package var signing: SigningDesk?
    package var letterPress: LetterPress?

    package init(version: String) { self.version = version }
  }

  /// Work beside the pages, such as the queue's: runs until it is cancelled.
  package typealias Background = @Sendable () async throws -> Void

  /// Serves until SIGTERM or SIGINT; requests under way are answered first. Each request is a
  /// line on standard error, unless `LOG_LEVEL` says `warning`.
  ///
  /// - Parameter announce: called once with the port that is listened on.
  package static func run(
    _ store: Store, _ settings: Settings, background: [Background] = [],
    announce: @escaping @Sendable (_ port: Int) -> Void
  ) async throws {
    let kind = try await store.kind()
    let face = try await OfficeFaceSource(store, version: settings.version)
    store.files.removeLeftovers()
    var site = Site(
      store: store, office: face.current, sessions: .records(of: store),
      isSecure: settings.isSecure, uploads: try uploads(of: store),
      demoAccounts: kind == .demo ? settings.demoAccounts : [], press: settings.press)
    site.refreshOffice = face.reload
    site.checks = settings.checks
    site.ownFile = settings.ownFile
    site.signing = settings.signing
    site.letterPress = settings.letterPress
    var logger = Logger(label: "kawal") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel =
      ProcessInfo.processInfo.environment["LOG_LEVEL"].flatMap { Logger.Level(rawValue: $0) }
      ?? .info
    let application = Application(
      router: siteRouter(site),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: "Kawal"),
      services: (background + [face.refresh]).map(BackgroundService.init),
      onServerRunning: { channel in announce(channel.localAddress?.port ?? settings.port) },
      logger: logger)
    try await application.runService()
  }

  /// Where files of forms lie while they are read; beside the store's, and emptied at the start.
  private static func uploads(of store: Store) throws -> URL {
    let folder = URL(fileURLWithPath: store.files.folder).deletingLastPathComponent()
      .appendingPathComponent("uploads", isDirectory: true)
    let manager = FileManager.default
    try manager.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for leftover in try manager.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      try manager.removeItem(at: leftover)
    }
    return folder
  }
}

/// A closure that ends with the server.
private struct BackgroundService: Service {
  var work: WebServer.Background

  func run() async throws {
    await cancelWhenGracefulShutdown {
      do { try await work() } catch is CancellationError {} catch {
        Logger(label: "kawal").error("background work ended", metadata: ["error": "\(error)"])
      }
    }
    // A service that ends by itself would take the server down with it.
    try await gracefulShutdown()
  }
}
