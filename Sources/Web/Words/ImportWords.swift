// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Records

/// What is wrong with a line of a file of records, and what it did where nothing is.
package protocol ImportWords {
  func importProblem(_ reason: ImportProblem.Reason) -> String
  func registerName(_ register: Register) -> String
  /// "Register sistem: 3 baru, 1 berubah, 36 tetap."
  func imported(_ report: ImportReport) -> String
}

extension Indonesian {
  package func importProblem(_ reason: ImportProblem.Reason) -> String {
    switch reason {
    case .notUTF8: "Berkas ini bukan teks UTF-8. Simpan ulang sebagai CSV UTF-8."
    case .tooLarge(let bytes): "Berkas terlalu besar (\(fileSize(bytes)))."
    case .tooManyRows(let limit): "Lebih dari \(number(limit)) baris. Bagi menjadi beberapa berkas."
    case .empty: "Tidak ada judul kolom atau tidak ada isinya."
    case .bareQuote: "Ada tanda kutip di tengah isian. Apit seluruh isian dengan kutip."
    case .textAfterQuote: "Ada teks sesudah kutip penutup."
    case .unterminatedQuote: "Kutip pembuka tidak ditutup."
    case .fieldCount(let expected, let found):
      "Baris ini berisi \(number(found)) kolom, seharusnya \(number(expected))."
    case .unknownColumn(let name, let near): "Kolom \"\(name)\" tidak dikenal.\(meant(near))"
    case .repeatedColumn(let name): "Kolom \"\(name)\" ada dua kali."
    case .missingColumn(let name): "Kolom \"\(name)\" tidak ada."
    case .missing: "Belum diisi."
    case .tooLong(let limit): "Paling panjang \(number(limit)) huruf."
    case .controlCharacter: "Ada ganti baris atau tanda yang tidak terlihat."
    case .notOneOf(let words): "Pilih salah satu: \(joined(words, by: "atau"))."
    case .notDate: "Harus berupa tanggal, misalnya 2026-11-23."
    case .notWholeNumber: "Harus berupa bilangan bulat."
    case .notYesNo: "Jawab ya atau tidak."
    case .badCode(let shape): shapeRule(shape)
    case .badNIP(let fault): nipFault(fault)
    case .badURL: "Harus berupa alamat yang dimulai dengan https:// atau http://."
    case .badEmail: "Harus berupa alamat surel."
    case .reserved: "Nama ini dipakai program. Pilih nama lain."
    case .repeatedKey(let line): "Sudah ada pada baris \(number(line))."
    case .taken(let holder): "Sudah dipakai \(holder)."
    case .unknownReference(let register, let code, let near):
      "Tidak ada \"\(code)\" dalam register \(registerName(register)).\(meant(near))"
    case .endsBeforeStart: "Tanggal akhir mendahului tanggal mulai."
    case .untilRequired: "Plh. dan pelimpahan harus mempunyai tanggal akhir."
    case .leaderNotMember: "Ketua harus termasuk anggota."
    case .noOffice: "Akun perangkat daerah dan inspektorat tidak dapat memangku jabatan."
    case .followsCases(let now):
      "Keadaan ini mengikuti berkas dan tidak dapat diimpor (sekarang: \(now.isEmpty ? "kosong" : now))."
    case .circle: "Unit ini menjadi atasan dirinya sendiri."
    }
  }

  package func registerName(_ register: Register) -> String {
    switch register {
    case .units: "unit"
    case .people: "pegawai"
    case .posts: "jabatan"
    case .holdings: "pemangku jabatan"
    case .teams: "tim"
    case .systems: "sistem"
    case .domains: "nama domain"
    }
  }

  package func imported(_ report: ImportReport) -> String {
    "Register \(registerName(report.register)): \(number(report.new)) baru, "
      + "\(number(report.changed)) berubah, \(number(report.unchanged)) tetap."
      + (report.isDryRun ? " Belum ada yang ditulis." : "")
  }

  private func meant(_ near: String?) -> String {
    near.map { " Apakah maksudnya \"\($0)\"?" } ?? ""
  }

  private func shapeRule(_ shape: CodeShape) -> String {
    switch shape {
    case .slug: "Kode terdiri dari huruf kecil, angka, dan tanda hubung."
    case .username:
      "Nama pengguna terdiri dari huruf kecil, angka, titik, tanda hubung, garis bawah."
    case .system: "Kode sistem terdiri dari huruf, angka, titik, tanda hubung, garis bawah."
    case .hostname: "Nama domain ditulis dengan huruf kecil, misalnya simpeg.contoh.go.id."
    }
  }

  private func nipFault(_ fault: NIP.Fault) -> String {
    switch fault {
    case .notDigits: "NIP terdiri dari angka saja."
    case .length(let count): "NIP terdiri dari 18 angka, bukan \(number(count))."
    case .birthDate: "Delapan angka pertama NIP bukan tanggal lahir."
    case .appointment: "Angka ke-9 sampai ke-14 NIP bukan bulan pengangkatan."
    case .gender: "Angka ke-15 NIP harus 1 atau 2."
    }
  }
}
