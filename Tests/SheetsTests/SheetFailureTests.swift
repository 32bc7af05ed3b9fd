// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Sheets
import Testing

@Suite struct SheetFailureTests {
  @Test func `a failure keeps what was said`() { #expect(SheetFailure.notWritten("disk full") != .notWritten("")) }
}
