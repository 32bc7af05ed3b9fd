// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// Every shutdown and monitoring that runs.
func ordersPage(
  _ orders: [OrderRecord], summaries: [String: MonitoringSummary] = [:],
  people: [String: String], _ frame: PageFrame
) -> Page {
  let words = frame.words
  let shutdowns = orders.filter { $0.kind == .shutdown }
  let monitorings = orders.filter { $0.kind == .monitoring }
  func list(_ heading: String, _ orders: [OrderRecord]) -> HTML {
    when(
      !orders.isEmpty,
      section(
        heading,
        each(orders) { order in
          orderSheet(
            order, title: order.systemName, path: Paths.system(order.system),
            summary: summaries[order.id], people: people, frame)
        }))
  }
  return Page(frame, title: words.ordersTitle, tab: .systems) {
    backLink(words.tab(.systems), to: Paths.systems)
      + pageTitle(
        words.ordersTitle,
        lead: "\(words.ordersLead(shutdowns: shutdowns.count, monitorings: monitorings.count))",
        actions: downloadLink(.orders, frame))
      + (orders.isEmpty
        ? emptyState(words.noOrders, "\(words.noOrdersAdvice)")
        : narrow(
          list(words.shutdownsHeading, shutdowns) + list(words.monitoringsHeading, monitorings)))
  }
}

/// The page of one act on a shutdown.
func orderActPage(
  _ act: OrderAct, _ order: OrderRecord, _ frame: PageFrame, typed: FormData = FormData(),
  errors: FieldErrors = FieldErrors(), refusal: String? = nil
) -> Page {
  let words = frame.words
  let title: String
  let hint: String
  let field: Field
  let label: String
  switch act {
  case .confirm:
    title = words.confirmShutdownTitle(order.systemName)
    hint = words.confirmShutdownHint
    label = words.confirmShutdown
    field = Field(
      "catatan", words.confirmNoteLabel, from: typed, errors: errors, hint: words.confirmNoteHint,
      isOptional: true)
  case .reopen:
    title = words.reopenSystemTitle(order.systemName)
    hint = words.reopenSystemHint
    label = words.reopenSystem
    field = Field(
      "catatan", words.reopenNoteLabel, from: typed, errors: errors, hint: words.reopenNoteHint)
  }
  let summary: HTML =
    refusal.map { refusalSummary(words.orderNotSaved, "\($0) \(words.typedIsKept)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.orderNotSaved, errors, words))
  return Page(
    frame, title: title, tab: .systems, isRefused: !errors.isEmpty || refusal != nil
  ) {
    narrow(
      backLink(words.ordersTitle, to: Paths.orders) + summary
        + pageTitle(title, lead: "\(hint)")
        + form(
          Paths.order(act.rawValue, of: order.system), frame.stamp(command: typed.command),
          textArea(field, words, rows: 5, limit: 4_000)
            + actions(mainButton(label), quietLink(words.cancel, to: Paths.orders))))
  }
}
