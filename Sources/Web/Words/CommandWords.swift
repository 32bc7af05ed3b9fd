// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures
package import Records

/// What the command line says besides data and refusals.
package protocol CommandWords {
  func failure(_ code: Failure.Code) -> String
  func faultsFound(_ count: Int) -> String
  func officeMade(_ name: String, in folder: String) -> String
  func caseOpened(_ number: String) -> String
  var actDone: String { get }
  var actRepeated: String { get }
  func caseStatus(_ status: CaseFile.Status) -> String
  func backupWritten(_ file: String, files: Int, bytes: Int) -> String
  func officeRestored(_ folder: String, files: Int) -> String
  /// It was closed with a key that is not there any more.
  func secretToSet(_ secret: KeptSecret) -> String
  func procedureInstalled(_ title: String, _ version: Int) -> String
  func procedureSound(_ warnings: Int) -> String
  func written(_ file: String) -> String
  var late: String { get }
  var paused: String { get }
  var nothingWaits: String { get }
  func auditHolds(cases: Int, events: Int, journal: Int, seals: Int) -> String
  func auditBroken(_ faults: Int) -> String
  func sealed(_ number: Int, streams: Int) -> String
  func calendarSound(_ title: String, days: Int) -> String
  func sealCheck(_ number: Int, _ result: SealCheck) -> String
}

extension Indonesian {
  /// The same words; reads well where only the command line is meant.
  package var commandWords: any CommandWords { self }

  package func failure(_ code: Failure.Code) -> String {
    switch code {
    case .notFound: "Yang diminta tidak ada, atau bukan wewenang Anda."
    case .conflict: "Sudah ada, atau berubah lebih dulu."
    case .invalid: "Isinya tidak dapat diterima."
    case .forbidden: "Tindakan ini bukan wewenang Anda."
    case .unavailable: "Basis data sedang tidak dapat dipakai. Coba lagi."
    case .internal: "Terjadi gangguan pada sistem."
    }
  }
  package func faultsFound(_ count: Int) -> String { "Ditemukan \(number(count)) kesalahan." }
  package func officeMade(_ name: String, in folder: String) -> String {
    "Kantor \"\(name)\" dibuat di \(folder)."
  }
  package func caseOpened(_ number: String) -> String { "Berkas \(number) dibuka." }
  package var actDone: String { "Tercatat." }
  package var actRepeated: String { "Sudah tercatat sebelumnya; tidak ada yang berubah." }
  package func caseStatus(_ status: CaseFile.Status) -> String {
    switch status {
    case .running: "berjalan"
    case .paused: "ditunda"
    case .finished: "selesai"
    case .cancelled: "dibatalkan"
    }
  }
  package func backupWritten(_ file: String, files: Int, bytes: Int) -> String {
    "Cadangan ditulis ke \(file): \(number(files)) lampiran, \(fileSize(bytes))."
  }
  package func officeRestored(_ folder: String, files: Int) -> String {
    "Kantor dipulihkan ke \(folder) dengan \(number(files)) lampiran; semuanya utuh."
  }
  package func secretToSet(_ secret: KeptSecret) -> String {
    switch secret {
    case .mail: "Kata sandi peladen surel perlu diisi lagi: kawal notices secret mail"
    case .webhook: "Kunci tanda tangan webhook perlu diisi lagi: kawal notices secret webhook"
    case .signingService:
      "Layanan tanda tangan elektronik perlu diatur lagi: kawal papers service BERKAS"
    }
  }
  package func procedureInstalled(_ title: String, _ version: Int) -> String {
    "Prosedur \"\(title)\" versi \(number(version)) terpasang."
  }
  package func procedureSound(_ warnings: Int) -> String {
    warnings == 0
      ? "Prosedur dapat dijalankan."
      : "Prosedur dapat dijalankan, dengan \(number(warnings)) peringatan."
  }
  package func written(_ file: String) -> String { "Ditulis ke \(file)." }
  package var late: String { "lewat waktu" }
  package var paused: String { "ditunda" }
  package var nothingWaits: String { "Tidak ada tugas yang menunggu." }
  package func auditHolds(cases: Int, events: Int, journal: Int, seals: Int) -> String {
    "Semuanya cocok: \(number(cases)) berkas, \(number(events)) kejadian, "
      + "\(number(journal)) catatan jurnal, \(number(seals)) segel."
  }
  package func auditBroken(_ faults: Int) -> String { "\(number(faults)) hal tidak cocok." }
  package func calendarSound(_ title: String, days: Int) -> String {
    "Kalender \"\(title)\" dapat dipakai, dengan \(number(days)) hari khusus."
  }
  package func sealCheck(_ number: Int, _ result: SealCheck) -> String {
    switch result {
    case .holds: "Segel \(self.number(number)) sama dengan cetakannya."
    case .differs: "Segel \(self.number(number)) LAIN dari cetakannya."
    case .missing: "Segel \(self.number(number)) tidak ada lagi."
    }
  }
  package func sealed(_ number: Int, streams: Int) -> String {
    "Segel nomor \(self.number(number)) memuat \(self.number(streams)) alur."
  }
}
