// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

struct BackupMatter {
  var system: InformationSystem
  var standing: BackupStanding
  /// For those who run monitors.
  var secret: String?
  /// Address of the webhook, whole.
  var hook: String
  var mayRecord: Bool
  var mayRun: Bool
  var typed = FormData()
  var errors = FieldErrors()
  var refusal: String?
  var taken: Int?
}

/// Proof of one system's backups, what is missing, and how to bring more.
func backupPage(_ matter: BackupMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let code = matter.system.code
  let isRefused = !matter.errors.isEmpty || matter.refusal != nil
  let summary: HTML =
    matter.refusal.map { refusalSummary(words.backupNotSaved, "\($0)") }
    ?? (matter.errors.isEmpty ? "" : errorSummary(words.backupNotSaved, matter.errors, words))
  let switching: HTML? =
    matter.mayRun
    ? buttonForm(
      matter.standing.since == nil ? words.askForBackups : words.stopAskingForBackups,
      Paths.backupAct(
        (matter.standing.since == nil ? BackupAct.ask : .stop).rawValue, of: code),
      frame.stamp()) : nil
  return Page(
    frame, title: "\(words.backupsTitle): \(matter.system.name)", tab: .systems,
    isRefused: isRefused
  ) {
    backLink(matter.system.name, to: Paths.system(code)) + summary
      + pageTitle(
        words.backupsTitle, lead: "\(words.backupsLead(matter.system.name))", actions: switching)
      + (matter.taken.map { notice("<p>\(words.evidenceTaken($0))</p>", .ok, icon: .check) } ?? "")
      + standing(matter, frame) + table(matter, frame) + forms(matter, frame)
      + hook(matter, frame)
  }
}

private func standing(_ matter: BackupMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard let since = matter.standing.since else { return "<p>\(words.backupsNotAsked)</p>" }
  let asked =
    "<p>\(words.backupsAsked(words.moment(frame.local(since), seenOn: frame.today), isIntensive: matter.standing.isIntensive))</p>"
    as HTML
  guard !matter.standing.faults.isEmpty else {
    return asked + notice("<p>\(words.backupsAllRight)</p>", .ok, icon: .check)
  }
  let lines = matter.standing.faults.map { fault -> HTML in
    let last: Date? =
      switch fault {
      case .missing(let last, _), .unchecked(let last, _), .untried(let last, _): last
      case .failed(let at): at
      case .tooSmall: nil
      }
    let moment = last.map { words.moment(frame.local($0), seenOn: frame.today) }
    return "<li>\(words.backupFault(fault, last: moment))</li>"
  }
  return asked + notice("<ul>\(lines)</ul>", .bad, icon: .warning)
}

private func table(_ matter: BackupMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !matter.standing.evidence.isEmpty else { return soft(words.noBackupEvidence) }
  return section(
    words.backupsTitle,
    registerTable(
      caption: words.backupsTitle, words.backupColumns.map { Column($0) },
      matter.standing.evidence.prefix(40).map { piece in
        let note = [piece.person, piece.note].compactMap(\.self).joined(separator: ": ")
        return TableRow([
          rowName(
            words.moment(frame.local(piece.finishedAt), seenOn: frame.today),
            detail: note.isEmpty ? nil : note),
          "\(words.evidenceKind(piece.kind))", "\(piece.tool)",
          piece.isGood
            ? "\(words.evidenceResult(true))" : tag(words.evidenceResult(false), .bad),
          "\(piece.bytes.map { words.fileSize(Int($0)) } ?? "–")",
          "\(words.evidenceSource(piece.source))",
        ])
      }))
}

private func forms(_ matter: BackupMatter, _ frame: PageFrame) -> HTML {
  guard matter.mayRecord else { return "" }
  let words = frame.words
  let code = matter.system.code
  let listing = form(
    Paths.backupAct(BackupAct.listing.rawValue, of: code),
    frame.stamp(command: matter.typed.command),
    textArea(
      Field("daftar", words.listingLabel, from: matter.typed, errors: matter.errors), words,
      rows: 6, limit: 500_000) + actions(button(words.addListing)))
  let restore = form(
    Paths.backupAct(BackupAct.restore.rawValue, of: code),
    frame.stamp(command: matter.typed.command),
    textField(
      Field("nama", words.restorePersonLabel, from: matter.typed, errors: matter.errors), words,
      width: .half, limit: 120)
      + dateField(
        Field("tanggal", words.restoreDayLabel, from: matter.typed, errors: matter.errors), words)
      + textArea(
        Field("hasil", words.restoreNoteLabel, from: matter.typed, errors: matter.errors), words,
        rows: 3, limit: 2000) + actions(button(words.addRestore)))
  return section(words.addListingHeading, soft(words.addListingHint) + listing)
    + section(words.addRestoreHeading, soft(words.addRestoreHint) + restore)
}

private func hook(_ matter: BackupMatter, _ frame: PageFrame) -> HTML {
  guard let secret = matter.secret else { return "" }
  let words = frame.words
  return section(
    words.webhookHeading,
    soft(words.webhookHint(matter.hook))
      + "<p>\(words.webhookSecretLabel): <code>\(secret)</code></p>"
      + buttonForm(
        words.renewSecret, Paths.backupAct(BackupAct.renew.rawValue, of: matter.system.code),
        frame.stamp()))
}

/// What is done on the page; the raw value is the last part of the address.
enum BackupAct: String, CaseIterable {
  case ask = "minta"
  case stop = "berhenti"
  case renew = "kunci"
  case listing = "daftar"
  case restore = "uji-pulih"
}
