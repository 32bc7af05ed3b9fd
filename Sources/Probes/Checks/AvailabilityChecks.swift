// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What kept the guest from looking: said as such, never as a finding. Whether a system is up is the
/// monitor's business.
enum AvailabilityChecks {
  static let family = CheckFamily(
    "availability", Phrase("Ketersediaan saat kunjungan", en: "Availability during the visit"),
    [down, timeout, tooLarge, protocolError, empty])

  static let down = check(
    "down", Phrase("Server tidak tersambung", en: "Server not reached"),
    rule: Phrase(
      "Nama tidak ditemukan, sambungan ditolak, atau TLS gagal.",
      en: "The name doesn't resolve, or connection or TLS failed.")
  ) { trouble in
    switch trouble {
    case .unresolved, .notConnected, .tls, .timeout(.connect), .refusedAddress: true
    case .outOfScope, .timeout, .closedEarly, .notHTTP, .headersTooLarge, .badCoding, .gaveUp: false
    }
  }

  static let timeout = check(
    "timeout", Phrase("Server terlalu lambat", en: "Server too slow"),
    rule: Phrase(
      "Jabat tangan, header, atau jawaban tidak selesai dalam batas waktu.",
      en: "Handshake, headers or answer not complete in time.")
  ) { trouble in
    switch trouble {
    case .timeout(.handshake), .timeout(.headers), .timeout(.exchange): true
    default: false
    }
  }

  static let protocolError = check(
    "protocol-error", Phrase("Jawaban server rusak", en: "Broken answer"),
    rule: Phrase(
      "Jawaban bukan HTTP/1.x yang sah, terputus, atau tidak dapat diurai.",
      en: "No valid HTTP/1.x, cut off, or not decodable.")
  ) { trouble in
    switch trouble {
    case .closedEarly, .notHTTP, .badCoding, .headersTooLarge: true
    default: false
    }
  }

  static let tooLarge = Check(
    info(
      "too-large", Phrase("Jawaban melebihi batas", en: "Answer beyond the limits"),
      rule: Phrase(
        "Isi halaman utama melebihi 2 MiB atau header melebihi 64 KiB.",
        en: "The home page exceeds 2 MiB, or headers 64 KiB."))
  ) { visit in
    guard let home = visit[.home] else { return [.unanswered(nil, of: visit)] }
    if home.trouble == .headersTooLarge { return [.unanswered(home, of: visit)] }
    guard let answer = home.answer else { return [.unanswered(home, of: visit)] }
    return [
      answer.isTruncated && answer.brokenOff == nil
        ? Sighting(
          .undetermined, in: home,
          Phrase(
            "Hanya \(answer.body.count) byte pertama yang dibaca.",
            en: "Only the first \(answer.body.count) bytes were read."))
        : Sighting(.pass, in: home, Phrase("Dalam batas.", en: "Within the limits."))
    ]
  }

  static let empty = Check(
    info(
      "empty", Phrase("Halaman utama kosong", en: "Empty home page"),
      rule: Phrase("Status 200 tanpa isi.", en: "Status 200 without a body."))
  ) { visit in
    guard let home = visit[.home], let answer = home.answer else {
      return [.unanswered(visit[.home], of: visit)]
    }
    return [
      answer.status == 200 && answer.body.isEmpty
        ? Sighting(
          .undetermined, in: home,
          Phrase("Tidak ada isi yang dapat dinilai.", en: "There is nothing to judge."))
        : Sighting(.pass, in: home, Phrase("Ada isi.", en: "There is a body."))
    ]
  }

  private static func check(
    _ name: String, _ title: Phrase, rule: Phrase, concerns: @escaping @Sendable (Trouble) -> Bool
  ) -> Check {
    Check(info(name, title, rule: rule)) { visit in
      guard let home = visit[.home] else { return [.unanswered(nil, of: visit)] }
      let troubles = BaseFetch.allCases.compactMap { fetch in
        visit[fetch].flatMap { exchange in
          (exchange.trouble ?? exchange.answer?.brokenOff).map { (exchange, $0) }
        }
      }.filter { concerns($0.1) }
      // Closed plain HTTP is no trouble, it is tidy.
      let real = troubles.filter {
        visit[.plainHTTP]?.request != $0.0.request || visit.target.address.scheme == .http
      }
      guard let (exchange, trouble) = real.first else {
        return [Sighting(.pass, in: home, Phrase("Tidak terjadi.", en: "Didn't happen."))]
      }
      return [Sighting(.undetermined, in: exchange, trouble.reason)]
    }
  }

  private static func info(_ name: String, _ title: Phrase, rule: Phrase) -> CheckInfo {
    CheckInfo(
      "avail.\(name)", .info, title: title, rule: rule,
      remedy: Phrase(
        "Ulangi pemeriksaan setelah server menjawab seperti biasa.",
        en: "Look again when the server answers as usual."))
  }
}
