// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Addresses of letters that are written from kinds.
extension Paths {
  package static let writtenLetters = "/naskah"
  package static let newWrittenLetter = "/naskah/baru"
  package static let reminders = "/naskah/peringatan"
  package static let letterhead = "/naskah/kop"
  package static let letterKinds = "/naskah/jenis"
  package static func letterKind(_ id: String) -> String { "/naskah/jenis/\(segment(id))" }
  /// The kind as the file that it is.
  package static func letterKindText(_ id: String) -> String { "\(letterKind(id))/asli" }
  package static func proof(_ key: String) -> String { "/naskah/pratinjau/\(segment(key))" }
  package static func writtenLetter(_ id: String) -> String { "/naskah/\(segment(id))" }
  package static func writtenLetter(_ id: Int) -> String { writtenLetter("\(id)") }
  package static func writtenLetterPaper(_ id: String) -> String {
    "\(writtenLetter(id))/naskah.pdf"
  }

  package static func writtenLetterWord(_ id: String) -> String {
    "\(writtenLetter(id))/naskah.docx"
  }
  /// A new letter in the place of one that is final.
  package static func replacement(of letter: Int) -> String {
    with(newWrittenLetter, [("pengganti", "\(letter)")])
  }

  package static func newLetter(_ kind: String?, about subject: LetterQuery) -> String {
    with(newWrittenLetter, [("jenis", kind)] + subject.pairs)
  }
}

/// What a letter is about, in an address.
package struct LetterQuery: Sendable, Hashable {
  var caseNumber: String?
  var item: String?
  var output: String?
  var version: Int?
  var system: String?

  var pairs: [(String, String?)] {
    [
      ("berkas", caseNumber), ("aplikasi", item), ("keluaran", output),
      ("versi-keluaran", version.map(String.init)), ("sistem", system),
    ]
  }
}
