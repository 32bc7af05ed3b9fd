// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Addresses of the visits to live systems.
extension Paths {
  package static func probes(of code: String) -> String { "\(system(code))/pemeriksaan" }
  package static func probe(_ number: String, of code: String) -> String {
    "\(probes(of: code))/\(segment(number))"
  }
  /// A visit asked for within a case, for one of its items.
  package static func caseProbe(of number: String, item: String) -> String {
    "\(caseFile(number))/pemeriksaan/\(segment(item))"
  }
  /// Looking again at a case's findings of one item.
  package static func caseRetest(of number: String, item: String) -> String {
    "\(caseFile(number))/uji-ulang/\(segment(item))"
  }
  package static func retest(of finding: String) -> String { "\(self.finding(finding))/uji-ulang" }
  package static func permits(of code: String) -> String { "\(system(code))/izin" }
  package static func revokePermit(of code: String) -> String { "\(permits(of: code))/cabut" }
  package static func probeSchedule(of code: String) -> String {
    "\(system(code))/jadwal-pemeriksaan"
  }
  package static func probeNetworks(of code: String) -> String { "\(system(code))/jaringan" }
  package static func closeNetwork(of code: String) -> String { "\(probeNetworks(of: code))/hapus" }
}
