// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Records

package protocol AccountWords {
  var accountTitle: String { get }
  func signedInAs(_ username: String) -> String
  var myPosts: String { get }
  var noPostsHeld: String { get }
  func heldUntil(_ date: String) -> String
  var otherPlaces: String { get }
  var changePasswordHeading: String { get }
  var oldPasswordLabel: String { get }
  var newPasswordLabel: String { get }
  var newPasswordHint: String { get }
  var repeatPasswordLabel: String { get }
  var changePasswordAction: String { get }
  var passwordNotChanged: String { get }
  var passwordsDiffer: String { get }
  var passwordChanged: String { get }
  var mustChangeFirst: String { get }
  var lendHeading: String { get }
  var lendExplained: String { get }
  func lendQuestion(_ post: String) -> String
  var lendTo: String { get }
  var lendAction: String { get }
  var lendNotDone: String { get }
  func lendDone(_ name: String) -> String
  var lentHeading: String { get }
  func lentUntil(_ name: String, post: String, from: String, until: String) -> String
  var endLendingAction: String { get }
  var sessionHeading: String { get }
}

extension Indonesian {
  package var accountTitle: String { "Akun saya" }
  package func signedInAs(_ username: String) -> String { "Masuk sebagai \(username)" }
  package var myPosts: String { "Jabatan saya" }
  package var noPostsHeld: String { "Anda tidak memangku jabatan." }
  package func heldUntil(_ date: String) -> String { "sampai \(date)" }
  package var otherPlaces: String { "Tempat lain" }
  package var changePasswordHeading: String { "Ganti kata sandi" }
  package var oldPasswordLabel: String { "Kata sandi sekarang" }
  package var newPasswordLabel: String { "Kata sandi baru" }
  package var newPasswordHint: String {
    "Paling sedikit \(PasswordRule.shortest) huruf. Beberapa kata yang tidak berhubungan lebih "
      + "mudah diingat."
  }
  package var repeatPasswordLabel: String { "Kata sandi baru sekali lagi" }
  package var changePasswordAction: String { "Ganti kata sandi" }
  package var passwordNotChanged: String { "Kata sandi belum diganti" }
  package var passwordsDiffer: String { "Kedua kata sandi baru tidak sama." }
  package var passwordChanged: String {
    "Kata sandi sudah diganti. Sesi di perangkat lain sudah berakhir."
  }
  package var mustChangeFirst: String {
    "Kata sandi Anda dibuat orang lain. Ganti dulu sebelum melanjutkan."
  }
  package var lendHeading: String { "Limpahkan wewenang" }
  package var lendExplained: String {
    "Orang yang Anda pilih dapat bertindak dalam jabatan Anda selama waktu itu. Anda sendiri tetap "
      + "dapat bertindak, dan riwayat mencatat siapa yang melakukannya."
  }
  package func lendQuestion(_ post: String) -> String { "Jabatan \(post)" }
  package var lendTo: String { "Kepada" }
  package var lendAction: String { "Limpahkan" }
  package var lendNotDone: String { "Wewenang belum dilimpahkan" }
  package func lendDone(_ name: String) -> String { "Wewenang sudah dilimpahkan kepada \(name)." }
  package var lentHeading: String { "Yang sedang dilimpahkan" }
  package func lentUntil(_ name: String, post: String, from: String, until: String) -> String {
    "\(name) sebagai \(post), \(from) sampai \(until)"
  }
  package var endLendingAction: String { "Akhiri hari ini" }
  package var sessionHeading: String { "Sesi" }
}
