// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/tindakan`: shutdowns and monitorings that run, and what ends them.
struct OrderRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.orders, .readRegisters) { _, _, frame in
      let orders = try await running(frame)
      let people = Set(orders.flatMap { [$0.confirmedBy, $0.endedBy] }.compactMap(\.self))
      return ordersPage(
        orders, summaries: try await site.store.summaries(of: orders, at: frame.now),
        people: try await site.store.peopleNames(people), frame
      ).response()
    }
    for act in OrderAct.allCases {
      router.get(Paths.order(act.rawValue, of: ":kode"), .runOrders) { _, context, frame in
        guard let order = try await order(context, frame) else { return .seeOther(Paths.orders) }
        return orderActPage(act, order, frame).response()
      }
      router.post(Paths.order(act.rawValue, of: ":kode"), .runOrders) {
        try await perform(act, $1, $2)
      }
    }
  }

  /// An agency sees those of its own systems.
  private func running(_ frame: PageFrame) async throws -> [OrderRecord] {
    let viewer = try frame.known
    return try await site.store.orders(running: true).filter {
      viewer.may(.readSystem(owner: $0.owner))
    }
  }

  private func order(_ context: WebContext, _ frame: PageFrame) async throws -> OrderRecord? {
    let code = try context.parameter("kode")
    return try await running(frame).first { $0.kind == .shutdown && $0.system == code }
  }

  private func perform(
    _ act: OrderAct, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    guard let order = try await order(context, frame) else { return .seeOther(Paths.orders) }
    let typed = context.form
    let note = typed.text("catatan")
    if act == .reopen, note == nil {
      var errors = FieldErrors()
      errors.add("catatan", site.words.reopenNoteMissing)
      return orderActPage(act, order, frame, typed: typed, errors: errors)
        .response(.unprocessableContent)
    }
    do {
      switch act {
      case .confirm:
        try await site.store.confirmShutdown(order.system, note: note, by: frame.acting(by: typed))
      case .reopen:
        try await site.store.reopenSystem(
          order.system, note: note ?? "", by: frame.acting(by: typed))
      }
    } catch let refusal as Refusal {
      return orderActPage(
        act, order, frame, typed: typed, refusal: site.words.refusal(refusal, Naming())
      ).response(.unprocessableContent)
    }
    return .seeOther(Paths.orders)
  }
}
