// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How much of a report is read before it is refused. A report comes from outside.
package struct ReportLimits: Sendable, Hashable {
  /// Bytes of the whole file (100 MB).
  package var bytes = 100_000_000
  /// How deep elements of XML may stand within each other.
  package var xmlDepth = 200
  /// How deep lists and objects of JSON may stand within each other.
  package var jsonDepth = 100
  /// Bytes of one text; what is longer is cut, with an ellipsis.
  package var text = 16 << 10
  /// Bytes kept of one record (an alert, a result, a line): 8 MiB. A longer one is refused.
  package var record = 8 << 20
  /// Values within one record. Keeps a record of empty lists from filling the memory.
  package var values = 200_000
  /// Observations of one report.
  package var observations = 1_000_000

  package init() {}
}
