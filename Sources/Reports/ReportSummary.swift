// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What a report turned out to be, and how much of it was taken.
package struct ReportSummary: Sendable, Hashable {
  /// Entries that were left out on purpose.
  package struct Skipped: Sendable, Hashable {
    package var reason: ReportSkip
    package var count: Int
  }

  package var format: ReportFormat
  /// Lower-case name of the tool: `zap`, …
  package var tool: String
  package var version: String?
  /// Hosts, images or projects that it speaks of, in its order; the first 100.
  package var targets: [String] = []
  /// Entries as the tool counts them: alerts, issues, rows.
  package var issues = 0
  /// Observations handed out: one for each place, so an issue may have several.
  package var count = 0
  /// Those of them that tell of a weakness (`Observation.Result.fail`).
  package var weaknesses = 0
  package var skipped: [Skipped] = []
  /// What a person should know of the report as a whole, e.g. that the scan was broken off.
  package var notes: [Phrase] = []

  init(format: ReportFormat) {
    self.format = format
    self.tool = format.tool
  }
}

/// Why an entry of a report is no observation.
package enum ReportSkip: String, Sendable, Hashable, CaseIterable {
  /// The tool or its user has marked it as a false alarm.
  case falsePositive = "false-positive"
  /// Suppressed, or its risk accepted, in the tool.
  case suppressed
  /// The tool says that it has been mended, or that the product isn't affected.
  case resolved
  /// A check that found nothing.
  case noMatch = "no-match"
  /// Facts without a weakness that the tool lists for itself: scores, simulated clients, progress.
  case bookkeeping
  /// Ports that aren't open.
  case closedPort = "closed-port"
  /// Entries without a title or rule.
  case nameless
  /// Word for word the same as an earlier one.
  case repeated

  package var phrase: Phrase {
    switch self {
    case .falsePositive:
      Phrase("ditandai alarm palsu di alatnya", en: "marked as a false alarm in the tool")
    case .suppressed:
      Phrase("disembunyikan atau diterima di alatnya", en: "suppressed or accepted in the tool")
    case .resolved:
      Phrase(
        "sudah diperbaiki atau tidak terdampak menurut laporannya",
        en: "mended or not affected, the report says")
    case .noMatch: Phrase("pemeriksaan tanpa hasil", en: "checks that found nothing")
    case .bookkeeping:
      Phrase("catatan alat sendiri, bukan keadaan sistem", en: "the tool's own bookkeeping")
    case .closedPort: Phrase("porta tidak terbuka", en: "ports that aren't open")
    case .nameless: Phrase("tanpa judul atau aturan", en: "without a title or rule")
    case .repeated: Phrase("sama persis dengan yang terdahulu", en: "the same as an earlier one")
    }
  }
}
