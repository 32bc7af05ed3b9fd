// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Tools whose reports can be read.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case zapXML = "zap-xml"
}
