// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Visit {
  /// What a check's path answered; `path` as the check wrote it.
  package func extra(_ path: String) -> Exchange? { extras[expanded(path)] }

  /// A check's path with its blanks filled: `{host}` (layanan.contoh.go.id), `{label}` (its first
  /// part that isn't www), `{date}` (2026-11-22, UTC).
  package func expanded(_ path: String) -> String {
    guard path.contains("{") else { return path }
    let host = target.address.host
    let label = host.split(separator: ".").first { $0 != "www" }.map(String.init) ?? host
    return path.replacing("{host}", with: host).replacing("{label}", with: label)
      .replacing("{date}", with: at.formatted(.iso8601.year().month().day()))
  }
}
