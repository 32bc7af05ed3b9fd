// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records

/// A file that somebody wants to install, and what was found out about it.
struct ProcedureCandidate {
  var text: String
  var procedure: Procedure
  var issues: [ProcedureIssue]
  /// The newest one installed under the same id.
  var installed: (version: ProcedureVersion, procedure: Procedure)?
  /// The text is what is installed already.
  var isSame: Bool
  /// Posts that lanes name and the office does not have.
  var missingPosts: [String]

  var isInstallable: Bool {
    !isSame && !issues.contains { $0.severity == .error } && isVersionNew
  }
  var isVersionNew: Bool { installed.map { $0.version.version < procedure.version } ?? true }
}

func installProcedurePage(
  _ frame: PageFrame, text: String = "", errors: FieldErrors = FieldErrors(), limit: Int,
  problems: [ProcedureFileProblem] = []
) -> Page {
  let words = frame.words
  return Page(
    frame, title: words.installTitle, isRefused: !errors.isEmpty || !problems.isEmpty
  ) {
    """
    \(backLink(words.proceduresTitle, to: Paths.procedures))\
    \(when(!errors.isEmpty, errorSummary(words.procedureNotRead, errors, words)))\
    \(pageTitle(words.installTitle, lead: "\(words.installLead)"))\
    \(fileProblems(problems, words))\
    \(narrow(form(
      Paths.installProcedure, frame.stamp(), isMultipart: true,
      """
      \(plainFileField(
        Field("berkas", words.procedureFileLabel, error: errors["berkas"], isOptional: true), words,
        limit: limit))\
      \(textArea(
        Field("isi", words.procedureTextLabel, value: text, hint: words.procedureTextHint,
          isOptional: true), words, rows: 14))\
      \(actions(mainButton(words.checkAction)))
      """)))
    """
  }
}

private func plainFileField(_ field: Field, _ words: any Phrasebook, limit: Int) -> HTML {
  var field = field
  field.hint = words.fileLimit(limit)
  return field.around(
    "<input type=\"file\"\(field.attributes) accept=\".yaml,.yml,text/plain\">", words)
}

private func fileProblems(_ problems: [ProcedureFileProblem], _ words: any Phrasebook) -> HTML {
  guard !problems.isEmpty else { return "" }
  let lines = problems.map { problem -> HTML in
    let sentence = ProcedureWords.sentence(problem, english: words.languageCode == "en")
    return "<li class=\"bad\">\(Icon.failed.html)<div>\(sentence)</div></li>"
  }
  return """
    <section class="sec first"><h2>\(words.fileProblems(problems.count))</h2>\
    <ul class="obs">\(lines)</ul></section>
    """
}

/// What the check says of a file that could be read, and the button that installs it.
func procedureReportPage(_ candidate: ProcedureCandidate, _ frame: PageFrame) -> Page {
  let words = frame.words
  let procedure = candidate.procedure
  let errors = candidate.issues.filter { $0.severity == .error }
  let warnings = candidate.issues.filter { $0.severity == .warning }
  return Page(frame, title: words.installTitle, isRefused: !candidate.isInstallable) {
    """
    \(backLink(words.installTitle, to: Paths.installProcedure))\
    \(pageTitle(
      words.installs(procedure.title, version: procedure.version),
      lead: "\(words.rowsAndLanes(procedure))"))\
    \(verdict(candidate, hasErrors: !errors.isEmpty, words))\
    \(when(!errors.isEmpty, section(
      words.checkErrors(errors.count), issueList(errors, in: procedure, words))))\
    \(when(!warnings.isEmpty, section(
      words.checkWarnings(warnings.count), issueList(warnings, in: procedure, words))))\
    <section class="sec alur"><h2>\(words.flowHeading)</h2>\
    \(flowFigure(procedure, id: "alur", onPaper: false))</section>
    """
  }

  func verdict(_ candidate: ProcedureCandidate, hasErrors: Bool, _ words: any Phrasebook) -> HTML {
    var sentences: [String] = []
    if !hasErrors { sentences.append(words.checkedSound) }
    if candidate.isSame {
      sentences.append(words.sameText)
    } else if let (version, _) = candidate.installed {
      sentences.append(
        candidate.isVersionNew
          ? words.replacesVersion(version.version)
          : words.versionTooLow(procedure.version, installed: version.version))
      sentences += changes(candidate, words)
    } else {
      sentences.append(words.isFirstVersion)
    }
    if !candidate.missingPosts.isEmpty {
      sentences.append(words.postsMissing(candidate.missingPosts))
    }
    let body: HTML = "\(sentences.map { "<p>\($0)</p>" as HTML })"
    guard candidate.isInstallable else {
      return "\(notice("<p><b>\(words.notInstallable)</b></p>\(body)", .bad, icon: .warning))"
    }
    return """
      \(notice(body, candidate.missingPosts.isEmpty ? .ok : .warn, icon: .check))\
      \(form(
        Paths.installProcedure, frame.stamp(),
        """
        \(hidden("isi", candidate.text))\(hidden("aksi", "pasang"))\
        \(soft(words.runningCasesKeepVersion))\
        \(actions(
          mainButton(words.installNow(procedure.version)),
          quietLink(words.cancel, to: Paths.procedures)))
        """))
      """
  }
}

private func changes(_ candidate: ProcedureCandidate, _ words: any Phrasebook) -> [String] {
  guard let old = candidate.installed?.procedure else { return [] }
  let new = candidate.procedure
  return words.rowsChanged(
    added: new.steps.filter { old.step($0.id) == nil }.map { "\($0.no) (\($0.title))" },
    removed: old.steps.filter { new.step($0.id) == nil }.map { "\($0.no) (\($0.title))" },
    changed: new.steps.filter { step in old.step(step.id).map { $0 != step } ?? false }
      .map { "\($0.no) (\($0.title))" })
}
