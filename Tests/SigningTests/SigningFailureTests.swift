// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Signing
import Testing

@Suite struct SigningFailureTests {
  @Test func `a failure keeps what was said`() {
    #expect(SigningFailure.notSignable("no trailer") != .notSignable(""))
  }
}
