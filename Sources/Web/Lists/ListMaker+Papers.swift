// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

extension IssuedFilter {
  /// As the fields of the page have it.
  init(_ form: FormData) {
    self.init()
    text = form.text("cari")
    state = form.text("keadaan").flatMap(IssuedPaper.State.init)
  }
}

/// Papers that went out, and letters on their way there.
extension ListMaker {
  func issued() -> ListTable.Sheet {
    let filter = IssuedFilter(form)
    return sheet(
      .issued,
      [
        .code, .title, .subject, .letterNumber, .letterDate, .secrecy, .state, .caseNumber,
        .systems, .time, .by, .posts, .until, .note, .hash,
      ]
    ) { [self] offset, limit in
      let papers = try await store.issuedPapers(filter, limit: limit, offset: offset).rows
      let people = try await store.peopleNames(Set(papers.map(\.issuedBy)))
      return papers.map { paper in
        [
          .text(paper.code.description), .text(paper.title), .text(paper.subject),
          .text(paper.number), .day(paper.day), .text(words.secrecy(paper.secrecy)),
          .text(words.issuedState(paper.state)), .text(paper.caseNumber), .text(paper.item),
          moment(paper.issuedAt), .text(people[paper.issuedBy] ?? paper.issuedBy),
          .text(paper.post), moment(paper.endedAt),
          .text(paper.reason ?? paper.replacedBy?.description), .text(paper.sha256),
        ]
      }
    }
  }

  func written() async throws -> ListTable.Sheet {
    let kinds = try await LetterKinds.load(store)
    return sheet(
      .written,
      [
        .kind, .title, .letterNumber, .letterDate, .code, .caseNumber, .systems, .agency, .time,
        .by,
      ]
    ) { [self] offset, limit in
      let letters = try await store.writtenLetters(limit: limit, offset: offset).rows
      let papers = try await store.issuedPapers(ofLetters: letters.map(\.id))
      let people = try await store.peopleNames(Set(letters.map(\.madeBy)))
      return letters.map { letter in
        [
          .text(kinds[letter.kind]?.kind.title ?? letter.kind), .text(letter.title),
          .text(letter.number), .day(letter.day), .text(papers[letter.id]?.code.description),
          .text(letter.subject.caseNumber), .text(letter.subject.system),
          .text(letter.subject.unit), moment(letter.madeAt),
          .text(people[letter.madeBy] ?? letter.madeBy),
        ]
      }
    }
  }
}
