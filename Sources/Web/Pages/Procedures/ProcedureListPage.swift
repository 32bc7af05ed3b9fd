// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

func procedureListPage(
  _ procedures: [Procedure], versions: [ProcedureVersion], hasBook: Bool = false, _ frame: PageFrame
) throws -> Page {
  let words = frame.words
  let mayInstall = try frame.known.may(.installProcedures)
  let rows = procedures.map { procedure in
    let version = versions.first { $0.id == procedure.id && $0.version == procedure.version }
    return TableRow([
      rowName(procedure.title, path: Paths.procedure(procedure.id), detail: procedure.agency),
      "\(procedure.number ?? "–")", "\(words.rowsAndLanes(procedure))", "\(procedure.version)",
      "\(version.map(words.casesUnder) ?? "–")",
    ])
  }
  return Page(frame, title: words.proceduresTitle) {
    pageTitle(
      words.proceduresTitle, lead: "\(words.proceduresLead)",
      actions: when(
        hasBook && !procedures.isEmpty,
        quietLink(words.procedureBookAction, to: Paths.procedureBook))
        + when(
          mayInstall, buttonLink(words.installAction, to: Paths.installProcedure, isMain: true)))
      + registerTable(
        caption: words.proceduresTitle, words.procedureColumns.map { Column($0) }, rows)
  }
}
