// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Procedures
package import Records

package protocol OrderWords {
  var ordersTitle: String { get }
  func ordersLead(shutdowns: Int, monitorings: Int) -> String
  var shutdownsHeading: String { get }
  var monitoringsHeading: String { get }
  var noOrders: String { get }
  var noOrdersAdvice: String { get }
  func orderKind(_ kind: OrderRecord.Kind) -> String
  var orderStateLabel: String { get }
  /// "Diperintahkan Senin, 23 November 2026, berkas BKS-2026-0042".
  func orderedOn(_ date: CalendarDate) -> String

  var notConfirmed: String { get }
  func confirmed(_ name: String, _ moment: String) -> String
  var awaitsConfirmation: String { get }
  var isDown: String { get }
  func ended(_ name: String, _ moment: String) -> String
  var monitoringRuns: String { get }
  var fromLabel: String { get }
  var untilLabel: String { get }
  var announcementLabel: String { get }
  var wayBackLabel: String { get }
  var operatorLabel: String { get }
  var backupLabel: String { get }
  var backupTaken: String { get }
  var backupNotTaken: String { get }
  var intervalLabel: String { get }
  var backupPlanLabel: String { get }
  var mendNoteLabel: String { get }

  var confirmShutdown: String { get }
  func confirmShutdownTitle(_ system: String) -> String
  var confirmShutdownHint: String { get }
  var confirmNoteLabel: String { get }
  var confirmNoteHint: String { get }
  var reopenSystem: String { get }
  func reopenSystemTitle(_ system: String) -> String
  var reopenSystemHint: String { get }
  var reopenNoteLabel: String { get }
  var reopenNoteHint: String { get }
  var reopenNoteMissing: String { get }
  var orderNotSaved: String { get }
  var ordersOfSystem: String { get }
}

extension Indonesian {
  package var ordersTitle: String { "Tindakan berjalan" }
  package func ordersLead(shutdowns: Int, monitorings: Int) -> String {
    "\(number(shutdowns)) penghentian sementara · \(number(monitorings)) pemantauan intensif"
  }
  package var shutdownsHeading: String { "Penghentian sementara" }
  package var monitoringsHeading: String { "Pemantauan dan pencadangan intensif" }
  package var noOrders: String { "Tidak ada tindakan yang berjalan" }
  package var noOrdersAdvice: String {
    "Penghentian sementara dan pemantauan intensif muncul di sini sesudah diajukan dalam sebuah berkas."
  }
  package func orderKind(_ kind: OrderRecord.Kind) -> String {
    switch kind {
    case .shutdown: "Penghentian sementara"
    case .monitoring: "Pemantauan dan pencadangan intensif"
    }
  }
  package var orderStateLabel: String { "Keadaan" }
  package func orderedOn(_ date: CalendarDate) -> String { "diajukan \(longDate(date))" }

  package var notConfirmed: String { "Belum dikonfirmasi" }
  package func confirmed(_ name: String, _ moment: String) -> String {
    "Dikonfirmasi \(name), \(moment)"
  }
  package var awaitsConfirmation: String { "Menunggu konfirmasi pengelola server" }
  package var isDown: String { "Dihentikan" }
  package func ended(_ name: String, _ moment: String) -> String { "Selesai \(moment), \(name)" }
  package var monitoringRuns: String { "Dipantau" }
  package var fromLabel: String { "Mulai" }
  package var untilLabel: String { "Berlaku" }
  package var announcementLabel: String { "Pengumuman" }
  package var wayBackLabel: String { "Cara membuka kembali" }
  package var operatorLabel: String { "Pengelola server" }
  package var backupLabel: String { "Cadangan" }
  package var backupTaken: String { "Sudah dibuat sebelum dihentikan" }
  package var backupNotTaken: String { "Belum dibuat" }
  package var intervalLabel: String { "Dilihat" }
  package var backupPlanLabel: String { "Rencana cadangan" }
  package var mendNoteLabel: String { "Perbaikan" }

  package var confirmShutdown: String { "Konfirmasi sudah dihentikan" }
  package func confirmShutdownTitle(_ system: String) -> String {
    "Konfirmasi penghentian \(system)"
  }
  package var confirmShutdownHint: String {
    "Nama Anda dan waktunya tercatat di riwayat berkas."
  }
  package var confirmNoteLabel: String { "Catatan" }
  package var confirmNoteHint: String {
    "Misalnya apa yang dimatikan dan di mana halaman pengumumannya."
  }
  package var reopenSystem: String { "Aktifkan kembali" }
  package func reopenSystemTitle(_ system: String) -> String { "Aktifkan kembali \(system)" }
  package var reopenSystemHint: String {
    "Sistem kembali berstatus aktif. Perangkat daerah pemilik melihat catatan Anda."
  }
  package var reopenNoteLabel: String { "Yang diperbaiki dan cara mengujinya" }
  package var reopenNoteHint: String { "Masuk ke riwayat berkas." }
  package var reopenNoteMissing: String { "Tulis apa yang diperbaiki dan bagaimana diuji." }
  package var orderNotSaved: String { "Belum tersimpan" }
  package var ordersOfSystem: String { "Tindakan" }
}
