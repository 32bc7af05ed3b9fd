// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension Evidence {
  /// Request line and headers as a tool recorded them: at most 2 KiB, secrets masked.
  static func request(_ text: String) -> String {
    // The body may be anything, a form with a password too.
    let head =
      text.firstRange(of: "\r\n\r\n")?.lowerBound ?? text.firstRange(of: "\n\n")?.lowerBound
    let kept = text[..<(head ?? text.endIndex)]
    return Masking.mask(Cut.text(String(kept), 2 << 10)).trimmingBlanks
  }

  /// What a tool shows as the cause: at most 2 KiB, secrets masked.
  static func excerpt(_ text: String) -> String {
    Masking.mask(Cut.text(text, 2 << 10)).trimmingBlanks
  }
}
