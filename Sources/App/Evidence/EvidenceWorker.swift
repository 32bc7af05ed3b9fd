// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// Makes the packs that were asked for, one after the other.
struct EvidenceWorker: Sendable {
  let store: Store
  /// Where an archive grows; on the volume of the office.
  let scratch: URL
  var now: @Sendable () -> Date = { Date() }

  /// Seconds a job may take before another worker may have it.
  static let lease: TimeInterval = 1_800

  /// Works until the task is cancelled; looks again after `pause` when nothing waits.
  func run(every pause: Duration = .seconds(2)) async throws {
    while !Task.isCancelled {
      let count = (try? await work()) ?? 0
      if count > 0 { Memory.giveBack() }
      if count == 0 {
        do { try await Task.sleep(for: pause) } catch { return }
      }
    }
  }

  /// Does what is due, and returns how many jobs that were.
  @discardableResult
  func work() async throws -> Int {
    let jobs = try await store.claim(
      EvidencePack.jobKind, at: now(), lease: Self.lease, limit: 1)
    for job in jobs { try await work(on: job) }
    return jobs.count
  }

  private func work(on job: Job) async throws {
    guard let id = Int(job.body), let pack = try await store.evidencePack(id) else {
      return try await store.finish(job)
    }
    let url = scratch.appending(path: "bukti-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: url) }
    do {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
      let packer = try await EvidencePacker(store: store, year: pack.year)
      _ = try await packer.write(to: url) { done, parts in
        try await store.progress(ofPack: id, done, of: parts)
      }
      let archive = try await store.files.keep(OutgoingFile(path: url.path).pieces, limit: .max)
      try await store.keep(
        pack: id, archive, name: "paket-bukti-\(pack.year).zip", finishing: job, at: now())
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      try await store.failed(pack: id, "\(error)")
      try await store.finish(job)
    }
  }
}
