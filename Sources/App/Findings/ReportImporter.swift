// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records
import Reports

/// Joins the reader of reports with the records: first only compares, then takes.
///
/// The file is read anew each time; it is kept under its hash, so both see the same.
struct ReportImporter: Sendable {
  let store: Store

  /// What taking it would come to.
  ///
  /// - Throws: `ReportFault`.
  func survey(_ report: ReportImport, at instant: Date) async throws -> ImportSummary {
    var surveys: [String: LookSurvey] = [:]
    var summary = try await read(report) { system, batch in
      var survey = surveys[system] ?? LookSurvey(of: system, at: instant)
      surveys[system] = nil
      try await store.survey(batch, in: &survey)
      surveys[system] = survey
    }
    for survey in surveys.values {
      summary.parts.append(
        ImportSummary.Part(system: survey.system, taken: try await store.end(survey)))
    }
    return summary.sorted
  }

  /// Takes it, and tells the records so.
  ///
  /// - Throws: `ReportFault`; what was read until then stays taken, and nothing is found missing.
  func take(_ report: ReportImport, by acting: Acting) async throws -> ImportSummary {
    var looks: [String: Look] = [:]
    var summary = try await read(report) { system, batch in
      var look =
        if let open = looks[system] {
          open
        } else {
          try await store.beginLook(
            of: system, in: report.caseNumber, from: .report(report.id), by: acting)
        }
      looks[system] = nil
      try await store.take(batch, in: &look)
      looks[system] = look
    }
    for look in looks.values {
      summary.parts.append(
        ImportSummary.Part(system: look.system, taken: try await store.end(look)))
    }
    let sorted = summary.sorted
    try await store.taken(report: report.id, sorted, by: acting)
    return sorted
  }

  private func read(
    _ report: ReportImport, _ take: (String, [Observation]) async throws -> Void
  ) async throws -> ImportSummary {
    let hosts = try await store.systemsByHost()
    let batches = ReportBatches(
      path: try store.files.path(of: report.sha256), receivedAt: report.at, size: Look.batch)
    var summary = ImportSummary()
    var told = 0
    try await batches.forEach { piece in
      switch piece {
      case .batch(let batch):
        summary.count += batch.count
        if let system = report.system {
          try await take(system, batch)
        } else {
          var parts: [String: [Observation]] = [:]
          for observation in batch {
            let host = (observation.place.host ?? "").lowercased()
            if let system = hosts[host] {
              parts[system, default: []].append(observation)
            } else if summary.unknownHosts.count < 200 || summary.unknownHosts[host] != nil {
              summary.unknownHosts[host, default: 0] += 1
            }
          }
          for (system, part) in parts.sorted(by: { $0.key < $1.key }) {
            try await take(system, part)
          }
        }
        if summary.count - told >= 10_000 {
          told = summary.count
          try await store.progress(ofReport: report.id, told)
        }
      case .end(let read): summary.tell(of: read)
      }
    }
    return summary
  }
}

extension ImportSummary {
  fileprivate mutating func tell(of read: ReportSummary) {
    format = read.format.name
    tool = read.tool
    version = read.version
    skipped = read.skipped.map { skip in
      Skip(reason: skip.reason.rawValue, words: skip.reason.phrase, count: skip.count)
    }
    notes = read.notes
  }

  fileprivate var sorted: ImportSummary {
    var summary = self
    summary.parts.sort { ($1.taken.total, $0.system) < ($0.taken.total, $1.system) }
    return summary
  }
}
