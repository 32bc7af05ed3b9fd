// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Procedures
package import Records

package protocol InboxWords {
  /// "5 tugas menunggu Anda".
  func tasksWaiting(_ count: Int) -> String
  /// "Satu lewat waktu. Dua jatuh tempo hari ini, Senin, 23 November 2026."
  func inboxLead(late: Int, dueToday: Int, today: CalendarDate) -> String
  func inboxGroup(_ group: InboxGroup) -> String
  var nothingWaiting: String { get }
  var nothingWaitingAdvice: String { get }
  var waitingForOthers: String { get }
  var waitingForOthersHint: String { get }
  var nobodyElse: String { get }
  func allRunningCases(_ count: Int) -> String
  /// "sebagai Plt. Kepala Bidang"; `nil` for what is somebody else's.
  func ground(_ ground: WorkItem.Ground) -> String?
  /// "8 aplikasi".
  func systemCount(_ count: Int) -> String
  /// "Di Tim Analisis (Bayu Pradipta)".
  func waitsAt(_ lane: String, person: String?) -> String
  func since(_ moment: String) -> String
  /// "putaran ke-2"; `nil` for the first.
  func round(_ round: Int) -> String?
}

/// How the inbox is divided.
package enum InboxGroup: Sendable, Hashable, CaseIterable {
  case late, today, thisWeek, later, noLimit, paused
}

extension Indonesian {
  package func tasksWaiting(_ count: Int) -> String { "\(number(count)) tugas menunggu Anda" }

  package func inboxLead(late: Int, dueToday: Int, today: CalendarDate) -> String {
    let day = longDate(today)
    switch (late, dueToday) {
    case (0, 0): return "Tidak ada yang jatuh tempo hari ini, \(day)."
    case (0, _): return "\(capitalised(spelled(dueToday))) jatuh tempo hari ini, \(day)."
    case (_, 0):
      return
        "\(capitalised(spelled(late))) lewat waktu. Tidak ada lagi yang jatuh tempo hari ini, \(day)."
    default:
      return "\(capitalised(spelled(late))) lewat waktu. "
        + "\(capitalised(spelled(dueToday))) jatuh tempo hari ini, \(day)."
    }
  }

  package func inboxGroup(_ group: InboxGroup) -> String {
    switch group {
    case .late: "Lewat waktu"
    case .today: "Hari ini"
    case .thisWeek: "Minggu ini"
    case .later: "Nanti"
    case .noLimit: "Tanpa batas waktu"
    case .paused: "Ditunda"
    }
  }

  package var nothingWaiting: String { "Tidak ada tugas yang menunggu Anda" }
  package var nothingWaitingAdvice: String {
    "Tugas muncul di sini begitu sebuah berkas sampai di langkah Anda."
  }
  package var waitingForOthers: String { "Anda tunggu dari orang lain" }
  package var waitingForOthersHint: String { "Tidak perlu tindakan sekarang." }
  package var nobodyElse: String { "Tidak ada yang sedang Anda tunggu." }
  package func allRunningCases(_ count: Int) -> String {
    "Semua berkas yang berjalan (\(number(count)))"
  }

  package func ground(_ ground: WorkItem.Ground) -> String? {
    switch ground {
    case .seat(let seat): "sebagai \(post(seat.title, seat.kind))"
    case .team: "sebagai anggota tim"
    case .agency: "untuk perangkat daerah Anda"
    case .assigned: "diserahkan kepada Anda"
    case .delegated: "dilimpahkan kepada Anda"
    case .others: nil
    }
  }

  package func systemCount(_ count: Int) -> String { "\(number(count)) aplikasi" }
  package func waitsAt(_ lane: String, person: String?) -> String {
    "Di \(lane)\(person.map { " (\($0))" } ?? "")"
  }
  package func since(_ moment: String) -> String { "sejak \(moment)" }
  package func round(_ round: Int) -> String? { round > 1 ? "putaran ke-\(round)" : nil }
}
