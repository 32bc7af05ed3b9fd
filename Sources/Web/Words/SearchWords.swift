// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package protocol SearchWords {
  var searchTitle: String { get }
  var searchHint: String { get }
  var searchAction: String { get }
  func resultsFor(_ text: String) -> String
  func allResults(_ count: Int) -> String
  func nothingFound(_ text: String) -> (title: String, advice: String)
  var casesFound: String { get }
  var systemsFound: String { get }
  var findingsFound: String { get }
  var lettersFound: String { get }
  var domainsFound: String { get }
}

extension Indonesian {
  package var searchTitle: String { "Cari" }
  package var searchHint: String { "Nomor berkas, nama sistem, temuan, surat, atau nama domain." }
  package var searchAction: String { "Cari" }
  package func resultsFor(_ text: String) -> String { "Hasil untuk \"\(text)\"" }
  package func allResults(_ count: Int) -> String { "Semua (\(number(count)))" }
  package func nothingFound(_ text: String) -> (title: String, advice: String) {
    (
      "Tidak ada yang cocok dengan \"\(text)\"",
      "Periksa ejaannya, atau cari dengan sebagian katanya."
    )
  }
  package var casesFound: String { "Berkas" }
  package var systemsFound: String { "Sistem" }
  package var findingsFound: String { "Temuan" }
  package var lettersFound: String { "Surat" }
  package var domainsFound: String { "Nama domain" }
}
