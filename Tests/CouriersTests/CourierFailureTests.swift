// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Couriers
import Testing

@Suite struct CourierFailureTests {
  @Test func `a failure keeps what was said`() { #expect(CourierFailure.unreachable("refused") != .unreachable("")) }
}
