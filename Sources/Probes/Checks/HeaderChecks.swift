// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// The protecting headers beside HSTS and CSP, and those that tell too much.
enum HeaderChecks {
  static let family = CheckFamily(
    "headers", Phrase("Header keamanan", en: "Security headers"),
    FramingChecks.all + ContentTypeChecks.all + ReferrerChecks.all + PermissionsChecks.all
      + IsolationChecks.all + BannerChecks.all + DeprecatedHeaderChecks.all)
}
