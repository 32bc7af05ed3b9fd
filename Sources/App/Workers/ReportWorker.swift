// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records
import Reports

/// Reads the reports that were brought over the pages: for their preview, then to take them.
struct ReportWorker: Sendable {
  let store: Store
  var now: @Sendable () -> Date = { Date() }

  /// Seconds a job may take before another worker may have it; 200,000 observations take tens.
  static let lease: TimeInterval = 900

  /// Works until the task is cancelled; looks again after `pause` when nothing waits.
  func run(every pause: Duration = .seconds(1)) async throws {
    while !Task.isCancelled {
      let count = (try? await work()) ?? 0
      if count == 0 {
        do { try await Task.sleep(for: pause) } catch { return }
      }
    }
  }

  /// Does what is due, and returns how many jobs that were.
  @discardableResult
  func work() async throws -> Int {
    var count = 0
    for kind in [ReportJob.read, ReportJob.take] {
      for job in try await store.claim(kind, at: now(), lease: Self.lease, limit: 1) {
        try await work(on: job)
        count += 1
      }
    }
    return count
  }

  private func work(on job: Job) async throws {
    guard let id = ReportJob.report(job), let report = try await store.report(id) else {
      return try await store.finish(job)
    }
    let importer = ReportImporter(store: store)
    do {
      switch report.state {
      case .reading:
        try await store.ready(report: id, importer.survey(report, at: now()))
      case .taking:
        _ = try await importer.take(
          report, by: Acting(report.takenBy ?? report.officer, at: now()))
      case .ready, .taken, .failed, .discarded: break
      }
      try await store.finish(job)
    } catch let fault as ReportFault {
      try await store.failed(report: id, "\(fault.sentence.id) \(fault.remedy.id)")
      try await store.finish(job)
    } catch {
      try await store.fail(job, "\(error)", at: now(), jitter: Double.random(in: 0...1))
    }
  }
}
