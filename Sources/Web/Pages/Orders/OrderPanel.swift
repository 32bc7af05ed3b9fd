// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// The shutdowns and monitorings of one system, the running ones first; nothing where there
/// never was one. `people` are names by user name.
func orderPanel(
  _ orders: [OrderRecord], summaries: [String: MonitoringSummary] = [:],
  people: [String: String], _ frame: PageFrame
) -> HTML {
  guard !orders.isEmpty else { return "" }
  let sorted = orders.filter { $0.endedAt == nil } + orders.filter { $0.endedAt != nil }
  return section(
    frame.words.ordersOfSystem, id: "tindakan",
    each(sorted) {
      orderSheet(
        $0, title: frame.words.orderKind($0.kind), summary: summaries[$0.id], people: people, frame)
    })
}

/// One order: what it is, how it stands, what can be done about it.
func orderSheet(
  _ order: OrderRecord, title: String, path: String? = nil, summary: MonitoringSummary? = nil,
  people: [String: String], _ frame: PageFrame
) -> HTML {
  let words = frame.words
  let heading: HTML = path.map { link(title, to: $0) } ?? "\(title)"
  return """
    <article class="sheet pad order"><div class="row"><h3>\(heading)</h3>\
    \(state(of: order, words))</div>\
    <p class="small soft">\(order.ownerShort) · \
    \(words.orderedOn(frame.local(order.orderedAt).date)) · \
    \(link(order.caseNumber, to: Paths.caseFile(order.caseNumber, item: order.item)))</p>\
    \(factList(facts(order, summary: summary, people: people, frame)))\(actions(on: order, frame))</article>
    """
}

private func state(of order: OrderRecord, _ words: any Phrasebook) -> HTML {
  if order.endedAt != nil { return "<span class=\"small soft\">\(words.caseStatusDone)</span>" }
  switch order.kind {
  case .monitoring: return tag(words.monitoringRuns, .warn)
  case .shutdown:
    return order.confirmedAt == nil
      ? tag(words.awaitsConfirmation, .warn) : tag(words.isDown, .bad, icon: .paused)
  }
}

private func facts(
  _ order: OrderRecord, summary: MonitoringSummary?, people: [String: String],
  _ frame: PageFrame
) -> [(label: String, value: HTML?)] {
  let words = frame.words
  func who(_ username: String?) -> String { username.map { people[$0] ?? $0 } ?? "" }
  func when(_ instant: Date) -> String {
    words.moment(frame.local(instant), seenOn: frame.today)
  }
  var facts: [(label: String, value: HTML?)] = []
  if let shutdown = order.shutdown {
    facts += [
      (words.fromLabel, "\(words.longDate(shutdown.from))"),
      (
        words.untilLabel,
        shutdown.until.map { "\(words.acceptedUntil($0))" } ?? "\(words.untilMended)"
      ),
      (words.announcementLabel, "<span class=\"lines\">\(shutdown.announcement)</span>"),
      (words.wayBackLabel, "<span class=\"lines\">\(shutdown.wayBack)</span>"),
      (words.operatorLabel, shutdown.operatorName.map { "\($0)" }),
      (
        words.backupLabel, shutdown.backupTaken ? "\(words.backupTaken)" : "\(words.backupNotTaken)"
      ),
      (
        words.orderStateLabel,
        order.confirmedAt.map { "\(words.confirmed(who(order.confirmedBy), when($0)))" }
          ?? "\(words.notConfirmed)"
      ),
    ]
  }
  if let monitoring = order.monitoring {
    facts += [
      (words.fromLabel, "\(words.longDate(monitoring.from))"),
      (
        words.untilLabel,
        monitoring.until.map { "\(words.acceptedUntil($0))" } ?? "\(words.untilFollowedUp)"
      ),
      (words.intervalLabel, "\(words.every(seconds: monitoring.intervalSeconds))"),
      (words.backupPlanLabel, "<span class=\"lines\">\(monitoring.backupPlan)</span>"),
      (words.contactLabel, monitoring.contact.map { "\($0)" }),
      (
        words.monitoringSummaryLabel,
        "\(summary.map(words.monitoringSummary) ?? words.monitorNotStarted)"
      ),
    ]
  }
  if let ended = order.endedAt {
    facts.append((words.caseStatusDone, "\(words.ended(who(order.endedBy), when(ended)))"))
    facts.append(
      (words.mendNoteLabel, order.endedNote.map { "<span class=\"lines\">\($0)</span>" }))
  }
  return facts
}

private func actions(on order: OrderRecord, _ frame: PageFrame) -> HTML {
  guard order.kind == .shutdown, order.endedAt == nil, frame.viewer?.may(.runOrders) == true else {
    return ""
  }
  let words = frame.words
  return """
    <p class="acts">\(when(
      order.confirmedAt == nil,
      buttonLink(
        words.confirmShutdown, to: Paths.order(OrderAct.confirm.rawValue, of: order.system))))\
    \(buttonLink(
      words.reopenSystem, to: Paths.order(OrderAct.reopen.rawValue, of: order.system)))</p>
    """
}

/// What is done about a shutdown; the raw value is the last part of the address.
enum OrderAct: String, CaseIterable {
  case confirm = "konfirmasi"
  case reopen = "aktifkan"
}
