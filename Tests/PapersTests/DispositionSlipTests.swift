// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Testing

struct DispositionSlipTests {
  @Test func `a slip is a half folio and says everything in the order of the form`() throws {
    let paper = try Poppler(Samples.slip.pdf(createdAt: Samples.instant), name: "slip")
    let info = try paper.info()
    #expect(info["Pages"] == "1")
    #expect(info["Page size"] == "609.449 x 467.717 pts")
    let text = try paper.text()
    var rest = text[...]
    for words in [
      "PEMERINTAH KABUPATEN CONTOH", "DINAS KOMUNIKASI DAN INFORMATIKA", "LEMBAR DISPOSISI",
      "Surat dari", "Dinas Pendidikan", "000.5.2/118/DISDIK", "19 November 2026",
      "20 November 2026", "0412", "√ Segera", "Permohonan perubahan pengamanan",
      "√ Kepala Bidang Infrastruktur TI", "√ Tim Tanggap Insiden Siber", "Dengan hormat harap",
      "√ Tanggapan dan saran", "Pastikan tidak mengganggu", "Jumat, 27 November 2026",
      "Kota Contoh, 23 November 2026", "Plt. Kepala Dinas", "Ir. Ratih Kusumaningrum, M.T.",
      "NIP 19781130 200501 2 007",
    ] {
      let found = rest.range(of: words)
      #expect(found != nil, "\(words) is missing or out of order in:\n\(text)")
      if let found { rest = rest[found.upperBound...] }
    }
    #expect(!text.contains("√ Biasa"))
    #expect(!text.contains("√ Sekretaris"))
    #expect(!text.contains("RAHASIA"))
    #expect(!text.contains("DATA CONTOH"))
  }

  @Test func `a slip entered for its giver says by whom`() throws {
    var slip = Samples.slip
    slip.recording = .init(
      recorder: "Sari Lestari, Pengelola Surat", giver: "Plt. Kepala Dinas")
    slip.isConfidential = true
    slip.urgency = .ordinary
    slip.isSample = true
    slip.letterhead.logo = Logo.square
    let text = try Poppler(slip.pdf(createdAt: Samples.instant), name: "slip-recorded").text()
    #expect(text.contains("Dicatat oleh Sari Lestari, Pengelola Surat untuk Plt. Kepala Dinas."))
    #expect(text.contains("√ Rahasia"))
    #expect(!text.contains("√ Biasa"))
    #expect(text.contains("DATA CONTOH"))
  }

  @Test func `a chain of slips is one file with a slip on each page`() throws {
    var second = Samples.slip
    second.signatory.post = "Kepala Bidang Infrastruktur TI"
    second.signatory.actingMark = nil
    let pdf = try DispositionSlip.pdf([Samples.slip, second], createdAt: Samples.instant)
    let pages = try Poppler(pdf).pages()
    #expect(pages.count == 2)
    #expect(pages[1].contains("Kepala Bidang Infrastruktur TI,"))
  }

  @Test func `an empty form has room to write the name and the day`() throws {
    var slip = Samples.slip
    slip.signatory.name = nil
    slip.signatory.date = nil
    slip.signatory.nip = nil
    slip.signatory.rank = nil
    slip.letterDate = nil
    let text = try Poppler(slip.pdf(createdAt: Samples.instant), name: "slip-open").text()
    #expect(text.contains("Kota Contoh, ......"))
  }

  @Test func `a damaged logo is refused, not left out`() {
    var slip = Samples.slip
    slip.letterhead.logo = Logo.square.prefix(40)
    #expect(throws: PaperFailure.logoUnreadable) {
      try slip.pdf(createdAt: Samples.instant)
    }
    #expect(Letterhead.accepts(logo: Logo.square))
    #expect(!Letterhead.accepts(logo: Logo.declaringHugeSize))
    #expect(!Letterhead.accepts(logo: Data("GIF89a".utf8)))
  }
}
