// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// The lists that can be had as a workbook. The raw value names the file and its address.
package enum ListKind: String, Sendable, Hashable, CaseIterable {
  case cases = "berkas"
  case inbox = "tugas"
  case findings = "temuan"
  case systems = "sistem"
  case domains = "domain"
  case letters = "surat"
  case people = "pegawai"
  case monitors = "pemantauan"
  case incidents = "insiden"
  case observations = "hasil-pemeriksaan"
  case visit = "kunjungan"
  case orders = "tindakan"
  case reports = "impor"
  case trail = "jejak"
  case measures = "ringkasan"
  case calendar = "kalender"
  case checklist = "daftar-periksa"
  case schedule = "jadwal"
  case issued = "naskah-terbit"
  case written = "naskah"

  /// The least it takes to have it: the same as for the page.
  package var need: Privilege {
    switch self {
    case .cases, .checklist: .readCases
    case .inbox: .seeInbox
    case .findings: .readFindings
    case .systems, .domains, .monitors, .incidents, .calendar, .schedule, .orders: .readRegisters
    case .letters: .readLetters
    case .people: .readPeople
    case .observations: .readObservations
    case .visit, .reports: .judgeFindings
    case .trail: .readAudit
    case .issued: .readIssuedPapers
    case .written: .writeLetters
    case .measures: .readSummary
    }
  }

  /// Its name on the command line.
  package var command: String {
    switch self {
    case .cases: "cases"
    case .inbox: "inbox"
    case .findings: "findings"
    case .systems: "systems"
    case .domains: "domains"
    case .letters: "letters"
    case .people: "people"
    case .monitors: "monitors"
    case .incidents: "incidents"
    case .observations: "observations"
    case .visit: "visit"
    case .orders: "orders"
    case .reports: "reports"
    case .trail: "trail"
    case .measures: "measures"
    case .calendar: "calendar"
    case .checklist: "checklist"
    case .schedule: "schedule"
    case .issued: "issued"
    case .written: "written-letters"
    }
  }
}
