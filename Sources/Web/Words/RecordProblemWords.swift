// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Records

/// What is wrong with one entry of a register, said beside its field.
package protocol RecordProblemWords {
  func recordProblem(_ reason: ImportProblem.Reason) -> String
}

extension Indonesian {
  package func recordProblem(_ reason: ImportProblem.Reason) -> String {
    switch reason {
    case .missing: "Isian ini wajib."
    case .tooLong(let limit): "Paling panjang \(number(limit)) huruf."
    case .controlCharacter: "Hapus ganti baris dan tanda yang tidak terlihat."
    case .notOneOf: "Pilih salah satu yang ditawarkan."
    case .notDate: "Tulis tanggal seperti 2026-11-23."
    case .notWholeNumber: "Tulis angka bulat."
    case .notYesNo: "Jawab ya atau tidak."
    case .badCode(let shape): "Bentuknya tidak sesuai. \(codeRule(shape))"
    case .badNIP(let fault): nipProblem(fault)
    case .badURL: "Tulis alamat lengkap, misalnya https://simpeg.contoh.go.id."
    case .badEmail: "Tulis alamat surel yang lengkap."
    case .reserved: "Nama ini dipakai oleh program. Pilih yang lain."
    case .taken(let other): "Sudah dipakai \(other)."
    case .unknownReference(_, let text, let near):
      "\"\(text)\" tidak ada dalam register.\(near.map { " Apakah maksudnya \"\($0)\"?" } ?? "")"
    case .endsBeforeStart: "Tanggal selesai mendahului tanggal mulai."
    case .untilRequired: "Plh. dan pelimpahan harus mempunyai tanggal selesai."
    case .leaderNotMember: "Ketua tim harus termasuk anggota."
    case .noOffice: "Akun perangkat daerah dan inspektorat tidak memegang jabatan."
    case .followsCases: "Keadaan ini ditetapkan oleh berkas, tidak dapat diubah di sini."
    case .circle: "Unit ini berada di atas dirinya sendiri."
    case .notUTF8, .tooLarge, .tooManyRows, .empty, .bareQuote, .textAfterQuote,
      .unterminatedQuote, .fieldCount, .unknownColumn, .repeatedColumn, .missingColumn,
      .repeatedKey:
      "Isian ini tidak dapat dibaca."
    }
  }

  private func codeRule(_ shape: CodeShape) -> String {
    switch shape {
    case .slug: "Pakai huruf kecil, angka, dan tanda hubung."
    case .username: "Pakai huruf kecil, angka, titik, tanda hubung, dan garis bawah."
    case .system: "Pakai huruf, angka, titik, tanda hubung, dan garis bawah."
    case .hostname: "Tulis seperti simpeg.contoh.go.id, dengan huruf kecil."
    }
  }

  private func nipProblem(_ fault: NIP.Fault) -> String {
    switch fault {
    case .notDigits: "NIP hanya terdiri dari angka."
    case .length(let count): "NIP terdiri dari 18 angka; yang ditulis \(count)."
    case .birthDate: "Delapan angka pertama NIP bukan tanggal lahir."
    case .appointment: "Angka ke-9 sampai ke-14 NIP bukan bulan pengangkatan."
    case .gender: "Angka ke-15 NIP adalah 1 atau 2."
    }
  }
}
