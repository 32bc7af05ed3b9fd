// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// One issued paper with all that happened to it.
struct IssuedMatter {
  var frame: PageFrame
  var viewer: Viewer
  var paper: IssuedPaper
  var copies: [(copy: SignedCopy, judgement: CopyJudgement?)]
  var keys: [StoredSigningKey]
  var hasService: Bool
  /// By user name.
  var names: [String: String]
  var fileLimit: Int
  /// What was just done, told on top.
  var done: String?
  var form = FormData()
  /// Title of what was refused, and why.
  var refusal: (title: String, text: String)?

  var words: any Phrasebook { frame.words }
  var code: String { paper.code.description }
  var mayIssue: Bool { viewer.may(.issuePapers) && paper.state == .issued }
  var mayWithdraw: Bool {
    mayIssue && (paper.issuedBy == viewer.officer.username || viewer.may(.withdrawPapers))
  }
  func name(_ username: String) -> String {
    username == Journal.system ? words.theProgram : names[username] ?? username
  }
  func moment(_ instant: Date) -> String { words.longMoment(frame.local(instant)) }
}

func issuedPage(_ matter: IssuedMatter) -> Page {
  let words = matter.words
  let paper = matter.paper
  let bare = Paths.issuedFile(paper.sha256, of: matter.code)
  // Once it is signed, that is what goes out.
  let signed = matter.copies.last { $0.copy.kind == .signed }?.copy
  let download: HTML =
    signed.map { copy in
      quietLink(words.downloadPaper, to: bare)
        + buttonLink(
          words.downloadSigned, to: Paths.issuedFile(copy.sha256, of: matter.code),
          icon: .download)
    } ?? buttonLink(words.downloadPaper, to: bare, icon: .download)
  return Page(matter.frame, title: paper.title, tab: .letters, isRefused: matter.refusal != nil) {
    var html = when(
      matter.viewer.may(.readIssuedPapers), backLink(words.issuedTitle, to: Paths.issuedPapers))
    html += unwrap(matter.refusal) { refusalSummary($0.title, "\($0.text)") }
    html += unwrap(matter.done) { notice("<p role=\"status\">\($0)</p>", .ok, icon: .check) }
    let tags =
      stateTag(paper.state, words)
      + when(!paper.isOpen, classificationTag(words.secrecy(paper.secrecy)))
    let lead: HTML? = paper.subject.isEmpty ? nil : "\(paper.subject)"
    html += pageTitle(paper.title, lead: lead, tags: tags, actions: download) + ending(matter)
    var main = copies(matter)
    if matter.mayIssue { main += signForm(matter) + uploadForm(matter) }
    if matter.mayWithdraw { main += withdrawForm(matter) }
    return html + columns(main, aside: facts(matter))
  }
}

private func ending(_ matter: IssuedMatter) -> HTML {
  let (paper, words) = (matter.paper, matter.words)
  switch paper.state {
  case .issued: return ""
  case .withdrawn:
    let text = words.withdrawnBecause(
      paper.reason ?? "", paper.endedAt.map(matter.moment) ?? "")
    return notice("<p>\(text)</p>", .bad, icon: .warning)
  case .replaced:
    let code = paper.replacedBy?.description ?? ""
    return notice(
      "<p>\(words.replacedBy(code)) \(link(words.issuedTitle, to: Paths.issuedPaper(code)))</p>",
      .warn)
  }
}

private func facts(_ matter: IssuedMatter) -> HTML {
  let (paper, words) = (matter.paper, matter.words)
  let post: HTML = paper.post.isEmpty ? "" : "<small>\(paper.post)</small>"
  var facts: [(label: String, value: HTML?)] = []
  facts.append((words.paperNumberLabel, paper.number.map { "\($0)" }))
  facts.append((words.paperDayLabel, "\(words.date(paper.day))"))
  facts.append((words.paperCodeLabel, "<span class=\"mono\">\(matter.code)</span>"))
  facts.append((words.paperIssuerLabel, "\(matter.name(paper.issuedBy))\(post)"))
  facts.append((words.paperIssuedAtLabel, "\(matter.moment(paper.issuedAt))"))
  if let number = paper.caseNumber {
    facts.append(
      (words.caseLabel, "\(link(number, to: Paths.caseFile(number, item: paper.item)))"))
  }
  facts.append((words.paperFileLabel, "<span class=\"mono\">\(shortened(paper.sha256))</span>"))
  facts.append(
    (words.checkTitle, "\(link(words.openCheckPage, to: Paths.check(matter.code)))"))
  return factList(facts, isAside: true)
}

private func copies(_ matter: IssuedMatter) -> HTML {
  let words = matter.words
  guard !matter.copies.isEmpty else {
    return section(words.copiesHeading, id: "salinan", soft(words.noCopies))
  }
  let newest = Array(matter.copies.reversed())
  let list = copyList(newest.prefix(1), matter)
  let earlier = newest.dropFirst()
  // Each signature made here leaves a copy that the next one holds whole.
  return section(
    words.copiesHeading, id: "salinan",
    list
      + when(
        !earlier.isEmpty,
        "<details class=\"part\"><summary>\(words.earlierCopies(earlier.count))</summary>\(copyList(earlier, matter))</details>"
      ))
}

private func copyList(
  _ copies: ArraySlice<(copy: SignedCopy, judgement: CopyJudgement?)>, _ matter: IssuedMatter
) -> HTML {
  let words = matter.words
  return each(Array(copies)) { copy, judgement in
    sheet(
      """
      <h3>\(link(
        words.copyKind(copy.kind), to: Paths.issuedFile(copy.sha256, of: matter.code)))</h3>\
      \(soft(words.copyAdded(matter.moment(copy.addedAt), by: matter.name(copy.addedBy))))\
      \(judgement.map { signatures($0, matter) })\
      \(when(copy.kind == .scan, soft(words.scanNote)))
      """, padded: true)
  }
}

private func signatures(_ judgement: CopyJudgement, _ matter: IssuedMatter) -> HTML {
  let words = matter.words
  return """
    <ol>\(each(judgement.signatures) { signature in
      let isGood = signature.integrity == .intact && signature.trust == .trusted
      let tone: Tone = signature.integrity == .intact ? isGood ? .ok : .warn : .bad
      let claimed: HTML =
        signature.at.map { "<small class=\"soft\">\(words.signedAt(matter.moment($0)))</small>" }
        ?? ""
      return """
        <li><strong>\(signature.signer ?? "–")</strong> \
        \(statusTag(words.judgement(signature), tone))<br>\(words.trust(signature))\
        \(signature.issuer.map { " (\($0))" as HTML })<br>\(claimed)</li>
        """
    })</ol>\(when(judgement.signatures.last?.coversAll == false, soft(words.reachesNotAll)))
    """
}

private func signForm(_ matter: IssuedMatter) -> HTML {
  let words = matter.words
  var options: [(value: String, label: String)] = matter.keys.map { key in
    (
      key.id,
      words.signKey(
        key.name, until: words.date(matter.frame.local(key.expiresAt).date),
        isOffice: key.officer == nil)
    )
  }
  if matter.hasService { options.append(("layanan", words.signService)) }
  guard !options.isEmpty else {
    return section(
      words.signHereHeading, id: "tanda-tangan",
      "<p>\(words.noKeysYet) \(link(words.keysTitle, to: Paths.signingKeys))</p>")
  }
  var key = Field("kunci", words.signKeyLabel, from: matter.form)
  if options.count == 1 { key.value = options[0].value }
  var look = Field("tampilan", words.visibleLabel, from: matter.form)
  if look.value.isEmpty { look.value = "terlihat" }
  let identity = Field(
    "nik", words.identityLabel, hint: words.identityHint, isOptional: true)
  let passphrase = Field("frasa", words.passphraseLabel, hint: words.passphraseHint)
  var fields = selectField(key, words, options: options)
  if matter.hasService {
    fields += textField(
      identity, words, kind: .numeric, width: .half, autocomplete: "off", limit: 16)
  }
  let looks: [(value: String, label: String, tone: Tone)] = [
    ("terlihat", words.visibleChoice, .plain), ("paraf", words.invisibleChoice, .plain),
  ]
  fields += inlineChoices(look, words, choices: looks)
  fields += textField(
    passphrase, words, kind: .password, width: .half, autocomplete: "off", limit: 200)
  fields += actions(mainButton(words.signAction))
  let lead: HTML = "<p>\(words.signHereLead)</p>"
  return section(
    words.signHereHeading, id: "tanda-tangan",
    lead
      + form(
        Paths.issuedPaperAct("tanda-tangan", on: matter.code), matter.frame.stamp(), fields))
}

private func uploadForm(_ matter: IssuedMatter) -> HTML {
  let words = matter.words
  let id = fieldID("salinan")
  return section(
    words.uploadCopyHeading, id: "unggah",
    "<p>\(words.uploadCopyLead)</p>"
      + form(
        Paths.issuedPaperAct("salinan", on: matter.code), matter.frame.stamp(), isMultipart: true,
        """
        <div class="field"><label class="lbl" for="\(id)">\(words.uploadCopyField)</label>\
        <p class="hint" id="\(id)-hint">\(words.fileLimit(matter.fileLimit))</p>\
        <input type="file" id="\(id)" name="salinan" accept=".pdf,image/png,image/jpeg" \
        aria-describedby="\(id)-hint"></div>\(actions(button(words.uploadCopyAction)))
        """))
}

private func withdrawForm(_ matter: IssuedMatter) -> HTML {
  let words = matter.words
  return helpPanel(
    words.withdrawHeading,
    form(
      Paths.issuedPaperAct("tarik", on: matter.code), matter.frame.stamp(),
      textArea(Field("alasan", words.withdrawReason, from: matter.form), words, rows: 2, limit: 500)
        + actions(dangerButton(words.withdrawAction, confirm: words.withdrawAction, words))))
}
