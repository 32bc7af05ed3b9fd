// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ReportFormat {
  /// Reads a report of this format from its beginning.
  func read(_ source: ReportSource, into tray: Tray) throws {
    switch self {
    case .zapXML: try ZAPReport.readXML(source, tray)
    default: throw ReportFault.unrecognised(saw: name)
    }
  }
}
