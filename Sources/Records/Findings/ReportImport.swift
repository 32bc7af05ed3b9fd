// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// A scanner's report that was brought, from its file to what came of it.
package struct ReportImport: Sendable, Hashable, Identifiable {
  package enum State: String, Sendable, Hashable, Codable, CaseIterable {
    /// A worker reads it for the preview.
    case reading
    /// Waits for a person to take or discard it; nothing is taken yet.
    case ready
    case taking
    case taken
    case failed
    case discarded
  }

  package var id: Int
  package var sha256: String
  /// As the person called the file.
  package var name: String
  /// In bytes.
  package var size: Int
  /// `nil` where the hosts in the report say which systems it is about.
  package var system: String?
  package var caseNumber: String?
  package var officer: String
  package var at: Date
  package var state: State
  /// E.g. "ZAP XML".
  package var format: String?
  package var tool: String?
  /// Observations read so far.
  package var progress: Int
  package var summary: ImportSummary?
  package var error: String?
  package var takenAt: Date?
  package var takenBy: String?
}

/// What a report holds, beside what is known: a preview before it is taken, else what was taken.
package struct ImportSummary: Sendable, Hashable, Codable {
  package struct Part: Sendable, Hashable, Codable {
    package var system: String
    package var taken: Taken
    package init(system: String, taken: Taken) {
      self.system = system
      self.taken = taken
    }
  }

  /// Entries left out on purpose, with the reason in words.
  package struct Skip: Sendable, Hashable, Codable {
    package var reason: String
    package var words: Phrase
    package var count: Int
    package init(reason: String, words: Phrase, count: Int) {
      self.reason = reason
      self.words = words
      self.count = count
    }
  }

  /// Name of the format, for a person.
  package var format = ""
  package var tool = ""
  package var version: String?
  /// Observations in the report.
  package var count = 0
  /// By system, the ones with most first.
  package var parts: [Part] = []
  /// Hosts that no register knows, with how many observations were left out for it; a place without
  /// a host stands under the empty name.
  package var unknownHosts: [String: Int] = [:]
  package var skipped: [Skip] = []
  package var notes: [Phrase] = []

  package init() {}
}

/// What a job about a report asks for.
package enum ReportJob {
  package static let read = "report-read"
  package static let take = "report-take"

  /// Number of the report; `nil` where the body is of another shape.
  package static func report(_ job: Job) -> Int? { Int(job.body) }
}

extension ReportImport {
  /// One that is not entered yet: number 0.
  package init(
    of file: AttachedFile, system: String?, in caseNumber: String?, by acting: Acting
  ) {
    self.init(
      id: 0, sha256: file.sha256, name: file.name, size: file.size, system: system,
      caseNumber: caseNumber, officer: acting.username, at: acting.at, state: .reading,
      progress: 0)
  }

  init(row: SQLRow) throws {
    self.init(
      id: try row.int("id"), sha256: try row.text("sha256"), name: try row.text("name"),
      size: try row.int("size"), system: try row.optionalText("system"),
      caseNumber: try row.optionalText("case_number"), officer: try row.text("officer"),
      at: try row.instant("at"), state: try row.kind("state"),
      format: try row.optionalText("format"), tool: try row.optionalText("tool"),
      progress: try row.int("progress"),
      summary: try row.optionalText("summary").map { try CanonicalJSON.value($0) },
      error: try row.optionalText("error"), takenAt: try row.optionalInstant("taken_at"),
      takenBy: try row.optionalText("taken_by"))
  }
}
