// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

extension Site {
  /// Keeps the files that came in one field of a form, in the viewer's name.
  func keep(_ field: String, of context: WebContext, _ frame: PageFrame) async throws -> [String] {
    var digests: [String] = []
    let officer = try frame.known.officer.username
    for file in context.files where file.field == field && file.count > 0 {
      let kept = try await store.keep(
        fileAt: file.url, name: file.name, limit: limits.file, by: officer, at: frame.now)
      if !digests.contains(kept.sha256) { digests.append(kept.sha256) }
    }
    return digests
  }
}

extension PageFrame {
  /// Who acts by a form, and which act it is.
  func acting(by form: FormData) throws -> Acting {
    Acting(try known.officer.username, seen: form.seenVersion, command: form.command, at: now)
  }
}
