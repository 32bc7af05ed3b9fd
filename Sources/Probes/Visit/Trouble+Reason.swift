// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

extension Trouble {
  /// For a person.
  package var reason: Phrase {
    switch self {
    case .refusedAddress(let address):
      Phrase(
        "Alamat \(address) tidak boleh dihubungi: termasuk rentang jaringan dalam atau khusus yang belum diizinkan.",
        en:
          "The address \(address) may not be contacted: it is in a private or reserved range that nobody allowed."
      )
    case .outOfScope(let what):
      Phrase("Di luar lingkup pemeriksaan: \(what).", en: "Outside the scope: \(what).")
    case .unresolved(let name):
      Phrase("Nama \(name) tidak ditemukan di DNS.", en: "The name \(name) does not resolve.")
    case .notConnected(let why):
      Phrase("Tidak tersambung: \(why).", en: "Not connected: \(why).")
    case .tls(let why):
      Phrase("Sambungan TLS gagal: \(why).", en: "The TLS handshake failed: \(why).")
    case .timeout(.connect):
      Phrase(
        "Server tidak menerima sambungan dalam batas waktu.",
        en: "The server took no connection in time.")
    case .timeout(.handshake):
      Phrase(
        "Jabat tangan TLS tidak selesai dalam batas waktu.",
        en: "The TLS handshake did not end in time.")
    case .timeout(.headers):
      Phrase(
        "Header jawaban tidak lengkap dalam batas waktu.",
        en: "The answer's headers were not complete in time.")
    case .timeout(.exchange):
      Phrase("Jawaban tidak selesai dalam batas waktu.", en: "The answer did not end in time.")
    case .closedEarly:
      Phrase(
        "Server menutup sambungan sebelum jawabannya lengkap.",
        en: "The server closed before its answer was complete.")
    case .notHTTP(let why):
      Phrase(
        "Jawabannya bukan HTTP/1.x yang sah: \(why).",
        en: "The answer is no valid HTTP/1.x: \(why).")
    case .headersTooLarge:
      Phrase("Header jawaban melebihi 64 KiB.", en: "The answer's headers exceed 64 KiB.")
    case .badCoding(let why):
      Phrase(
        "Isi jawaban tidak dapat diurai: \(why).", en: "The answer's body can't be decoded: \(why)."
      )
    case .gaveUp(.failures(let count)):
      Phrase(
        "Tidak dilihat: kunjungan dihentikan setelah \(count) kegagalan berturut-turut.",
        en: "Not seen: the visit was broken off after \(count) failures in a row.")
    case .gaveUp(.busy(let count, let status)):
      Phrase(
        "Tidak dilihat: kunjungan dihentikan setelah \(count) kali server menjawab \(status).",
        en: "Not seen: the visit was broken off after the server answered \(status) \(count) times."
      )
    case .gaveUp(.retryAfter(let seconds)):
      Phrase(
        "Tidak dilihat: server meminta jeda \(seconds) detik.",
        en: "Not seen: the server asked for a pause of \(seconds) seconds.")
    case .gaveUp(.outOfTime):
      Phrase("Tidak dilihat: waktu kunjungan habis.", en: "Not seen: the visit's time was over.")
    }
  }
}
