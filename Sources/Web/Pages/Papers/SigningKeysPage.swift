// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// The keys somebody may sign with; for an administrator also whose word the office takes.
struct KeysMatter {
  var frame: PageFrame
  var viewer: Viewer
  var keys: [StoredSigningKey]
  /// `nil` where the viewer does not administer.
  var trusted: [TrustedCertificate]?
  var refusal: (title: String, text: String)?
}

func signingKeysPage(_ matter: KeysMatter) -> Page {
  let frame = matter.frame
  let words = frame.words
  return Page(frame, title: words.keysTitle, isRefused: matter.refusal != nil) {
    unwrap(matter.refusal) { refusalSummary($0.title, "\($0.text)") }
      + pageTitle(words.keysTitle, lead: "\(words.keysLead)") + keys(matter) + newKey(matter)
      + unwrap(matter.trusted) { trusted($0, matter) }
  }
}

private func keys(_ matter: KeysMatter) -> HTML {
  let words = matter.frame.words
  guard !matter.keys.isEmpty else { return soft(words.noKeys) }
  return registerTable(
    caption: words.keysTitle, words.keyColumns.map { Column($0) },
    matter.keys.map { key in
      let isOver = key.expiresAt < matter.frame.now
      let until: HTML =
        isOver
        ? statusTag(words.keyEnded, .bad)
        : "\(words.date(matter.frame.local(key.expiresAt).date))"
      let mayRemove = key.officer != nil || matter.viewer.may(.administer)
      return TableRow([
        rowName(key.name, detail: key.officer == nil ? words.officeKey : nil), "\(key.issuer)",
        until,
        when(
          mayRemove,
          buttonForm(words.removeKey, Paths.removeSigningKey(key.id), matter.frame.stamp())),
      ])
    })
}

private func newKey(_ matter: KeysMatter) -> HTML {
  let words = matter.frame.words
  let viewer = matter.viewer
  guard viewer.may(.issuePapers) || viewer.may(.administer) else { return "" }
  let id = fieldID("berkas-kunci")
  let owner: HTML
  if viewer.may(.issuePapers) && viewer.may(.administer) {
    owner = inlineChoices(
      Field("untuk", words.keyOwner, value: "saya"), words,
      choices: [("saya", words.keyForMe, .plain), ("kantor", words.keyForOffice, .plain)])
  } else {
    owner = hidden("untuk", viewer.may(.administer) ? "kantor" : "saya")
  }
  return section(
    viewer.may(.issuePapers) ? words.keepKey : words.officeKey, id: "simpan",
    narrow(
      form(
        Paths.signingKeys, matter.frame.stamp(), isMultipart: true,
        """
        <div class="field"><label class="lbl" for="\(id)">\(words.keyFile)</label>\
        <p class="hint" id="\(id)-hint">\(words.keyFileHint)</p>\
        <input type="file" id="\(id)" name="berkas-kunci" accept=".p12,.pfx" \
        aria-describedby="\(id)-hint"></div>\(owner)
        """
          + textField(
            Field("frasa", words.passphraseLabel, hint: words.passphraseHint), words,
            kind: .password, width: .half, autocomplete: "off", limit: 200)
          + actions(mainButton(words.keepKey)))))
}

private func trusted(_ list: [TrustedCertificate], _ matter: KeysMatter) -> HTML {
  let words = matter.frame.words
  let id = fieldID("sertifikat")
  let rows = list.map { certificate in
    TableRow([
      "\(certificate.name)",
      "\(words.date(matter.frame.local(certificate.expiresAt).date))",
      "<span class=\"mono\">\(shortened(certificate.sha256))</span>",
      buttonForm(
        words.distrustAction, Paths.distrust(certificate.sha256), matter.frame.stamp()),
    ])
  }
  let table: HTML =
    rows.isEmpty
    ? soft(words.noTrust)
    : registerTable(
      caption: words.trustTitle, words.trustColumns.map { Column($0) }, rows)
  return section(
    words.trustTitle, id: "tepercaya",
    "<p>\(words.trustLead)</p>" + table
      + narrow(
        form(
          Paths.trustedCertificates, matter.frame.stamp(), isMultipart: true,
          """
          <div class="field"><label class="lbl" for="\(id)">\(words.trustFile)</label>\
          <input type="file" id="\(id)" name="sertifikat" accept=".pem,.crt,.cer,.der"></div>\
          \(actions(button(words.trustAction)))
          """)))
}
