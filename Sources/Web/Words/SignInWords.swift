// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package protocol SignInWords {
  var signIn: String { get }
  var userNameLabel: String { get }
  var passwordLabel: String { get }
  var wrongCredentials: String { get }
  var userNameMissing: String { get }
  var passwordMissing: String { get }
  var signInNotDone: String { get }
  func waitBeforeSignIn(minutes: Int) -> String
  func forgotPassword(contact: String) -> String
  var demoSignIns: String { get }
  var sessionEnded: String { get }
  var keptFormTitle: String { get }
  var keptFormLead: String { get }
  var keptFormFiles: String { get }
  var keptFormSend: String { get }
}

extension Indonesian {
  package var signIn: String { "Masuk" }
  package var userNameLabel: String { "Nama pengguna atau NIP" }
  package var passwordLabel: String { "Kata sandi" }
  package var wrongCredentials: String {
    "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya."
  }
  package var userNameMissing: String { "Tulis nama pengguna atau NIP." }
  package var passwordMissing: String { "Tulis kata sandi." }
  package var signInNotDone: String { "Anda belum masuk" }
  package func waitBeforeSignIn(minutes: Int) -> String {
    "Terlalu banyak percobaan dari tempat ini. Coba lagi \(minutes) menit lagi."
  }
  package func forgotPassword(contact: String) -> String {
    "Lupa kata sandi? Hubungi \(contact). Lima kali salah menunda masuk satu menit, lalu makin lama."
  }
  package var demoSignIns: String { "Akun contoh" }
  package var sessionEnded: String {
    "Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan; yang tadi Anda ketik tersimpan."
  }
  package var keptFormTitle: String { "Isian Anda belum terkirim" }
  package var keptFormLead: String {
    "Sesi Anda berakhir sebelum isian ini terkirim. Isinya masih ada; kirim sekarang."
  }
  package var keptFormFiles: String {
    "Lampirannya tidak ikut tersimpan. Lampirkan lagi sesudah isian ini terkirim."
  }
  package var keptFormSend: String { "Kirim sekarang" }
}
