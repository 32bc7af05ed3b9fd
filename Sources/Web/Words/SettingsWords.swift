// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol SettingsWords {
  var settingsTitle: String { get }
  var settingsLead: String { get }
  var settingsSave: String { get }
  var settingsNotSaved: String { get }
  func settingsSaved(_ changed: Int, findings: Int) -> String
  var officeIdentityHeading: String { get }
  var numberingHeading: String { get }
  var papersHeading: String { get }
  var deadlinesHeading: String { get }
  var deadlinesLead: String { get }
  var deadlinesProposed: String { get }
  var deadlineEmptyHint: String { get }
  func deadlineLabel(_ severity: Severity, _ category: InformationSystem.Category) -> String
  /// What a setting is called on its page; its own name where there is none.
  func settingName(_ key: String) -> String
  func settingHint(_ key: String) -> String?
  /// A setting's value as a reader understands it.
  func settingValue(_ value: String, of key: String) -> String
  var zoneFact: String { get }
  func zoneText(_ name: String) -> String
  var zoneAdvice: String { get }
}

extension Indonesian {
  package var settingsTitle: String { "Pengaturan" }
  package var settingsLead: String {
    "Berlaku untuk seluruh kantor. Setiap perubahan tercatat dalam jejak audit."
  }
  package var settingsSave: String { "Simpan pengaturan" }
  package var settingsNotSaved: String { "Pengaturan belum disimpan" }
  package func settingsSaved(_ changed: Int, findings: Int) -> String {
    guard changed > 0 else { return "Tidak ada yang berubah." }
    let moved =
      findings > 0 ? " \(capitalised(number(findings))) batas perbaikan temuan bergeser." : ""
    return "Pengaturan tersimpan.\(moved)"
  }
  package var officeIdentityHeading: String { "Identitas dan kop" }
  package var numberingHeading: String { "Penomoran" }
  package var papersHeading: String { "Dokumen" }
  package var deadlinesHeading: String { "Batas perbaikan temuan" }
  package var deadlinesLead: String {
    "Dalam hari kerja sejak temuan dicatat, menurut tingkat temuan dan kategori sistem. Batas "
      + "temuan yang terbuka ikut bergeser."
  }
  package var deadlinesProposed: String {
    "Kantor belum menetapkan angkanya. Yang tertulis adalah usulan Kawal, dan berlaku sampai diganti."
  }
  package var deadlineEmptyHint: String { "Kosongkan bila tidak dibatasi." }
  package func deadlineLabel(
    _ severity: Severity, _ category: InformationSystem.Category
  ) -> String {
    "Batas temuan \(uncapitalised(self.severity(severity))), kategori "
      + uncapitalised(categoryName(category))
  }

  package func settingName(_ key: String) -> String {
    switch key {
    case "name": "Nama kantor"
    case "letterhead": "Kop surat"
    case "place": "Tempat surat ditandatangani"
    case "case-prefix": "Awalan nomor berkas"
    case "letter-number": "Nomor surat keluar"
    case "classification": "Klasifikasi dokumen"
    case "finding-deadlines": "Batas perbaikan temuan"
    case "outward": outwardTitle
    case "outward-mail-secret": "Kata sandi surel"
    case "outward-webhook-secret": "Kunci tanda tangan webhook"
    case "public-address": "Alamat umum"
    case "registry-address": "Registri nama domain"
    default: key
    }
  }
  package func settingHint(_ key: String) -> String? {
    switch key {
    case "name": "Singkat, tampil di kepala setiap halaman."
    case "letterhead":
      "Satu baris satu: pemerintah daerah, nama dinas, lalu alamat. Paling banyak enam baris."
    case "place": "Di depan tanggal tanda tangan, misalnya Contoh."
    case "case-prefix": "Berlaku untuk berkas baru, misalnya BKS untuk BKS-2026-0001."
    case "letter-number": "{n} diganti nomor agenda, {year} tahunnya."
    case "classification": "Tercetak pada laporan dan tertulis pada berkas."
    case "public-address":
      "Alamat halaman ini bagi masyarakat, misalnya https://kawal.contoh.go.id. Dengan alamat, kode "
        + "QR naskah terbit langsung membuka halaman pemeriksaannya; tanpa alamat, kode QR hanya "
        + "memuat kode pemeriksaan, yang diketik pada halaman Periksa keaslian naskah."
    case "registry-address":
      "Alamat layanan RDAP registri, dimulai dengan https://. Bila kosong, registri tidak ditanya "
        + "dan yang dihitung hanya tanggal yang dicatat petugas."
    default: nil
    }
  }
  package func settingValue(_ value: String, of key: String) -> String {
    switch key {
    case "classification": Disposition.Secrecy(rawValue: value).map { secrecy($0) } ?? value
    default: value.isEmpty ? "(kosong)" : value
    }
  }
  package var zoneFact: String { "Zona waktu" }
  package func zoneText(_ name: String) -> String { "Waktu \(name)" }
  package var zoneAdvice: String {
    "Ikut kalender kerja, yang diganti dengan berkas kalender (kawal calendar install)."
  }
}
