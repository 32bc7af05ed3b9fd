// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Checks of what runs the application.
enum TechnologyChecks {
  static let family = CheckFamily(
    "tech", Phrase("Teknologi dan mode debug", en: "Technologies and debug modes"),
    VersionChecks.all + DebugChecks.all)
}
