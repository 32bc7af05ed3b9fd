// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// The sentences of each fault, in one place.
extension ReportFault {
  static func unreadable(_ why: String) -> Self {
    Self(
      .unreadable,
      reason: Phrase("Berkas tidak dapat dibaca: \(why).", en: "The file can't be read: \(why)."),
      remedy: Phrase(
        "Periksa nama dan hak akses berkas.", en: "Check the file's name and permissions."))
  }

  static let empty = Self(
    .empty,
    reason: Phrase("Berkas kosong.", en: "The file is empty."),
    remedy: Phrase(
      "Pemindaian tanpa temuan pun menulis kerangka laporan. Ulangi pemindaian atau ekspornya.",
      en: "Even a scan without findings writes a frame. Repeat the scan or its export."))

  static let nothingInside = Self(
    .empty,
    reason: Phrase(
      "Laporan tidak berisi apa pun; alatnya tidak dapat dikenali.",
      en: "The report holds nothing; the tool can't be told from it."),
    remedy: empty.remedy)

  static func tooLarge(limit: Int) -> Self {
    Self(
      .tooLarge,
      reason: Phrase(
        "Berkas lebih besar dari \(limit / 1_000_000) MB.",
        en: "The file is larger than \(limit / 1_000_000) MB."),
      remedy: Phrase(
        "Bagi laporan menurut sasaran, atau ekspor tanpa isi permintaan dan jawaban.",
        en: "Split the report by target, or export without requests and responses."))
  }

  static func unrecognised(saw: String) -> Self {
    Self(
      .unrecognised,
      reason: Phrase(
        "Bukan laporan dari alat yang dikenal (terlihat: \(saw)).",
        en: "Not a report of a known tool (seen: \(saw))."),
      remedy: Phrase(
        """
        Ekspor dari alatnya sebagai XML, JSON, SARIF, atau CSV asli. Untuk alat lain pakai bentuk \
        umum di docs/reports.md.
        """,
        en: """
          Export it from the tool as plain XML, JSON, SARIF or CSV. For other tools use the general \
          form in docs/reports.md.
          """))
  }

  static func archive(_ kind: String) -> Self {
    Self(
      .archive,
      reason: Phrase(
        "Ini berkas terkompresi (\(kind)).", en: "This is a compressed file (\(kind))."),
      remedy: Phrase(
        "Buka dahulu, lalu unggah laporan di dalamnya.", en: "Unpack it and give the report itself."
      ))
  }

  static func notData(_ kind: String) -> Self {
    Self(
      .notData,
      reason: Phrase(
        "Ini \(kind), bukan data.", en: "This is \(kind), made for people to read, not data."),
      remedy: Phrase(
        "Ekspor lagi dari alatnya sebagai XML, JSON, atau CSV.",
        en: "Export it from the tool again, as XML, JSON or CSV."))
  }

  static func encoding(_ what: String) -> Self {
    Self(
      .encoding,
      reason: Phrase(
        "Pengodean teks tidak dapat dipakai: \(what).",
        en: "The text encoding can't be used: \(what)."),
      remedy: Phrase(
        "Simpan sebagai UTF-8, misalnya: iconv -f WINDOWS-1252 -t UTF-8 laporan > laporan-utf8",
        en: "Save it as UTF-8, e.g.: iconv -f WINDOWS-1252 -t UTF-8 report > report-utf8"))
  }

  static func damaged(_ what: Phrase) -> Self {
    Self(
      .damaged,
      reason: Phrase("Berkas rusak: \(what.id).", en: "The file is damaged: \(what.en)."),
      remedy: Phrase(
        "Ekspor lagi dari alatnya dan jangan sunting berkasnya.",
        en: "Export it from the tool again and don't edit the file."))
  }

  static let cutOff = Self(
    .cutOff,
    reason: Phrase(
      "Berkas berakhir di tengah jalan; pemindaian mungkin dihentikan.",
      en: "The file ends in the middle; the scan may have been broken off."),
    remedy: Phrase(
      "Ulangi pemindaian sampai selesai, atau salin lagi berkasnya secara utuh.",
      en: "Repeat the scan until it has finished, or copy the whole file again."))

  static func tooDeep(limit: Int) -> Self {
    Self(
      .tooDeep,
      reason: Phrase(
        "Isi bersarang lebih dari \(limit) tingkat.", en: "Nested deeper than \(limit) levels."),
      remedy: Phrase(
        "Laporan yang wajar tidak sedalam itu; periksa asal berkas.",
        en: "No genuine report is that deep; check where the file comes from."))
  }

  static func recordTooLarge(limit: Int) -> Self {
    Self(
      .recordTooLarge,
      reason: Phrase(
        "Satu catatan lebih besar dari \(limit >> 20) MB.",
        en: "One record is larger than \(limit >> 20) MB."),
      remedy: Phrase(
        "Ekspor tanpa isi permintaan dan jawaban, atau periksa asal berkas.",
        en: "Export without requests and responses, or check where the file comes from."))
  }

  static func tooMany(limit: Int) -> Self {
    Self(
      .tooMany,
      reason: Phrase(
        "Lebih dari \(limit) pengamatan dalam satu laporan.",
        en: "More than \(limit) observations in one report."),
      remedy: Phrase("Bagi laporan menurut sasaran.", en: "Split the report by target."))
  }

  static let forbidden = Self(
    .forbidden,
    reason: Phrase(
      "Berkas mendefinisikan entitas (DOCTYPE/ENTITY); cara ini dapat dipakai untuk serangan.",
      en: "The file defines entities (DOCTYPE/ENTITY), which can be used for an attack."),
    remedy: Phrase(
      "Laporan asli tidak memerlukannya; ekspor lagi dari alatnya.",
      en: "A genuine report needs none; export it from the tool again."))

  static func failedScan(_ why: String) -> Self {
    Self(
      .failedScan,
      reason: Phrase(
        "Menurut laporannya pemindaian gagal: \(why)",
        en: "The report says that the scan failed: \(why)"
      ),
      remedy: Phrase(
        "Perbaiki sebabnya dan ulangi pemindaian. Ini bukan hasil bersih.",
        en: "Mend the cause and repeat the scan. This is no clean result."))
  }
}
