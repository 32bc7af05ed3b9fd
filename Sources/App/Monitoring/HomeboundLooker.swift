// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Probes

/// Looks at this machine alone.
struct HomeboundLooker: Looker {
  let looker: LightLooker

  func look(_ order: LookOrder, at instant: Date) async -> LookReport {
    guard let address = try? WebAddress(order.url), address.host == "127.0.0.1" else {
      return LookReport(
        look: Glance(
          at: instant, outcome: .notAsked, milliseconds: 0,
          detail: "a demo office looks at sample sites only"))
    }
    return await looker.look(order, at: instant)
  }
}
