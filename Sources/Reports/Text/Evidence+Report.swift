// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension Evidence {
  /// Request line and headers as a tool recorded them: at most 2 KiB, secrets masked.
  static func request(_ text: String) -> String {
    // The body may be anything, a form with a password too.
    var head = 0
    var line = 0
    for byte in text.utf8.prefix(2 << 10) {
      if byte == 0x0A, line == 0, head > 0 { break }
      line = byte == 0x0A ? 0 : byte == 0x0D ? line : line + 1
      head += 1
    }
    let kept = String(decoding: text.utf8.prefix(head), as: UTF8.self)
    return Masking.mask(kept).trimmingBlanks
  }

  /// What a tool shows as the cause: at most 2 KiB, secrets masked.
  static func excerpt(_ text: String) -> String {
    Masking.mask(Cut.text(text, 2 << 10)).trimmingBlanks
  }
}
