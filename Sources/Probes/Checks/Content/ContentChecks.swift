// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Checks of what the pages hold.
enum ContentChecks {
  static let html = CheckFamily(
    "html", Phrase("Isi halaman", en: "Page content"),
    MixedContentChecks.all + ForeignScriptChecks.all + DisclosureChecks.all)
  static let error = CheckFamily(
    "error", Phrase("Pesan galat", en: "Error messages"), ErrorChecks.all)
}
