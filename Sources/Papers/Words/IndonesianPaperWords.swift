// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Procedures

/// Indonesian, as offices write it.
package struct IndonesianPaperWords: PaperWords {
  package init() {}

  package var language: String { "id" }

  package func date(_ date: CalendarDate) -> String {
    "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
  }

  package func longDate(_ date: CalendarDate) -> String {
    "\(Self.weekdays[date.weekday - 1]), \(self.date(date))"
  }

  package var dateLeftOpen: String { "............................" }
  package var nameLeftOpen: String { "................................................" }
  package var unknown: String { "–" }

  package func page(_ page: Int, of total: Int) -> String {
    "\(pageWord)\(page)\(ofWord)\(total)"
  }
  package var pageWord: String { "Halaman " }
  package var ofWord: String { " dari " }

  package func percent(_ percent: Double) -> String {
    guard percent.isFinite else { return unknown }
    let tenths = Int((min(max(percent, 0), 100) * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10),\(tenths % 10)%"
  }

  package func mark(of classification: Classification) -> String? {
    switch classification {
    case .verySecret: "SANGAT RAHASIA"
    case .secret: "RAHASIA"
    case .restricted: "TERBATAS"
    case .ordinary: nil
    }
  }

  package var sampleMark: String { "DATA CONTOH" }

  package var verificationCode: String { "Kode pemeriksaan" }

  package func verificationNotice(at place: String?) -> String {
    let way = place.map { "di \($0)" } ?? "dengan menanyakan kodenya kepada kantor penerbit"
    return "Keaslian naskah ini dapat diperiksa \(way)."
  }

  package func verificationFoot(_ code: String, at place: String?) -> String {
    "Kode pemeriksaan \(code)\(place.map { " · \($0)" } ?? "")"
  }

  package var stampLead: String { "Ditandatangani secara elektronik oleh" }

  private static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]
}
