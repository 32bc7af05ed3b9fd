// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Records

package protocol TrailWords {
  var trailTitle: String { get }
  var trailLead: String { get }
  var verifyAction: String { get }
  var sealAction: String { get }
  var lastSealHeading: String { get }
  var neverSealed: String { get }
  func sealNumber(_ number: Int) -> String
  func sealCovers(streams: Int, journal: Int) -> String
  var sealColumns: [String] { get }
  var sealsHeading: String { get }
  var sealPrintAdvice: String { get }
  var sealHashLabel: String { get }
  var sealedAtLabel: String { get }
  var sealedByLabel: String { get }
  var journalHeading: String { get }
  var journalLead: String { get }
  var journalColumns: [String] { get }
  var olderEntries: String { get }
  func journalKind(_ kind: String) -> String
  func journalKey(_ key: String) -> String
  /// A value of an entry that is a word of the program's own.
  func journalValue(_ value: String, of key: String) -> String
  var theProgram: String { get }
  var entryContents: String { get }

  var trailHolds: String { get }
  func trailFaults(_ count: Int) -> String
  func trailCounts(_ report: AuditReport) -> String
  var faultColumns: [String] { get }
  func fault(_ kind: AuditFault.Kind) -> String
  func faultPlace(_ fault: AuditFault) -> String
  func firstFaults(_ shown: Int, of count: Int) -> String
  var faultAdvice: [String] { get }
  func sealMade(_ number: Int) -> String
}

extension Indonesian {
  package var trailTitle: String { "Jejak audit" }
  package var trailLead: String {
    "Setiap kejadian terikat pada kejadian sebelumnya. Segel mengikat semuanya sampai satu saat."
  }
  package var verifyAction: String { "Verifikasi" }
  package var sealAction: String { "Segel sekarang" }
  package var lastSealHeading: String { "Segel terakhir" }
  package var neverSealed: String { "Belum pernah disegel." }
  package func sealNumber(_ number: Int) -> String { "Segel \(number)" }
  package func sealCovers(streams: Int, journal: Int) -> String {
    "\(number(streams)) alur berkas, \(number(journal)) catatan jurnal"
  }
  package var sealColumns: [String] { ["Segel", "Waktu", "Oleh", "Mencakup", "Sidik"] }
  package var sealsHeading: String { "Semua segel" }
  package var sealPrintAdvice: String {
    "Cetak atau salin sidik ini ke tempat lain. Dengannya siapa pun dapat membuktikan bahwa tidak "
      + "ada yang diubah atau dihapus sampai saat itu."
  }
  package var sealHashLabel: String { "Sidik" }
  package var sealedAtLabel: String { "Waktu" }
  package var sealedByLabel: String { "Oleh" }
  package var journalHeading: String { "Jurnal kantor" }
  package var journalLead: String {
    "Tindakan di luar berkas: akun, jabatan, register, kalender, SOP. Riwayat tiap berkas ada pada "
      + "berkasnya."
  }
  package var journalColumns: [String] { ["No.", "Waktu", "Oleh", "Tindakan", "Isi"] }
  package var olderEntries: String { "Catatan yang lebih lama" }

  package func journalKind(_ kind: String) -> String {
    switch Journal.Kind(rawValue: kind) {
    case .officeCreated: "Kantor dibuat"
    case .settingChanged: "Pengaturan diubah"
    case .procedureInstalled: "SOP dipasang"
    case .checklistChanged: "Daftar periksa diganti"
    case .calendarChanged: "Kalender diubah"
    case .rosterEntered: "Data awal dimasukkan"
    case .recordChanged: "Register diubah"
    case .recordsImported: "Register diimpor"
    case .appointed: "Jabatan ditetapkan"
    case .appointmentEnded: "Jabatan diakhiri"
    case .passwordSet: "Kata sandi awal dibuat"
    case .passwordChanged: "Kata sandi diganti"
    case .letterRegistered: "Surat dicatat"
    case .letterLinked: "Surat dihubungkan dengan berkas"
    case .sealed: "Segel dibuat"
    case .reportTaken: "Laporan pemindai diambil"
    case .permitRecorded: "Izin pemeriksaan dicatat"
    case .permitRevoked: "Izin pemeriksaan dicabut"
    case .probeAsked: "Pemeriksaan otomatis diminta"
    case .probeScheduled: "Jadwal pemeriksaan diubah"
    case .probeNetworkChanged: "Jaringan dalam untuk pemeriksaan diubah"
    case .monitorStarted: "Pemantauan dimulai"
    case .monitorStopped: "Pemantauan dihentikan"
    case .maintenanceSet: "Waktu pemeliharaan dicatat"
    case .baselineAccepted: "Acuan halaman diterima"
    case .baselineForgotten: "Acuan halaman dihapus"
    case .incidentAct: "Insiden ditindaklanjuti"
    case .backupWatch: "Bukti cadangan diminta atau tidak lagi"
    case .backupRecorded: "Bukti cadangan dicatat"
    case .backupSecretRenewed: "Kunci bukti cadangan diganti"
    case .paperIssued: "Naskah diterbitkan"
    case .paperWithdrawn: "Naskah ditarik"
    case .paperReplaced: "Naskah digantikan"
    case .paperCopyAdded: "Salinan bertanda tangan disimpan"
    case .trustChanged: "Sertifikat tepercaya diubah"
    case .signingKeyAdded: "Kunci tanda tangan disimpan"
    case .signingKeyRemoved: "Kunci tanda tangan dihapus"
    case .signingServiceChanged: "Layanan tanda tangan diatur"
    case .letterKindChanged: "Jenis naskah diubah"
    case .letterNumbered: "Naskah diberi nomor"
    case .pictureLookedOver: "Gambar bukti diperiksa untuk disamarkan"
    case nil: kind
    }
  }

  package func journalKey(_ key: String) -> String {
    switch key {
    case "officer": "pegawai"
    case "post": "jabatan"
    case "kind": "sebagai"
    case "from": "mulai"
    case "until": "sampai"
    case "register": "register"
    case "key": "kode"
    case "isNew", "new": "baru"
    case "changed": "berubah"
    case "people": "pegawai"
    case "cells": "isian"
    case "reason": "alasan"
    case "version": "versi"
    case "before": "sebelumnya"
    case "after": "sesudahnya"
    case "setting": "pengaturan"
    case "id": "kode"
    case "name": "nama"
    case "addedDays": "hari ditambah"
    case "removedDays": "hari dihapus"
    case "systems": "sistem"
    case "domains": "nama domain"
    case "units": "unit"
    case "officers": "pegawai"
    case "posts": "jabatan"
    case "holdings": "pemangkuan"
    case "teams": "tim"
    case "calendar": "kalender"
    case "letter": "surat"
    case "direction": "arah"
    case "agenda": "agenda"
    case "year": "tahun"
    case "unit": "perangkat daerah"
    case "subject": "perihal"
    case "case": "berkas"
    case "number": "nomor"
    case "title": "judul"
    case "removedSeasons": "masa jam kerja dihapus"
    case "addedSeasons": "masa jam kerja ditambah"
    case "week": "jam kerja biasa"
    case "columns": "isian"
    case "seal": "segel"
    case "srikandi": "nomor SRIKANDI"
    case "streams": "alur"
    case "root": "akar"
    case "hash": "sidik"
    case "severity": "tingkat"
    case "system": "sistem"
    case "url": "alamat"
    case "interval": "jarak (detik)"
    case "incident": "insiden"
    case "wanted": "diminta"
    default: key
    }
  }

  package func journalValue(_ value: String, of key: String) -> String {
    switch (key, value) {
    case ("register", _): journalKey(value)
    case ("setting", "calendar"): "kalender"
    case ("setting", _): settingName(value)
    case ("kind", "live"): "kantor"
    case ("kind", "demo"): "contoh"
    case ("kind", "test"): "latihan"
    case ("kind", "definitive"): "definitif"
    case ("kind", "plt"): "Plt."
    case ("kind", "plh"): "Plh."
    case ("kind", "delegate"): "pelimpahan"
    case ("direction", "in"): "masuk"
    case ("direction", "out"): "keluar"
    case ("before", _), ("after", _):
      Disposition.Secrecy(rawValue: value).map { secrecy($0) } ?? value
    default: value
    }
  }

  package var theProgram: String { "program" }
  package var entryContents: String { "Isi lengkap" }

  package var trailHolds: String { "Semua cocok" }
  package func trailFaults(_ count: Int) -> String {
    count == 1 ? "Satu kejadian tidak cocok" : "\(number(count)) kejadian tidak cocok"
  }
  package func trailCounts(_ report: AuditReport) -> String {
    "\(number(report.events)) kejadian pada \(number(report.streams)) alur dalam "
      + "\(number(report.cases)) berkas, \(number(report.journalEntries)) catatan jurnal, dan "
      + "\(number(report.seals)) segel dihitung ulang."
  }
  package var faultColumns: [String] { ["Tempat", "Yang tidak cocok", "Rincian"] }

  package func fault(_ kind: AuditFault.Kind) -> String {
    switch kind {
    case .eventAltered: "Isi kejadian diubah"
    case .eventMissing: "Ada kejadian yang hilang sebelum ini"
    case .eventUnreadable: "Kejadian tidak dapat dibaca"
    case .headDiffers: "Kejadian terakhir hilang atau ditukar"
    case .stateDiffers: "Keadaan berkas tidak sesuai kejadiannya"
    case .orphaned: "Kejadian tanpa berkas"
    case .caseWithoutEvents: "Berkas tanpa kejadian"
    case .caseDiffers: "Daftar berkas tidak sesuai kejadiannya"
    case .turnsDiffer: "Daftar giliran tidak sesuai keadaan berkas"
    case .measuresDiffer: "Waktu terukur tidak sesuai kejadiannya"
    case .lettersDiffer: "Buku agenda tidak sesuai kejadian atau jurnal"
    case .papersDiffer: "Naskah terbit tidak sesuai jurnal"
    case .picturesDiffer: "Samaran gambar bukti tidak sesuai jurnal"
    case .systemDiffers: "Register sistem tidak sesuai keputusan berkas"
    case .caseMissing: "Berkas hilang"
    case .journalAltered: "Isi catatan jurnal diubah"
    case .journalMissing: "Ada catatan jurnal yang hilang"
    case .sealAltered: "Segel diubah"
    case .sealMissing: "Segel hilang"
    case .sealedMissing: "Yang sudah disegel hilang"
    case .sealedDiffers: "Yang sudah disegel kini lain"
    case .unreadable: "Data tidak dapat dibaca"
    }
  }

  package func faultPlace(_ fault: AuditFault) -> String {
    switch (fault.caseNumber, fault.kind) {
    case (let caseNumber?, _):
      [
        caseNumber, fault.item, fault.version.map { "kejadian \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
    case (nil, .journalAltered), (nil, .journalMissing):
      "Jurnal" + (fault.version.map { ", catatan \($0)" } ?? "")
    case (nil, .sealAltered), (nil, .sealMissing), (nil, .sealedMissing), (nil, .sealedDiffers):
      "Segel" + (fault.version.map { " \($0)" } ?? "")
    default: fault.item ?? "–"
    }
  }

  package func firstFaults(_ shown: Int, of count: Int) -> String {
    "\(number(shown)) yang pertama dari \(number(count))."
  }
  package var faultAdvice: [String] {
    [
      "Jangan mengubah apa pun. Salin berkas basis data sebagai bukti.",
      "Bandingkan dengan cadangan terakhir yang cocok.",
      "Laporkan kepada Inspektorat dan Kepala Dinas.",
    ]
  }
  package func sealMade(_ number: Int) -> String { "Segel \(number) dibuat" }
}
