// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Records

package protocol OutwardWords {
  var outwardTitle: String { get }
  var outwardLead: String { get }
  var outwardNotSaved: String { get }
  var outwardSaved: String { get }
  var outwardNoLink: String { get }
  var outwardMailHeading: String { get }
  var outwardWebhookHeading: String { get }
  var outwardTopicsHeading: String { get }
  var outwardHoursHeading: String { get }
  /// What a setting is called on its page.
  func outwardSetting(_ key: String) -> String
  func outwardHint(_ key: String) -> String?
  func outwardSecretKept(_ isKept: Bool) -> String
  func outwardFault(_ key: String) -> String
  func outwardProtection(_ protection: OutwardSettings.Protection) -> String
  func outwardTopic(_ topic: OutwardNotice.Topic) -> String
  func outwardTest(_ channel: OutwardSettings.Channel) -> String
  var outwardTested: String { get }
  var outwardNotTested: String { get }
  var outwardLogHeading: String { get }
  var outwardLogEmpty: String { get }
  var outwardLogColumns: [String] { get }
  func outwardState(_ state: OutwardRecord.State) -> String
  func outwardAttempts(_ count: Int) -> String
  func outwardError(_ reason: String) -> String
  func outwardNotice(_ notice: OutwardNotice, due: String?) -> String
  func outwardSubject(_ notices: [OutwardNotice], office: String) -> String
  func outwardText(
    name: String, lines: [(text: String, link: String?)], office: String, account: String?
  ) -> String
  var outwardOwnHeading: String { get }
  func outwardOwn(_ mailbox: String?, isOn: Bool) -> String
  var outwardOwnOn: String { get }
  var outwardOwnOff: String { get }
}

extension Indonesian {
  package var outwardTitle: String { "Pemberitahuan keluar" }
  package var outwardLead: String {
    "Kawal dapat mengabari lewat surel atau webhook. Yang dikirim hanya nomor, tingkat dan tautan; "
      + "rinciannya tetap di sini."
  }
  package var outwardNotSaved: String { "Pengaturan pemberitahuan belum disimpan" }
  package var outwardSaved: String { "Pengaturan pemberitahuan tersimpan." }
  package var outwardNoLink: String {
    "Alamat umum Kawal belum diisi pada Pengaturan, sehingga pemberitahuan tidak memuat tautan."
  }
  package var outwardMailHeading: String { "Surel" }
  package var outwardWebhookHeading: String { "Webhook" }
  package var outwardTopicsHeading: String { "Yang dikirim" }
  package var outwardHoursHeading: String { "Waktu" }
  package func outwardSetting(_ key: String) -> String {
    switch key {
    case "mail": "Kirim lewat surel"
    case "mail-host": "Server surel"
    case "mail-port": "Port"
    case "mail-protection": "Pengamanan sambungan"
    case "mail-login": "Nama pengguna"
    case "mail-secret": "Kata sandi"
    case "mail-sender": "Alamat pengirim"
    case "webhook-on": "Kirim ke webhook"
    case "webhook": "Alamat webhook"
    case "webhook-secret": "Kunci tanda tangan"
    case "topics": "Jenis pemberitahuan"
    case "quiet-from": "Tidak mengirim mulai pukul"
    case "quiet-until": "Sampai pukul"
    case "loud-from": "Tetap dikirim bila tingkat insiden"
    case "digest-minutes": "Jarak antarpesan, dalam menit"
    default: key
    }
  }
  package func outwardHint(_ key: String) -> String? {
    switch key {
    case "mail":
      "Kepada pegawai yang bersangkutan dan mempunyai alamat surel. Setiap orang dapat mematikannya di halaman akunnya."
    case "mail-host": "Misalnya mail.contoh.go.id."
    case "mail-login": "Kosongkan bila server tidak meminta."
    case "webhook-on": "Hanya hal yang menyangkut kantor: insiden dan bukti cadangan."
    case "webhook": "Misalnya https://obrolan.contoh.go.id/kait/kawal."
    case "quiet-until": "Isi sama bila selalu boleh mengirim."
    case "digest-minutes": "Yang terjadi di antaranya diringkas menjadi satu pesan."
    default: nil
    }
  }
  package func outwardSecretKept(_ isKept: Bool) -> String {
    isKept
      ? "Sudah tersimpan dan tidak pernah ditampilkan. Isi hanya untuk menggantinya." : "Belum ada."
  }
  package func outwardFault(_ key: String) -> String {
    switch key {
    case "mail-protection": "Kata sandi hanya dikirim lewat sambungan yang diamankan."
    case "mail-port": "Isi angka 1 sampai 65535."
    case "mail-sender": "Tulis alamat surel yang lengkap."
    case "mail-login": "Nama pengguna tidak boleh memuat spasi atau titik dua."
    case "webhook": "Tulis alamat lengkap yang diawali https://."
    case "quiet-from", "quiet-until": "Tulis jam, misalnya 20:00."
    case "digest-minutes": "Isi 1 sampai 1440 menit."
    default: "\(outwardSetting(key)) belum diisi dengan benar."
    }
  }
  package func outwardProtection(_ protection: OutwardSettings.Protection) -> String {
    switch protection {
    case .starttls: "STARTTLS"
    case .tls: "TLS"
    case .none: "Tanpa pengamanan"
    }
  }
  package func outwardTopic(_ topic: OutwardNotice.Topic) -> String {
    switch topic {
    case .incidents: "Insiden pemantauan"
    case .backups: "Cadangan yang tidak terbukti"
    case .turns: "Tugas baru menunggu"
    case .deadlines: "Tenggat dekat dan terlewati"
    }
  }
  package func outwardTest(_ channel: OutwardSettings.Channel) -> String {
    switch channel {
    case .mail: "Kirim percobaan ke surel saya"
    case .webhook: "Kirim percobaan ke webhook"
    }
  }
  package var outwardNotTested: String { "Percobaan tidak dikirim" }
  package var outwardTested: String {
    "Percobaan sedang dikirim. Hasilnya tampil pada daftar di bawah; muat ulang halaman ini."
  }
  package var outwardLogHeading: String { "Kiriman terakhir" }
  package var outwardLogEmpty: String { "Belum ada yang dikirim." }
  package var outwardLogColumns: [String] { ["Waktu", "Penerima", "Isi", "Keadaan"] }
  package func outwardState(_ state: OutwardRecord.State) -> String {
    switch state {
    case .waiting: "Menunggu"
    case .sent: "Terkirim"
    case .failed: "Gagal"
    case .dropped: "Tidak dikirim"
    }
  }
  package func outwardAttempts(_ count: Int) -> String { "\(number(count)) kali dicoba" }
  package func outwardError(_ reason: String) -> String {
    let halves = reason.split(separator: ":", maxSplits: 1).map(String.init)
    let tail = halves.count == 2 ? " (\(halves[1].trimmed))" : ""
    let cause: String? =
      switch halves.first {
      case "invalid": "Pengaturannya tidak dapat dipakai"
      case "noCarrier": "Program curl tidak dapat dijalankan"
      case "unknownHost": "Nama server tidak ditemukan"
      case "noConnection": "Server tidak dapat dihubungi"
      case "timedOut": "Server tidak menjawab tepat waktu"
      case "untrusted": "Sertifikat server tidak dipercaya"
      case "noEncryption": "Sambungan aman tidak terbentuk"
      case "loginRefused": "Nama pengguna atau kata sandi ditolak"
      case "refused": "Server menolak pesan"
      case "answerTooLarge", "tooManyRedirects", "brokenAnswer": "Jawaban server tidak dapat dibaca"
      case "demo": "Kantor contoh hanya mengirim ke mesin ini sendiri"
      default: nil
      }
    return cause.map { "\($0)\(tail)." } ?? reason
  }
  package func outwardNotice(_ notice: OutwardNotice, due: String?) -> String {
    let grade = notice.severity.map { ", tingkat \(uncapitalised(severity($0)))" } ?? ""
    let what = notice.topic == .backups ? "Cadangan" : "Insiden"
    return switch notice.what {
    case .opened: "\(what) \(notice.subject) dibuka\(grade)"
    case .graver: "\(what) \(notice.subject) memburuk\(grade)"
    case .reminder: "\(what) \(notice.subject) belum ditanggapi\(grade)"
    case .digest: "\(what) \(notice.subject) masih naik turun\(grade)"
    case .resolved: "\(what) \(notice.subject) selesai"
    case .turn: "Berkas \(notice.subject) menunggu Anda"
    case .near: "Tenggat berkas \(notice.subject) sudah dekat\(due.map { ": \($0)" } ?? "")"
    case .past: "Tenggat berkas \(notice.subject) terlewati\(due.map { ": \($0)" } ?? "")"
    case .test: "Percobaan pengiriman"
    }
  }
  package func outwardSubject(_ notices: [OutwardNotice], office: String) -> String {
    let text =
      notices.count == 1
      ? outwardNotice(notices[0], due: nil) : "\(number(notices.count)) pemberitahuan"
    return "[Kawal] \(text)"
  }
  package func outwardText(
    name: String, lines: [(text: String, link: String?)], office: String, account: String?
  ) -> String {
    let items = lines.map { line in "- \(line.text)" + (line.link.map { "\n  \($0)" } ?? "") }
    let end = account.map { " Matikan surel ini di \($0)." } ?? ""
    return """
      Yth. \(name),

      \(items.joined(separator: "\n"))

      Rinciannya hanya dapat dibaca di Kawal, setelah masuk.\(end)

      \(office)
      Pesan ini dikirim otomatis, mohon tidak dibalas.
      """
  }
  package var outwardOwnHeading: String { "Pemberitahuan lewat surel" }
  package func outwardOwn(_ mailbox: String?, isOn: Bool) -> String {
    guard let mailbox, !mailbox.isEmpty else {
      return "Akun Anda belum mempunyai alamat surel, sehingga tidak ada yang dikirim."
    }
    return isOn
      ? "Anda dikabari di \(mailbox) bila ada insiden, tugas atau tenggat yang menyangkut Anda."
      : "Anda tidak dikabari lewat surel. Semuanya tetap terlihat di beranda."
  }
  package var outwardOwnOn: String { "Kabari saya lewat surel" }
  package var outwardOwnOff: String { "Jangan kabari lewat surel" }
}
