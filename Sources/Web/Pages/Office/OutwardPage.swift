// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// What the page of notices that leave the product shows.
struct OutwardMatter {
  var form: OutwardForm
  /// Channels whose secret is kept.
  var secrets: Set<String>
  var log: [OutwardRecord]
  /// Names by user name.
  var people: [String: String]
  var hasPublicAddress: Bool
  /// What was just done.
  var done: String?
  /// Why an act was refused.
  var refusal: String?
}

/// Mail, webhook, what is told and when, and what came of it.
func outwardPage(_ matter: OutwardMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let errors = matter.form.errors
  return Page(
    frame, title: words.outwardTitle, isRefused: !errors.isEmpty || matter.refusal != nil
  ) {
    when(!errors.isEmpty, errorSummary(words.outwardNotSaved, errors, words))
      + unwrap(matter.refusal) { refusalSummary(words.outwardNotTested, "\($0)") }
      + unwrap(matter.done) { notice("<p role=\"status\">\($0)</p>", .ok, icon: .check) }
      + backLink(words.settingsTitle, to: Paths.settings)
      + pageTitle(words.outwardTitle, lead: "\(words.outwardLead)")
      + when(
        !matter.hasPublicAddress, notice("<p>\(words.outwardNoLink)</p>", .warn, icon: .warning))
      + narrow(
        form(
          Paths.outward, frame.stamp(),
          section(words.outwardMailHeading, mail(matter, words))
            + section(words.outwardWebhookHeading, webhook(matter, words))
            + section(words.outwardTopicsHeading, topics(matter, words))
            + section(words.outwardHoursHeading, hours(matter, words))
            + actions(mainButton(words.settingsSave))) + tests(frame))
      + section(words.outwardLogHeading, log(matter, frame))
  }
}

private func field(
  _ key: String, _ matter: OutwardMatter, _ words: any Phrasebook, isOptional: Bool = false
) -> Field {
  Field(
    key, words.outwardSetting(key), from: matter.form.form, errors: matter.form.errors,
    hint: words.outwardHint(key), isOptional: isOptional)
}

private func secret(
  _ channel: OutwardSettings.Channel, _ matter: OutwardMatter, _ words: any Phrasebook
) -> HTML {
  let key = "\(channel.rawValue)-secret"
  return textField(
    Field(
      key, words.outwardSetting(key),
      hint: words.outwardSecretKept(matter.secrets.contains(channel.rawValue)), isOptional: true),
    words, kind: .password, width: .half, autocomplete: "new-password")
}

private func mail(_ matter: OutwardMatter, _ words: any Phrasebook) -> HTML {
  checkbox(field("mail", matter, words), isOn: matter.form.form.isOn("mail"))
    + fieldRow(
      textField(field("mail-host", matter, words), words, limit: 253),
      textField(
        field("mail-port", matter, words), words, kind: .numeric, width: .short, limit: 5))
    + inlineChoices(
      field("mail-protection", matter, words), words,
      choices: [.starttls, .tls, .none].map {
        (($0 as OutwardSettings.Protection).rawValue, words.outwardProtection($0), .plain)
      })
    + fieldRow(
      textField(
        field("mail-login", matter, words, isOptional: true), words, autocomplete: "off",
        limit: 200), secret(.mail, matter, words))
    + textField(
      field("mail-sender", matter, words), words, kind: .email, width: .half, limit: 254)
}

private func webhook(_ matter: OutwardMatter, _ words: any Phrasebook) -> HTML {
  checkbox(field("webhook-on", matter, words), isOn: matter.form.form.isOn("webhook-on"))
    + textField(
      field("webhook", matter, words, isOptional: true), words, kind: .url, limit: 2000)
    + secret(.webhook, matter, words)
}

private func topics(_ matter: OutwardMatter, _ words: any Phrasebook) -> HTML {
  checkboxList(
    field("topics", matter, words), words,
    options: OutwardNotice.Topic.allCases.map { ($0.rawValue, words.outwardTopic($0), nil) },
    chosen: Set(matter.form.form.all("topics")))
}

private func hours(_ matter: OutwardMatter, _ words: any Phrasebook) -> HTML {
  fieldRow(
    timeField(field("quiet-from", matter, words), words),
    timeField(field("quiet-until", matter, words), words))
    + inlineChoices(
      field("loud-from", matter, words), words,
      choices: [.critical, .high, .medium].map {
        (($0 as Severity).rawValue, words.severity($0), .plain)
      })
    + textField(
      field("digest-minutes", matter, words), words, kind: .numeric, width: .short, limit: 4)
}

private func tests(_ frame: PageFrame) -> HTML {
  let buttons = OutwardSettings.Channel.allCases.map { channel in
    buttonForm(
      frame.words.outwardTest(channel), Paths.testOutward, frame.stamp(),
      hidden("jalur", channel.rawValue))
  }
  return "<div class=\"acts field\">\(buttons)</div>"
}

private func log(_ matter: OutwardMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !matter.log.isEmpty else { return soft(words.outwardLogEmpty) }
  return registerTable(
    caption: words.outwardLogHeading, words.outwardLogColumns.map { Column($0) },
    matter.log.map { record in
      let due = record.notice.due.map { words.moment(frame.local($0), seenOn: frame.today) }
      let tried = record.attempts > 1 ? " · \(words.outwardAttempts(record.attempts))" : ""
      let reason = record.lastError.map {
        "<small class=\"under\">\(words.outwardError($0))</small>" as HTML
      }
      return TableRow([
        "\(words.moment(frame.local(record.at), seenOn: frame.today))",
        "\(matter.people[record.recipient] ?? words.outwardWebhookHeading)",
        "\(words.outwardNotice(record.notice, due: due))",
        "\(tag(words.outwardState(record.state), tone(record.state)))\(tried)\(reason)",
      ])
    })
}

private func tone(_ state: OutwardRecord.State) -> Tone {
  switch state {
  case .sent: .ok
  case .failed: .bad
  case .waiting, .dropped: .plain
  }
}
