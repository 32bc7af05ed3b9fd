// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the page, its headers and its certificate say, beyond that they came.
extension WatchDesk {
  func judge(
    _ report: LookReport, _ post: inout Post, _ entry: inout LookEntry, _ taking: inout Taking,
    _ retry: inout Double?, now: Double
  ) {
    if let certificate = report.certificate {
      judge(certificate, &post, &entry)
    }
    guard let page = report.page else { return }
    let isIntensive = post.entry.monitor.isIntensive(at: report.look.at)
    let pause = Double(isIntensive ? rules.intensiveContentSeconds : rules.contentSeconds)
    post.nextPage = now + pause
    let comparison: ContentComparison
    if let baseline = post.entry.content {
      comparison = baseline.compare(page)
    } else {
      learn(page, report.headers, &post, &taking)
      if post.entry.content == nil { post.nextPage = now }
      comparison = ContentComparison(
        retention: 1, structure: 1, isTitleChanged: false, newScriptHosts: [],
        signature: page.signature)
    }
    judge(comparison, page, report, &post, &entry, &taking, &retry, now: now)
    if let headers = report.headers, let known = post.entry.headers {
      judge(known.changes(to: headers), headers, report, &post, &entry, &taking, now: now)
    }
  }

  private func learn(
    _ page: PagePicture, _ headers: HeaderBaseline?, _ post: inout Post, _ taking: inout Taking
  ) {
    post.learning.append(page)
    guard post.learning.count >= rules.baselinePages else { return }
    post.entry.content = ContentBaseline(learnedFrom: post.learning)
    post.entry.headers = headers
    post.learning = []
    taking.content = post.entry.content
    taking.headers = headers
  }

  private func judge(
    _ comparison: ContentComparison, _ page: PagePicture, _ report: LookReport,
    _ post: inout Post, _ entry: inout LookEntry, _ taking: inout Taking, _ retry: inout Double?,
    now: Double
  ) {
    guard let (kind, severity) = comparison.suspicion(rules) else {
      post.suspicion = nil
      if post.entry.content != nil {
        entry.deeds.append(
          .resolve(
            [.content],
            Phrase(
              "Halaman sama lagi dengan acuannya.",
              en: "The page is the same as its baseline again.")))
      }
      return
    }
    guard let first = post.suspicion, first.kind == kind else {
      post.suspicion = Post.Suspicion(since: now, kind: kind, page: page)
      askAgain(&post, &retry, now: now)
      return
    }
    // A second look has to agree, a while later: pages are caught half changed.
    guard now - first.since >= Double(rules.confirmSeconds) * 0.9 else {
      askAgain(&post, &retry, now: now)
      return
    }
    post.suspicion = nil
    entry.deeds.append(
      .raise(
        IncidentDraft(
          kind: kind, severity: severity, cause: .content, monitor: entry.monitor,
          system: entry.system, text: comparison.facts, evidence: report.evidence)))
    // For whoever says that the change is right: one click makes it the new baseline.
    if post.entry.isContentAccepted, kind == .content {
      taking.content = ContentBaseline(learnedFrom: [first.page, page])
    }
  }

  private func askAgain(_ post: inout Post, _ retry: inout Double?, now: Double) {
    let pause = Double(rules.confirmSeconds)
    post.nextPage = min(post.nextPage, now + pause * 0.9)
    retry = min(retry ?? pause, pause)
  }

  private func judge(
    _ changes: [HeaderBaseline.Change], _ headers: HeaderBaseline, _ report: LookReport,
    _ post: inout Post, _ entry: inout LookEntry, _ taking: inout Taking, now: Double
  ) {
    for change in changes where change.after != nil {
      let first = post.headerSuspicion?.first { $0.name == change.name }
      if let first, first.after != nil, first.after != change.after {
        post.restlessHeaders.insert(change.name)
      }
    }
    let changes = changes.filter { !post.restlessHeaders.contains($0.name) || $0.after == nil }
    guard !changes.isEmpty else {
      post.headerSuspicion = nil
      entry.deeds.append(
        .resolve(
          [.headers],
          Phrase(
            "Header sama lagi dengan acuannya.",
            en: "The headers are the same as their baseline again.")))
      return
    }
    guard post.headerSuspicion == changes else {
      post.headerSuspicion = changes
      post.nextPage = min(post.nextPage, now + Double(rules.confirmSeconds) * 0.9)
      return
    }
    post.headerSuspicion = nil
    entry.deeds.append(
      .raise(
        IncidentDraft(
          kind: .headers, severity: HeaderBaseline.severity(of: changes), monitor: entry.monitor,
          system: entry.system, text: HeaderBaseline.facts(changes), evidence: report.evidence)))
    if post.entry.isContentAccepted { taking.headers = headers }
  }

  private func judge(
    _ certificate: SeenCertificate, _ post: inout Post, _ entry: inout LookEntry
  ) {
    if certificate != post.certificate { entry.certificate = certificate }
    post.certificate = certificate
    let days = certificate.until.timeIntervalSince(entry.look.at) / 86_400
    let life = certificate.until.timeIntervalSince(certificate.from) / 86_400
    guard let threshold = Expiry.certificate(days: days, life: life, rules) else {
      entry.deeds.append(
        .resolve(
          [.certificate],
          Phrase("Sertifikat sudah diperbarui.", en: "The certificate was renewed.")))
      return
    }
    let scale = life <= Double(rules.shortCertificateDays) ? life / 90 : 1
    let left = Int(days.rounded(.down))
    entry.deeds.append(
      .raise(
        IncidentDraft(
          kind: .certificate,
          severity: Expiry.severity(
            of: threshold, days: days, among: rules.certificateDays, scale: scale),
          cause: .tls, monitor: entry.monitor, system: entry.system,
          text: days <= 0
            ? Phrase("Sertifikat sudah kedaluwarsa.", en: "The certificate has expired.")
            : Phrase(
              "Sertifikat berakhir dalam \(left) hari.", en: "The certificate ends in \(left) days."
            ))))
  }
}
