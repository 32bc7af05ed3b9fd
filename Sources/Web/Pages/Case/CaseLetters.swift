// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// Letters that were written about the case, and the way to another.
func lettersSection(_ matter: CaseMatter) -> HTML {
  guard !matter.letterKinds.entries.isEmpty, !matter.isForPaper else { return "" }
  let words = matter.words
  let shown = matter.written.filter { matter.asked == nil || $0.subject.item == matter.asked }
  let query = LetterQuery(caseNumber: matter.number, item: matter.asked)
  return section(
    words.caseLettersHeading, id: "naskah",
    when(
      !shown.isEmpty,
      sheet(
        writtenLetterTable(shown, matter.letterKinds, issued: matter.issuedLetters, matter.frame)))
      + "<p class=\"acts\">\(quietLink(words.writeLetter, to: Paths.newLetter(nil, about: query)))</p>"
  )
}

/// The letters that a row's output wants.
func letterLinks(of entry: DossierEntry, _ matter: CaseMatter) -> HTML {
  let kinds = matter.letterKinds.entries.map(\.kind).filter {
    $0.follows(entry.output.kind, outcome: entry.outcome)
  }
  guard !kinds.isEmpty else { return "" }
  let query = LetterQuery(
    caseNumber: matter.number, item: entry.item, output: entry.output.name,
    version: entry.version)
  return """
    <p class="acts">\(each(kinds) { kind in
      quietLink(kind.title, to: Paths.newLetter(kind.id, about: query), icon: .letter)
    })</p>
    """
}

extension CaseMatter {
  /// The newest paper of each written letter, by its id.
  var issuedLetters: [Int: IssuedPaper] {
    Dictionary(
      issued.compactMap { paper in paper.writtenLetter.map { ($0, paper) } },
      uniquingKeysWith: { a, b in a.issuedAt < b.issuedAt ? b : a })
  }
}
