// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// What anybody may know of a paper, and what came of comparing a file with it.
struct CheckMatter {
  enum Comparison { case missing, same, signed, scan, extended, differs }

  var code: String
  /// `nil` where no paper bears the code.
  var paper: IssuedPaper?
  var copies: [SignedCopy] = []
  var comparison: Comparison?
}

/// The form for a code.
func checkFormPage(_ frame: PageFrame, typed: String = "", isWrong: Bool = false) -> Page {
  let words = frame.words
  var errors = FieldErrors()
  if isWrong { errors.add("kode", words.checkNoCode) }
  return Page(frame, title: words.checkTitle, isRefused: isWrong) {
    pageTitle(words.checkTitle, lead: "\(words.checkLead)")
      + narrow(sheet(codeForm(frame, typed, errors), padded: true))
  }
}

private func codeForm(_ frame: PageFrame, _ typed: String, _ errors: FieldErrors) -> HTML {
  let words = frame.words
  let field = Field(
    "kode", words.checkCode, value: typed, hint: words.checkCodeHint, error: errors["kode"])
  return """
    <form method="get" action="\(Paths.check)">\
    \(textField(field, words, width: .half, autocomplete: "off", limit: 40))\
    \(actions(mainButton(words.checkCodeAction)))</form>
    """
}

/// What a code stands for.
func checkPage(_ matter: CheckMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  guard let paper = matter.paper else {
    let unknown = words.checkUnknown
    return Page(frame, title: unknown.title) {
      refusalSummary(unknown.title, "\(unknown.advice)")
        + pageTitle(words.checkTitle, lead: "\(words.checkLead)")
        + narrow(sheet(codeForm(frame, matter.code, FieldErrors()), padded: true))
    }
  }
  let found = words.checkFound(paper.state)
  return Page(frame, title: found.title) {
    var html = unwrap(matter.comparison) { comparisonNotice($0, words) }
    html += pageTitle(
      found.title, lead: "\(found.text)", tags: stateTag(paper.state, words))
    let main =
      section(words.paperKindLabel, sheet(facts(matter, paper, frame), padded: true))
      + compareForm(paper, frame)
    let aside: HTML = "<p>\(quietLink(words.checkAnother, to: Paths.check))</p>"
    return html + columns(main, aside: aside)
  }
}

private func facts(_ matter: CheckMatter, _ paper: IssuedPaper, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let subject: HTML =
    paper.isOpen
    ? "\(paper.subject)" : "<span class=\"soft\">\(words.checkWithheld)</span>"
  let signed = matter.copies.filter { $0.kind == .signed }.count
  let ending: HTML? = paper.endedAt.map { "\(words.longMoment(frame.local($0)))" }
  var facts: [(label: String, value: HTML?)] = []
  facts.append((words.paperKindLabel, "<strong>\(paper.title)</strong>"))
  facts.append((words.paperNumberLabel, paper.number.map { "\($0)" }))
  facts.append((words.paperDayLabel, "\(words.date(paper.day))"))
  if !paper.isOpen || !paper.subject.isEmpty { facts.append((words.paperSubjectLabel, subject)) }
  facts.append(
    (words.paperIssuerLabel, "\(words.checkIssuer(paper.post, frame.office.name))"))
  facts.append((words.paperIssuedAtLabel, "\(words.longMoment(frame.local(paper.issuedAt)))"))
  facts.append((words.issuedState(paper.state), ending))
  if signed > 0 { facts.append((words.checkSignedCopies, "\(words.number(signed))")) }
  facts.append(
    (words.paperCodeLabel, "<span class=\"mono\">\(paper.code.description)</span>"))
  return factList(facts)
}

private func compareForm(_ paper: IssuedPaper, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let id = fieldID("salinan")
  return section(
    words.compareHeading, id: "bandingkan",
    form(
      Paths.check(paper.code.description), frame.stamp(), isMultipart: true,
      """
      <p>\(words.compareLead)</p><div class="field"><label class="lbl" for="\(id)">\
      \(words.compareField)</label><p class="hint" id="\(id)-hint">\
      \(words.fileLimit(CheckRoutes.largestFile))</p>\
      <input type="file" id="\(id)" name="salinan" accept=".pdf,image/png,image/jpeg" \
      aria-describedby="\(id)-hint"></div>\(actions(mainButton(words.compareAction)))
      """))
}

private func comparisonNotice(_ result: CheckMatter.Comparison, _ words: any Phrasebook) -> HTML {
  let (text, tone, icon): (String, Tone, Icon) =
    switch result {
    case .missing: (words.compareMissing, .warn, .info)
    case .same: (words.compareSame, .ok, .check)
    case .signed: (words.compareSigned, .ok, .check)
    case .scan: (words.compareScan, .ok, .check)
    case .extended: (words.compareExtended, .warn, .info)
    case .differs: (words.compareDiffers, .bad, .warning)
    }
  return notice("<p role=\"status\"><strong>\(text)</strong></p>", tone, icon: icon)
}

func stateTag(_ state: IssuedPaper.State, _ words: any Phrasebook) -> HTML {
  let text = words.issuedState(state)
  switch state {
  case .issued: return statusTag(text, .ok)
  case .withdrawn: return statusTag(text, .bad)
  case .replaced: return statusTag(text, .warn)
  }
}
