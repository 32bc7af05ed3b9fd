// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A row that runs another SOP as a case of its own.
package protocol CallWords {
  func callHeading(_ procedure: String) -> String
  var callLead: String { get }
  var callOpen: String { get }
  func callWaits(_ status: String) -> String
  var callGoesOn: String { get }
  func callAgain(_ number: String) -> String
  /// `{0}` is the link to the case, as in the two below.
  var callFinished: String { get }
  func callNotInstalled(_ procedure: String) -> String
  func calledFrom(_ stepNumber: String, _ title: String) -> String
}

extension Indonesian {
  package func callHeading(_ procedure: String) -> String { "Jalankan SOP \(procedure)" }
  package var callLead: String {
    "Langkah ini menunggu berkas tersendiri. Judul, aplikasi, dan pemohonnya sudah terisi."
  }
  package var callOpen: String { "Buka berkas turunan" }
  package func callWaits(_ status: String) -> String { "{0} \(status)." }
  package var callGoesOn: String {
    "Begitu berkas itu selesai, langkah ini dapat diteruskan. Waktunya tetap dihitung."
  }
  package func callAgain(_ number: String) -> String {
    "Berkas \(number) dibatalkan. Buka berkas turunan yang baru."
  }
  package var callFinished: String { "Berkas turunan {0} sudah selesai." }
  package func callNotInstalled(_ procedure: String) -> String {
    "SOP \(procedure) belum terpasang. Minta admin memasangnya agar langkah ini dapat diteruskan."
  }
  package func calledFrom(_ stepNumber: String, _ title: String) -> String {
    "Untuk langkah \(stepNumber) berkas {0} (\(title))"
  }
}
