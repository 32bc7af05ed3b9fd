// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures
package import Records

/// What is wrong with a calendar or a checklist, where, and how to mend it.
package protocol CalendarFaultWords {
  /// "Baris 12, kolom 5, holidays[3].date: …"; only the fault where it lies in no file.
  func calendarFault(_ fault: CalendarFault) -> String
  func calendarFault(_ reason: CalendarFault.Reason) -> String
  func calendarError(_ error: CalendarError) -> String
  func checklistFault(_ error: ChecklistFileError) -> String
}

extension CalendarFault {
  /// Keys that lead to the entry, positions from 1 as a reader counts them.
  package var path: String {
    var path = ""
    var digits = ""
    for character in place {
      if character.isNumber, path.last == "[" || !digits.isEmpty {
        digits.append(character)
        continue
      }
      if let position = Int(digits) { path += "\(position + 1)" }
      digits = ""
      path.append(character)
    }
    return path
  }
}

extension Indonesian {
  package func calendarError(_ error: CalendarError) -> String {
    switch error {
    case .fault(let fault): calendarFault(fault)
    case .beyondEnd(let date), .beforeStart(let date): refusal(.calendarEnds(date), Naming())
    case .badAmount(let amount): rule(.badAmount, "bad-amount", ["\(amount)"])
    }
  }

  package func calendarFault(_ fault: CalendarFault) -> String {
    guard let line = fault.line else { return calendarFault(fault.reason) }
    let column = fault.column.map { ", kolom \($0)" } ?? ""
    let path = fault.path.isEmpty ? "" : ", \(fault.path)"
    return "Baris \(line)\(column)\(path): \(calendarFault(fault.reason))"
  }

  package func calendarFault(_ reason: CalendarFault.Reason) -> String {
    switch reason {
    case .tooLarge(let limit):
      "Kalender lebih besar dari \(fileSize(limit)). Periksa apakah berkasnya benar."
    case .tooMany(let limit):
      "Isinya lebih dari \(number(limit)) butir. Hapus tahun-tahun yang tidak dipakai lagi."
    case .notYAML(let message):
      """
      Berkas ini bukan YAML yang sah (\(message)). Periksa lekukan, tanda kutip, dan titik dua \
      di sekitar sini.
      """
    case .alias:
      "Jangkar (&) dan rujukan (*) tidak dipakai di sini. Tulis isinya langsung."
    case .missing(let key): "Kunci “\(key)” belum ada. Tambahkan."
    case .unknownKey(let key, let known):
      "Kunci “\(key)” tidak dikenal di sini. Pakai salah satu: \(known.joined(separator: ", "))."
    case .unknownValue(let value, let known):
      known.isEmpty
        ? "“\(value)” tidak dikenal. Tulis dulu “\(value)” pada “patterns” atau “sources”."
        : "“\(value)” tidak dikenal. Pilih salah satu: \(known.joined(separator: ", "))."
    case .notText: "Di sini diharapkan teks yang tidak kosong. Tulis isinya, tanpa rincian lagi."
    case .notList: "Di sini diharapkan daftar. Tulis tiap butirnya pada baris baru, dengan “-”."
    case .notMapping:
      "Di sini diharapkan pasangan kunci dan isi. Tulis misalnya “zone: Asia/Jakarta”."
    case .notDate(let text):
      "“\(text)” bukan tanggal. Tulis tahun-bulan-tanggal yang ada, misalnya 2026-08-17."
    case .notHours(let text):
      "“\(text)” bukan jam kerja. Tulis jam buka dan tutup, misalnya 07:30-12:00."
    case .notWeekday(let text):
      """
      “\(text)” bukan hari. Tulis dalam bahasa Inggris, misalnya monday, atau monday-thursday \
      dari awal ke akhir pekan.
      """
    case .repeatedWeekday(let day): "Hari “\(day)” ditulis dua kali. Sisakan satu."
    case .overlappingHours(let earlier, let later):
      """
      Jam \(hours([earlier])) dan \(hours([later])) bertumpuk atau tidak urut. Tulis dari yang \
      paling pagi, dan mulai yang berikutnya sesudah yang sebelumnya selesai.
      """
    case .nothingWorked:
      "Tidak ada jam kerja pada hari mana pun. Isi paling sedikit satu hari."
    case .repeatedDate(let date):
      "Tanggal \(self.date(date)) ditulis dua kali. Gabungkan menjadi satu."
    case .repeatedName(let name): "“\(name)” ditulis dua kali. Ganti namanya atau hapus satu."
    case .overlappingSeasons(let date):
      "Dua masa berlaku pada \(self.date(date)). Ubah “from” atau “through” salah satunya."
    case .backwards(let from, let through):
      """
      Tanggal mulai (\(date(from))) sesudah tanggal akhir (\(date(through))). Tukar keduanya \
      atau betulkan tahunnya.
      """
    case .tooManyYears(let limit):
      "Kalender mencakup lebih dari \(number(limit)) tahun. Periksa tahun tanggal-tanggalnya."
    }
  }

  package func checklistFault(_ error: ChecklistFileError) -> String {
    let text =
      switch error.reason {
      case .tooLarge(let limit):
        "Daftar periksa lebih besar dari \(fileSize(limit)). Periksa apakah berkasnya benar."
      case .notYAML(let message): calendarFault(.notYAML(message))
      case .missing(let key): calendarFault(.missing(key: key))
      case .notText: calendarFault(.notText)
      case .notNumber: "Di sini diharapkan bilangan bulat, misalnya 3."
      case .notList: calendarFault(.notList)
      case .notMapping:
        "Di sini diharapkan pasangan kunci dan isi. Tulis misalnya “title: Autentikasi”."
      case .unknownKey(let key, let known): calendarFault(.unknownKey(key, known: known))
      case .repeated(let name): calendarFault(.repeatedName(name))
      }
    return error.line.map { "Baris \($0): \(text)" } ?? text
  }
}
