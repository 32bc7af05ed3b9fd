// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension Paths {
  /// Where anybody checks a paper by its code.
  package static let check = "/cek"
  package static func check(_ code: String) -> String { "/cek/\(segment(code))" }

  package static let issuedPapers = "/terbitan"
  package static let newIssuedPaper = "/terbitan/terbitkan"
  package static func issue(letter id: Int) -> String {
    with(newIssuedPaper, [("naskah", "\(id)")])
  }
  package static func issuedPaper(_ code: String) -> String { "/terbitan/\(segment(code))" }
  package static func issuedPaperAct(_ act: String, on code: String) -> String {
    "\(issuedPaper(code))/\(segment(act))"
  }
  /// The issued file, or a copy that came back signed.
  package static func issuedFile(_ sha256: String, of code: String) -> String {
    "\(issuedPaper(code))/berkas/\(segment(sha256))"
  }

  package static let signingKeys = "/kunci"
  package static func removeSigningKey(_ id: String) -> String { "/kunci/\(segment(id))/hapus" }
  package static let trustedCertificates = "/sertifikat"
  package static func distrust(_ sha256: String) -> String {
    "/sertifikat/\(segment(sha256))/hapus"
  }
  /// Compares a printed seal with the kept one.
  package static let compareSeal = "/jejak/cocokkan"
}
