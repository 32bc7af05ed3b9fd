// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

extension ProcedureWords {
  /// Where, what, and how to mend it: "Baris 12, kolom 5, lanes.tim: …".
  package static func sentence(_ problem: ProcedureFileProblem, english: Bool) -> String {
    let place = problem.place
    let path = problem.path.isEmpty ? "" : ", \(problem.path)"
    let text = english ? self.english(problem.reason) : indonesian(problem.reason)
    return english
      ? "Line \(place.line), column \(place.column)\(path): \(text)"
      : "Baris \(place.line), kolom \(place.column)\(path): \(text)"
  }

  private static func indonesian(_ reason: ProcedureFileProblem.Reason) -> String {
    func hint(_ name: String?) -> String { ProcedureWords.hint(name, english: false) }
    return switch reason {
    case .tooLarge(let bytes, let limit):
      """
      Berkas terlalu besar (\(bytes) bita; batasnya \(limit)). Sebuah SOP jauh lebih kecil; \
      periksa apakah berkasnya benar.
      """
    case .tooManyRows(let limit): "Isinya lebih dari \(limit) butir. Pecah menjadi beberapa SOP."
    case .tooDeep(let limit): "Isinya bertingkat lebih dari \(limit). Sederhanakan susunannya."
    case .tooLong(let limit):
      """
      Teks ini lebih dari \(limit) bita. Ringkaslah, atau lampirkan sebagai berkas.
      """
    case .notUTF8: "Berkas ini bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8."
    case .notYAML(let message):
      """
      Berkas ini bukan YAML yang sah (\(message)). Periksa lekukan, tanda kutip, dan titik dua \
      di sekitar sini.
      """
    case .emptyFile:
      """
      Berkas ini kosong. Mulai dengan “procedure:”, “title:”, “lanes:”, dan “steps:”.
      """
    case .severalDocuments:
      """
      Berkas ini memuat lebih dari satu dokumen. Simpan satu SOP dalam satu berkas, tanpa \
      pemisah “---” kedua.
      """
    case .anchorRefused(let name):
      """
      Jangkar “&\(name)” tidak dipakai di sini. Hapus jangkarnya dan tulis isinya langsung.
      """
    case .aliasRefused(let name):
      """
      Rujukan “*\(name)” tidak dipakai di sini. Tulis isinya langsung, atau beri tanda kutip \
      bila ini teks biasa.
      """
    case .tagRefused(let tag):
      """
      Penanda jenis “\(tag)” tidak dipakai di sini. Hapus, atau beri tanda kutip bila ini teks \
      biasa.
      """
    case .duplicateKey(let key): "Kunci “\(key)” ditulis dua kali. Hapus salah satunya."
    case .unknownKey(let key, let near):
      """
      Kunci “\(key)” tidak dikenal di sini. Betulkan atau hapus.\(hint(near))
      """
    case .keyNotHere(let key):
      """
      Kunci “\(key)” tidak berlaku untuk “held-by” ini. Hapus kuncinya atau ganti “held-by”.
      """
    case .keysExclude(let keys):
      """
      Hanya satu dari \(keys.joined(separator: ", ")) yang boleh ada pada satu langkah. Sisakan \
      satu.
      """
    case .missingKey(let key): "Kunci “\(key)” belum ada. Tambahkan."
    case .wrongType(let expected, let found):
      """
      Di sini diharapkan \(indonesian(expected)), tetapi ada \(indonesian(found)). Tulis ulang \
      isinya.
      """
    case .badName(let name):
      """
      “\(name)” tidak dapat dipakai sebagai nama. Pakai huruf kecil, angka, dan tanda hubung, \
      paling panjang 60 karakter; “end” dicadangkan untuk akhir alur.
      """
    case .badTime(let text):
      """
      Waktu “\(text)” tidak dapat dibaca. Tulis misalnya “15 menit”, “1–5 hari per aplikasi”, \
      “24 jam kalender”, atau “secukupnya”.
      """
    case .badDate(let text):
      """
      “\(text)” bukan tanggal. Tulis sebagai tahun-bulan-tanggal, misalnya 2026-11-23.
      """
    case .notOneOf(let text, let allowed):
      """
      “\(text)” tidak dikenal. Pilih salah satu: \(allowed.joined(separator: ", ")).
      """
    case .duplicateID(let id): "Nama “\(id)” sudah dipakai langkah lain. Beri nama yang berbeda."
    case .unknownLane(let name, let near):
      """
      Pelaksana “\(name)” tidak ada dalam “lanes”. Tambahkan atau betulkan namanya.\(hint(near))
      """
    case .unknownStep(let name, let near):
      """
      Langkah “\(name)” tidak ada dalam “steps”. Tambahkan atau betulkan namanya.\(hint(near))
      """
    case .unknownOutput(let name, let near):
      """
      Keluaran “\(name)” tidak dihasilkan langkah mana pun. Tambahkan pada “outputs” atau \
      betulkan namanya.\(hint(near))
      """
    case .unknownOutcome(let name, let near):
      """
      Langkah ini tidak memiliki pilihan “\(name)”. Tambahkan pada “decide” atau betulkan \
      namanya.\(hint(near))
      """
    }
  }

  private static func english(_ reason: ProcedureFileProblem.Reason) -> String {
    func hint(_ name: String?) -> String { ProcedureWords.hint(name, english: true) }
    return switch reason {
    case .tooLarge(let bytes, let limit):
      """
      The file is too large (\(bytes) bytes; the limit is \(limit)). A procedure is far smaller; \
      check that this is the right file.
      """
    case .tooManyRows(let limit):
      """
      There are more than \(limit) entries. Split it into several procedures.
      """
    case .tooDeep(let limit): "It is nested more than \(limit) levels deep. Simplify it."
    case .tooLong(let limit):
      """
      The text has more than \(limit) bytes. Shorten it, or attach it as a file.
      """
    case .notUTF8: "The file is no UTF-8 text. Save it again as UTF-8."
    case .notYAML(let message):
      """
      The file is no valid YAML (\(message)). Check indentation, quotes and colons near here.
      """
    case .emptyFile: "The file is empty. Begin with “procedure:”, “title:”, “lanes:” and “steps:”."
    case .severalDocuments:
      """
      The file holds more than one document. Keep one procedure to a file, without a second \
      “---”.
      """
    case .anchorRefused(let name):
      """
      The anchor “&\(name)” is not used here. Remove it and write the contents out.
      """
    case .aliasRefused(let name):
      """
      The alias “*\(name)” is not used here. Write the contents out, or quote it if it is plain \
      text.
      """
    case .tagRefused(let tag):
      """
      The tag “\(tag)” is not used here. Remove it, or quote it if it is plain text.
      """
    case .duplicateKey(let key): "The key “\(key)” is written twice. Remove one of them."
    case .unknownKey(let key, let near):
      """
      The key “\(key)” is not known here. Correct or remove it.\(hint(near))
      """
    case .keyNotHere(let key):
      """
      The key “\(key)” does not go with this “held-by”. Remove it or change “held-by”.
      """
    case .keysExclude(let keys):
      """
      Only one of \(keys.joined(separator: ", ")) may stand in a row. Keep one.
      """
    case .missingKey(let key): "The key “\(key)” is missing. Add it."
    case .wrongType(let expected, let found):
      """
      Expected \(english(expected)) here, found \(english(found)). Write it anew.
      """
    case .badName(let name):
      """
      “\(name)” can't be used as a name. Use lower-case letters, digits and hyphens, at most 60 \
      characters; “end” is kept for the end of the flow.
      """
    case .badTime(let text):
      """
      The time “\(text)” can't be read. Write for instance “15 menit”, “1–5 hari per aplikasi”, \
      “24 jam kalender”, “2 hours” or “as needed”.
      """
    case .badDate(let text): "“\(text)” is no date. Write year-month-day, for instance 2026-11-23."
    case .notOneOf(let text, let allowed):
      """
      “\(text)” is not known. Choose one of: \(allowed.joined(separator: ", ")).
      """
    case .duplicateID(let id): "Another row already bears the name “\(id)”. Choose a different one."
    case .unknownLane(let name, let near):
      """
      The lane “\(name)” is not among “lanes”. Add it or correct the name.\(hint(near))
      """
    case .unknownStep(let name, let near):
      """
      The row “\(name)” is not among “steps”. Add it or correct the name.\(hint(near))
      """
    case .unknownOutput(let name, let near):
      """
      No row puts out “\(name)”. Add it under “outputs” or correct the name.\(hint(near))
      """
    case .unknownOutcome(let name, let near):
      """
      The row has no outcome “\(name)”. Add it under “decide” or correct the name.\(hint(near))
      """
    }
  }

  private static func indonesian(_ expected: ProcedureFileProblem.Expected) -> String {
    switch expected {
    case .text: "teks"
    case .list: "daftar"
    case .mapping: "pasangan kunci dan isi"
    case .yesNo: "true atau false"
    case .wholeNumber: "bilangan bulat mulai 1"
    case .number: "bilangan"
    }
  }

  private static func english(_ expected: ProcedureFileProblem.Expected) -> String {
    switch expected {
    case .text: "text"
    case .list: "a list"
    case .mapping: "keys with values"
    case .yesNo: "true or false"
    case .wholeNumber: "a whole number from 1"
    case .number: "a number"
    }
  }

  private static func indonesian(_ found: ProcedureFileProblem.Found) -> String {
    switch found {
    case .text: "teks lain"
    case .list: "daftar"
    case .mapping: "pasangan kunci dan isi"
    case .nothing: "isi kosong"
    }
  }

  private static func english(_ found: ProcedureFileProblem.Found) -> String {
    switch found {
    case .text: "other text"
    case .list: "a list"
    case .mapping: "keys with values"
    case .nothing: "nothing"
    }
  }
}
