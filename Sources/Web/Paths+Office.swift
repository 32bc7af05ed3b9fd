// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Addresses of the registers and of the office itself.
extension Paths {
  package static let newDomain = "/domain/baru"
  package static func editDomain(_ name: String) -> String { "/domain/\(segment(name))/ubah" }
  /// Open findings of a system.
  package static func findings(ofSystem code: String) -> String {
    with(findings, [("sistem", code)])
  }

  package static let installProcedure = "/sop/pasang"
  package static func procedure(_ id: String, version: Int) -> String {
    with(procedure(id), [("versi", "\(version)")])
  }

  package static let newPerson = "/pegawai/baru"
  package static func person(_ username: String) -> String { "/pegawai/\(segment(username))" }
  package static func editPerson(_ username: String) -> String { "\(person(username))/ubah" }
  package static func password(of username: String) -> String { "\(person(username))/sandi" }
  package static func accountSwitch(of username: String) -> String { "\(person(username))/akun" }
  package static let appoint = "/jabatan/tetapkan"
  package static let endAppointment = "/jabatan/akhiri"

  package static let ownPassword = "/akun/sandi"
  package static let lendPost = "/akun/limpahkan"
  package static let endLending = "/akun/limpahkan/akhiri"

  package static func calendar(year: Int) -> String { with(calendar, [("tahun", "\(year)")]) }
  package static let addHoliday = "/kalender/libur"
  package static let removeHoliday = "/kalender/libur/hapus"

  package static let verifyTrail = "/jejak/verifikasi"
  package static let sealTrail = "/jejak/segel"
}
