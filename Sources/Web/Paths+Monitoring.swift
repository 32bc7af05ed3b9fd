// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Addresses of monitors, incidents and proof of backups.
extension Paths {
  package static let monitors = "/pemantauan"
  package static let newMonitor = "/pemantauan/baru"
  package static func newMonitor(of system: String) -> String {
    with(newMonitor, [("sistem", system)])
  }
  package static func monitor(_ id: String) -> String { "/pemantauan/\(segment(id))" }
  package static func monitor(_ id: Int) -> String { monitor(String(id)) }
  package static func monitorAct(_ act: String, on id: String) -> String {
    "\(monitor(id))/\(segment(act))"
  }
  /// How all systems stand, by agency.
  package static let states = "/pemantauan/keadaan"
  /// The same without an account, where the office opened it.
  package static let publicStates = "/status"

  package static let incidents = "/insiden"
  package static func incident(_ number: String) -> String { "/insiden/\(segment(number))" }
  package static func incidentAct(_ act: String, on number: String) -> String {
    "\(incident(number))/\(segment(act))"
  }

  package static func backups(of system: String) -> String { "\(self.system(system))/cadangan" }
  package static func backupAct(_ act: String, of system: String) -> String {
    "\(backups(of: system))/\(segment(act))"
  }
  /// Where whoever runs the backup sends its signed message.
  package static func backupHook(of system: String) -> String {
    "\(hooks)cadangan/\(segment(system))"
  }
  /// Addresses that machines send to, each with its own signature.
  static let hooks = "/kait/"

  /// How those concerned hear of things outside of the product.
  package static let outward = "/pengaturan/pemberitahuan"
  package static let testOutward = "/pengaturan/pemberitahuan/coba"
  package static let ownOutward = "/akun/pemberitahuan"

  package static let readNotices = "/pemberitahuan/dibaca"
}
