// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct ProcedureMatter {
  var procedure: Procedure
  /// Installed ones of this procedure, the newest first.
  var versions: [ProcedureVersion]
  var issues: [ProcedureIssue]
  /// Whether it can be had as a PDF.
  var hasPaper = false
}

/// A procedure as the office signed it: identity, lists, drawing, table.
func procedurePage(_ matter: ProcedureMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let procedure = matter.procedure
  let facts = [procedure.number, procedure.agency].compactMap(\.self).joined(separator: " · ")
  return Page(frame, title: procedure.title) {
    """
    \(backLink(words.proceduresTitle, to: Paths.procedures))\
    \(pageTitle(
      procedure.title, lead: facts.isEmpty ? nil : "\(facts)",
      actions: matter.hasPaper ? papers(matter, words) : printButton(words.printAction)))\
    \(olderNotice(matter, words))\(index(words))\(identity(matter, frame))\
    \(lists(procedure, words))\
    <section class="sec alur" id="alur-sop"><h2>\(words.flowHeading)</h2>\
    \(flowFigure(procedure, id: "alur", onPaper: !matter.hasPaper, asTable: false))</section>\
    \(section(words.rowsHeading, id: "uraian", "<div class=\"rows\">\(procedureTable(procedure, words))</div>"))\
    \(check(matter, words))\(versions(matter, frame))
    """
  }
}

/// The PDF is what an office prints; the page then need not carry the sheets as well.
private func papers(_ matter: ProcedureMatter, _ words: any Phrasebook) -> HTML {
  each(Press.Sheet.allCases.reversed()) { sheet in
    quietLink(
      words.procedurePaper(sheet),
      to: Paths.with(
        Paths.procedurePaper(matter.procedure.id),
        [("kertas", sheet.rawValue), ("versi", "\(matter.procedure.version)")]))
  }
}

private func index(_ words: any Phrasebook) -> HTML {
  """
  <p class="pick"><a href="#alur-sop">\(words.flowHeading)</a>\
  <a href="#uraian">\(words.rowsHeading)</a></p>
  """
}

private func olderNotice(_ matter: ProcedureMatter, _ words: any Phrasebook) -> HTML {
  guard let newest = matter.versions.first?.version, newest > matter.procedure.version else {
    return ""
  }
  let path = Paths.procedure(matter.procedure.id)
  return notice(
    """
    <p>\(words.olderVersion(matter.procedure.version, newest: newest)) \
    \(link(words.toNewestVersion, to: path))</p>
    """, .warn)
}

private func identity(_ matter: ProcedureMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let procedure = matter.procedure
  let version = matter.versions.first { $0.version == procedure.version }
  func date(_ day: CalendarDate?) -> HTML? { day.map { "\(words.date($0))" } }
  return section(
    words.identityHeading,
    factList([
      (words.procedureNumberLabel, procedure.number.map { "\($0)" }),
      (words.procedureAgencyLabel, procedure.agency.map { "\($0)" }),
      (words.approvedByLabel, procedure.approvedBy.map { "\($0)" }),
      (words.createdLabel, date(procedure.created)), (words.revisedLabel, date(procedure.revised)),
      (words.effectiveLabel, date(procedure.effective)),
      (words.timeLimitLabel, procedure.timeLimit.map { "\(words.standardTime($0))" }),
      (words.versionLabel, "\(procedure.version)"),
      (words.adjustmentLabel, procedure.note.map { "\($0)" }),
      (words.digestLabel, version.map { "<span class=\"mono\">\(shortened($0.hash))</span>" }),
    ]))
}

private func lists(_ procedure: Procedure, _ words: any Phrasebook) -> HTML {
  let lists: [(String, [String])] = [
    (words.legalBasisHeading, procedure.legalBasis),
    (words.qualificationsHeading, procedure.qualifications),
    (words.relatedHeading, procedure.related), (words.equipmentHeading, procedure.equipment),
    (words.warningsHeading, procedure.warnings), (words.recordsHeading, procedure.records),
  ]
  let sections = each(lists) { heading, entries in
    guard !entries.isEmpty else { return "" }
    let body: HTML =
      entries.count == 1
      ? "<p>\(entries[0])</p>" : "<ol>\(each(entries) { "<li>\($0)</li>" })</ol>"
    return section(heading, prose(body))
  }
  return "<div class=\"pairs\">\(sections)</div>"
}

private func check(_ matter: ProcedureMatter, _ words: any Phrasebook) -> HTML {
  let body: HTML =
    matter.issues.isEmpty
    ? soft(words.checkFindsNothing) : issueList(matter.issues, in: matter.procedure, words)
  return "<div class=\"onscreen\">\(section(words.checkHeading, body))</div>"
}

/// What the check says, each with its row, the reason and a way to mend it.
func issueList(
  _ issues: [ProcedureIssue], in procedure: Procedure, _ words: any Phrasebook
) -> HTML {
  """
  <ul class="obs">\(each(issues) { issue in
    let isError = issue.severity == .error
    let icon = isError ? Icon.failed : Icon.warning
    let sentence = ProcedureWords.sentence(
      issue, in: procedure, english: words.languageCode == "en")
    return "<li class=\"\(isError ? "bad" : "warn")\">\(icon.html)<div>\(sentence)</div></li>"
  })</ul>
  """
}

private func versions(_ matter: ProcedureMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let rows = matter.versions.map { version in
    TableRow([
      rowName(
        words.versionName(version.version),
        path: Paths.procedure(version.id, version: version.version)),
      "\(words.date(frame.local(version.installedAt).date))", "\(words.casesUnder(version))",
      "<span class=\"mono\">\(shortened(version.hash))</span>",
    ])
  }
  let table = registerTable(
    caption: words.versionsHeading, words.versionColumns.map { Column($0) }, rows)
  return "<div class=\"onscreen\">\(section(words.versionsHeading, table))</div>"
}
