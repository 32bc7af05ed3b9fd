// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// The way to a list as a workbook, with the filters that the page's address has.
///
/// - Parameter address: where it is, of a list that belongs to a case or a system.
func downloadLink(_ kind: ListKind, _ frame: PageFrame, at address: String? = nil) -> HTML {
  guard frame.offersWorkbooks, frame.viewer?.may(kind.need) ?? false else { return "" }
  let query = frame.path.split(separator: "?", maxSplits: 1).dropFirst().first
  let filters = (query ?? "").split(separator: "&")
    .filter { !$0.hasPrefix("halaman=") && !$0.hasSuffix("=") }
  let path = address ?? Paths.workbook(kind)
  let whole = path + (filters.isEmpty ? "" : "?" + filters.joined(separator: "&"))
  return "<a class=\"btn quiet\" href=\"\(whole)\" download>\(frame.words.downloadWorkbook)</a>"
}

extension Paths {
  /// A list as a workbook; it takes the fields of the list's own address.
  package static func workbook(_ kind: ListKind) -> String { "/unduh/\(kind.rawValue).xlsx" }
  package static func checklistWorkbook(of number: String, item: String) -> String {
    "\(checklist(of: number, item: item))/unduh.xlsx"
  }
  package static func scheduleWorkbook(of number: String) -> String {
    "\(caseFile(number))/jadwal.xlsx"
  }
  package static func observationsWorkbook(of system: String) -> String {
    "\(observations(of: system))/unduh.xlsx"
  }
  package static func probeWorkbook(_ run: String, of system: String) -> String {
    "\(probe(run, of: system))/unduh.xlsx"
  }
}
