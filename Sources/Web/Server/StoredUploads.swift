// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// Files of a form go into the file store at once, so that a form that comes back has not lost
/// them: the fields then hold their digests, as hidden values do on the page.
enum StoredUploads {
  static func keep(
    _ context: WebContext, _ site: Site, _ frame: PageFrame
  ) async throws -> FormData {
    var form = context.form
    let username = try frame.known.officer.username
    for upload in context.files where upload.count > 0 {
      let file = try await site.store.keep(
        fileAt: upload.url, name: upload.name, limit: site.limits.file, by: username,
        at: frame.now)
      if !form.all(upload.field).contains(file.sha256) { form.append(upload.field, file.sha256) }
    }
    return form
  }
}
