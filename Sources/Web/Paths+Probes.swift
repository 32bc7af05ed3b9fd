// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Addresses of the visits to live systems.
extension Paths {
  package static func probes(of code: String) -> String { "\(system(code))/pemeriksaan" }
  package static func probe(_ number: String, of code: String) -> String {
    "\(probes(of: code))/\(segment(number))"
  }
  package static func permits(of code: String) -> String { "\(system(code))/izin" }
  package static func revokePermit(of code: String) -> String { "\(permits(of: code))/cabut" }
  package static func probeSchedule(of code: String) -> String { "\(system(code))/jadwal-pemeriksaan" }
  package static func probeNetworks(of code: String) -> String { "\(system(code))/jaringan" }
  package static func closeNetwork(of code: String) -> String { "\(probeNetworks(of: code))/hapus" }
}
