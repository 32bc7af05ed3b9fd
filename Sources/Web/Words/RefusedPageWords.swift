// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What a page says when a request could not be served.
package protocol RefusedPageWords {
  func refusedPage(_ reason: RefusedPage) -> (title: String, advice: String)
  func quoteThisNumber(_ number: String) -> String
  var backToStart: String { get }
}

/// The ways in which a request ends without its page.
package enum RefusedPage: Sendable, Hashable, CaseIterable {
  case badRequest, forbidden, missing, wrongMethod, stale, tooLarge, refused, tooMany, broken
  /// A form of a session that is over.
  case expired
  case unavailable
}

extension Indonesian {
  package func refusedPage(_ reason: RefusedPage) -> (title: String, advice: String) {
    switch reason {
    case .badRequest:
      (
        "Permintaan tidak dapat dibaca",
        "Kembali ke halaman sebelumnya, muat ulang, lalu coba sekali lagi."
      )
    case .forbidden:
      (
        "Halaman ini bukan wewenang Anda",
        "Bila menurut Anda seharusnya boleh, hubungi admin dengan menyebut nomor di bawah."
      )
    case .expired:
      (
        "Halaman ini terlalu lama terbuka",
        "Sejak halaman dibuka Anda sudah keluar atau masuk lagi. "
          + "Kembali ke halaman tadi, salin yang sudah Anda ketik, muat ulang, lalu kirim lagi."
      )
    case .missing:
      (
        "Halaman tidak ditemukan",
        "Periksa alamatnya. Berkas atau surat yang bukan wewenang Anda juga tidak ditampilkan."
      )
    case .wrongMethod:
      ("Cara membuka halaman ini keliru", "Buka halaman melalui menu, bukan dari alamat formulir.")
    case .stale:
      (
        "Ada perubahan sejak halaman dibuka",
        "Kembali, muat ulang halaman, periksa riwayat, lalu kirim lagi."
      )
    case .tooLarge:
      ("Kiriman terlalu besar", "Perkecil berkas atau kirim satu per satu, lalu coba lagi.")
    case .refused:
      ("Kiriman belum dapat diterima", "Periksa kembali isian Anda, lalu kirim lagi.")
    case .tooMany:
      ("Terlalu banyak percobaan", "Tunggu beberapa menit, lalu coba lagi.")
    case .broken:
      (
        "Terjadi gangguan pada sistem",
        "Yang belum tersimpan tidak tercatat. Coba lagi; bila berulang, hubungi admin "
          + "dengan menyebut nomor di bawah."
      )
    case .unavailable:
      ("Kawal sedang dipelihara", "Coba lagi beberapa menit lagi.")
    }
  }

  package func quoteThisNumber(_ number: String) -> String { "Nomor kejadian: \(number)" }
  package var backToStart: String { "Kembali ke halaman awal" }
}
