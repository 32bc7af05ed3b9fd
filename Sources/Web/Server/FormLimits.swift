// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How much a form may bring.
package struct FormLimits: Sendable, Hashable {
  /// Bytes of all fields together (2 MiB): a long report fits several times.
  package var fields = 2 << 20
  /// Fields in number; a checklist of 300 controls has fewer.
  package var fieldCount = 5_000
  /// Bytes of one file (32 MiB).
  package var file = 32 << 20
  package var fileCount = 20
  /// Bytes of a whole request with files (96 MiB).
  package var total = 96 << 20

  package init() {}
}
