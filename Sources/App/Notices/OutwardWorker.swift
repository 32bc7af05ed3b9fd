// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Couriers
import Foundation
import Procedures
import Records

/// Takes up what those concerned should hear of, and hands it to mail and webhook.
struct OutwardWorker: Sendable {
  let store: Store
  /// A demo office sends to this machine only: its addresses are invented.
  let isDemo: Bool
  var curl = Curl()
  var now: @Sendable () -> Date = { Date().wholeMilliseconds }

  /// Seconds a job may take before another worker may have it.
  static let lease: TimeInterval = 180

  /// Works until the task is cancelled.
  func run(gathering seconds: TimeInterval = 30) async throws {
    var gathered = Date.distantPast
    while !Task.isCancelled {
      if now().timeIntervalSince(gathered) >= seconds {
        gathered = now()
        _ = try? await store.gatherOutward(at: gathered)
      }
      let count = (try? await work()) ?? 0
      guard count == 0 else { continue }
      do { try await Task.sleep(for: .seconds(2)) } catch { return }
    }
  }

  /// Does what is due, and returns how many jobs that were.
  @discardableResult
  func work(limit: Int = 8) async throws -> Int {
    let jobs = try await store.claim(
      OutwardBatch.jobKind, at: now(), lease: Self.lease, limit: limit)
    for job in jobs {
      guard let batch = try await store.outwardBatch(job) else { continue }
      do {
        try await send(batch)
        try await store.outwardSent(batch, job, at: now())
      } catch {
        let reason = (error as? CourierFailure)?.description ?? "\(error)"
        try await store.outwardFailed(
          batch, job, reason, at: now(), jitter: Double.random(in: 0...1))
      }
    }
    return jobs.count
  }

  private func send(_ batch: OutwardBatch) async throws {
    let time = OfficeTime(zone: try await store.calendar().rules.zone)
    let message = OutwardMessage(batch: batch, time: time)
    switch batch.channel {
    case .mail:
      guard let server = batch.settings.mail else { throw CourierFailure(.invalid) }
      try stayHome(server.host)
      let protection: Mail.Protection =
        switch server.protection {
        case .tls: .implicit
        case .starttls: .upgrade
        case .none: .none
        }
      let mail = Mail(
        host: server.host, port: server.port, protection: protection,
        login: server.login.isEmpty ? nil : (server.login, batch.secret ?? ""))
      try await mail.send(try message.mail(from: server, at: now()), by: curl)
    case .webhook:
      let address = try CourierAddress(batch.settings.webhook ?? "")
      try stayHome(address.host)
      let hook = Webhook(address, sign: batch.secret.map(OutwardWorker.signer))
      try await hook.post(try message.webhook(at: now()), key: message.key, by: curl)
    }
  }

  private static func signer(_ secret: String) -> @Sendable (Data) -> String {
    { body in Hex.encode(HMAC.sha256(key: Array(secret.utf8), message: Array(body))) }
  }

  private func stayHome(_ host: String) throws {
    guard isDemo, host != "localhost", !host.hasPrefix("127.") else { return }
    throw DemoStaysHome()
  }
}

/// A demo office was asked to send to another machine.
private struct DemoStaysHome: Error, CustomStringConvertible {
  var description: String { "demo" }
}
