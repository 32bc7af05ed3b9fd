// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

struct OfficePapersMatter: Sendable {
  var year: Int
  var procedures: [Procedure]
  /// To paste into a message; `nil` where the program makes none.
  var message: String?
  var hasPapers: Bool
  var mayIssue = false
}

/// Each paper with what has to be said to draw it.
func officePapersPage(_ matter: OfficePapersMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  return Page(frame, title: words.officePapersTitle, tab: .summary) {
    pageTitle(words.officePapersTitle, lead: "\(words.officePapersLead)")
      + when(
        matter.hasPapers,
        narrow(
          each([
            OfficePaperKind.head, .agenda, .systems, .domains, .plan, .monitoring, .evaluation,
            .book,
          ]) {
            paper($0, matter, frame)
          }))
  }
}

private func paper(
  _ kind: OfficePaperKind, _ matter: OfficePapersMatter, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  let message: HTML = unwrap(kind == .head ? matter.message : nil) { text in
    """
    <details><summary>\(words.headMessageHeading)</summary><p class="small soft">\(words.headMessageHint)</p>    <label class="lbl" for="f-pesan">\(words.headMessageLabel)</label>    <textarea id="f-pesan" rows="10" readonly>\(text)</textarea></details>
    """
  }
  return section(
    words.officePaper(kind),
    """
    <p class="small soft">\(words.officePaperHint(kind))</p>    <form method="get" action="\(Paths.officePaper(kind))" class="filter"><div class="fields">    \(fields(kind, matter, frame))<button class="btn">\(words.drawPaper)</button>\(when(matter.mayIssue, button(words.issueAction, name: "aksi", value: "terbitkan")))</div></form>\(message)
    """)
}

private func fields(
  _ kind: OfficePaperKind, _ matter: OfficePapersMatter, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  func choice(
    _ name: String, _ label: String, _ value: String, _ options: [(value: String, label: String)]
  ) -> HTML {
    let id = "f-\(kind.rawValue)-\(name)"
    return """
      <div class="field"><label class="lbl" for="\(id)">\(label)</label>      <select id="\(id)" name="\(name)">\(each(options) { option in
        "<option value=\"\(option.value)\"\(flag: "selected", option.value == value)>\(option.label)</option>"
      })</select></div>
      """
  }
  let years: [(value: String, label: String)] = (matter.year - 4...matter.year + 1).reversed()
    .map { ("\($0)", "\($0)") }
  let year = choice("tahun", words.paperYear, "\(matter.year)", years)
  let procedure = choice(
    "sop", words.paperProcedure, "", matter.procedures.map { ($0.id, $0.title) })
  switch kind {
  case .agenda:
    return choice(
      "buku", words.paperBook, "",
      [Letter.Direction.incoming, .outgoing].map {
        (LetterBook.name($0), words.agendaTab($0, isAgency: false))
      })
      + choice(
        "bulan", words.paperMonth, "\(frame.today.month)",
        (1...12).map { ("\($0)", words.monthName($0)) }) + year
  case .systems, .domains, .head: return ""
  case .plan: return year
  case .monitoring:
    return procedure
      + choice(
        "semester", words.paperHalf, frame.today.month <= 6 ? "1" : "2",
        (1...2).map { ("\($0)", words.halfName($0)) }) + year
  case .evaluation: return procedure + year
  case .book:
    return choice(
      "kertas", words.paperSheet, Press.Sheet.f4.rawValue, [("f4", "F4"), ("a4", "A4")])
  }
}
