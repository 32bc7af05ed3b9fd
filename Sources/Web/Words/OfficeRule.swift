// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The rules outside a procedure, by the code with which a refusal or a field's problem names
/// them. A test finds every code in the sources among these.
package enum OfficeRule: String, Sendable, CaseIterable {
  case acceptanceNeedsEnd = "acceptance-needs-end"
  case atLeast = "at-least"
  case backupFirst = "backup-first"
  case backupListing = "backup-listing"
  case badAmount = "bad-amount"
  case calendarUnreadable = "calendar-unreadable"
  case calledAlready = "called-already"
  case casePrefixForm = "case-prefix-form"
  case clash
  case competenceMissing = "competence-missing"
  case controlsUnjudged = "controls-unjudged"
  case cvssEmpty = "cvss-empty"
  case cvssMalformed = "cvss-malformed"
  case cvssMissing = "cvss-missing"
  case cvssNoVersion = "cvss-no-version"
  case cvssRepeated = "cvss-repeated"
  case cvssUnknownMetric = "cvss-unknown-metric"
  case cvssUnknownValue = "cvss-unknown-value"
  case cvssUnknownVersion = "cvss-unknown-version"
  case datedAct = "dated-act"
  case endsBeforeStart = "ends-before-start"
  case evidenceYear = "evidence-year"
  case findingState = "finding-state"
  case findingTextRequired = "finding-text-required"
  case findingsOpen = "findings-open"
  case folderNotEmpty = "folder-not-empty"
  case givenTwice = "given-twice"
  case heldAlready = "held-already"
  case hostsUnknown = "hosts-unknown"
  case importState = "import-state"
  case evidenceFuture = "evidence-future"
  case inactiveSystem = "inactive-system"
  case incidentAcknowledged = "incident-acknowledged"
  case incidentSettled = "incident-settled"
  case incidentStillLasts = "incident-still-lasts"
  case incidentVerdictFirst = "incident-verdict-first"
  case incidentVerdictSame = "incident-verdict-same"
  case lastAdministrator = "last-administrator"
  case leaderNotMember = "leader-not-member"
  case letterFinal = "letter-final"
  case letterGaps = "letter-gaps"
  case letterIssued = "letter-issued"
  case letterNotFinal = "letter-not-final"
  case letterNumberForm = "letter-number-form"
  case letterNotReceived = "letter-not-received"
  case monitorInterval = "monitor-interval"
  case monitorOrdered = "monitor-ordered"
  case monitorURL = "monitor-url"
  case monitoringFigure = "monitoring-figure"
  case namedTwice = "named-twice"
  case noOffice = "no-office"
  case noProposal = "no-proposal"
  case nobodyResponsible = "nobody-responsible"
  case nobodyToSendTo = "nobody-to-send-to"
  case notInTeam = "not-in-team"
  case notJSON = "not-json"
  case notListed = "not-listed"
  case notScheduled = "not-scheduled"
  case notShutDown = "not-shut-down"
  case observationTaken = "observation-taken"
  case observationsOfTwoSystems = "observations-of-two-systems"
  case oneToFive = "one-to-five"
  case outwardNoMailbox = "outward-no-mailbox"
  case outwardSettings = "outward-settings"
  case outwardUnset = "outward-unset"
  case pictureBoxes = "picture-boxes"
  case pictureKind = "picture-kind"
  case paperCodeTaken = "paper-code-taken"
  case paperNotInForce = "paper-not-in-force"
  case passwordIsName = "password-is-name"
  case passwordSame = "password-same"
  case passwordTooLong = "password-too-long"
  case passwordTooShort = "password-too-short"
  case passwordTooSimple = "password-too-simple"
  case passwordWrong = "password-wrong"
  case postIsHeld = "post-is-held"
  case procedureUnsound = "procedure-unsound"
  case permitLetterMissing = "permit-letter-missing"
  case probeDays = "probe-days"
  case probeNeedsPermit = "probe-needs-permit"
  case probeNetworkForm = "probe-network-form"
  case probeNetworkReason = "probe-network-reason"
  case probeNoAddress = "probe-no-address"
  case probeWaits = "probe-waits"
  case procedureVersionTaken = "procedure-version-taken"
  case publicAddressForm = "public-address-form"
  case reasonRequired = "reason-required"
  case recordChanged = "record-changed"
  case registryAddressForm = "registry-address-form"
  case retestByHand = "retest-by-hand"
  case retestSettled = "retest-settled"
  case signingCertificateEarly = "signing-certificate-early"
  case signingCertificateEnded = "signing-certificate-ended"
  case signingCertificateUnreadable = "signing-certificate-unreadable"
  case signingEncrypted = "signing-encrypted"
  case signingFile = "signing-file"
  case signingKeyKind = "signing-key-kind"
  case signingKeyUnreadable = "signing-key-unreadable"
  case signingPassphrase = "signing-passphrase"
  case signingResultUnsound = "signing-result-unsound"
  case signingServiceDown = "signing-service-down"
  case signingServiceLogin = "signing-service-login"
  case signingServiceOff = "signing-service-off"
  case signingServiceRefused = "signing-service-refused"
  case signingServiceStatus = "signing-service-status"
  case signingServiceUnreadable = "signing-service-unreadable"
  case textTooLong = "text-too-long"
  case tooManyLines = "too-many-lines"
  case restorePerson = "restore-person"
  case unknownControl = "unknown-control"
  case unknownDomain = "unknown-domain"
  case unknownFile = "unknown-file"
  case unknownHolding = "unknown-holding"
  case unknownOfficer = "unknown-officer"
  case unknownPost = "unknown-post"
  case unknownSystem = "unknown-system"
  case unknownUnit = "unknown-unit"
  case unknownValue = "unknown-value"
  case untilRequired = "until-required"
  case workingDays = "working-days"
}

package protocol OfficeRuleWords {
  /// A whole sentence; `detail` is what the rule names. `nil` stands for a rule that this
  /// program does not know, of which only the code can be told.
  func rule(_ rule: OfficeRule?, _ code: String, _ detail: [String]) -> String
}

extension Indonesian {
  package func rule(_ rule: OfficeRule?, _ code: String, _ detail: [String]) -> String {
    let names = joined(detail)
    let first = detail.first ?? ""
    guard let rule else {
      return "Aturan tidak terpenuhi (\(code))\(names.isEmpty ? "" : ": \(names)")."
    }
    switch rule {
    case .acceptanceNeedsEnd: return "Penerimaan risiko harus mempunyai batas tanggal."
    case .atLeast: return "Paling sedikit \(first)."
    case .backupFirst: return "Cadangkan dulu sistemnya sebelum dihentikan."
    case .backupListing:
      return "Daftar cadangan tidak dikenali. Berikan keluaran JSON alatnya apa adanya."
    case .badAmount: return "Waktu baku \(first) tidak dapat dihitung."
    case .calendarUnreadable: return "Kalender kerja tidak dapat dibaca. Hubungi admin."
    case .calledAlready:
      return "Langkah ini sudah membuka berkas \(first), yang masih berjalan."
    case .clash:
      return "Satu orang mendapat dua aplikasi pada hari yang sama (\(names)). "
        + "Ubah jadwal atau tulis alasannya."
    case .competenceMissing:
      return "Kompetensi tim belum cocok (\(names)). Ubah tim atau tulis alasannya."
    case .controlsUnjudged:
      return "Masih ada \(first) kontrol yang belum dinilai, antara lain "
        + "\(joined(Array(detail.dropFirst())))."
    case .cvssEmpty:
      return "Isi vektor CVSS, misalnya CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N."
    case .cvssMalformed: return "Bagian “\(first)” dari vektor CVSS harus berbentuk metrik:nilai."
    case .cvssMissing: return "Vektor CVSS belum memuat metrik dasar \(first)."
    case .cvssNoVersion: return "Vektor CVSS harus diawali CVSS:3.1/ atau CVSS:4.0/."
    case .cvssRepeated: return "Metrik \(first) tertulis dua kali dalam vektor CVSS."
    case .cvssUnknownMetric: return "Metrik \(first) tidak ada dalam CVSS versi itu."
    case .cvssUnknownValue:
      return "Nilai \(detail.dropFirst().first ?? "") tidak berlaku untuk metrik \(first). "
        + "Pilihannya: \(detail.last ?? "")."
    case .cvssUnknownVersion: return "CVSS versi \(first) tidak didukung. Pakai 3.1 atau 4.0."
    case .datedAct: return "Tindakan bertanggal hanya boleh di kantor contoh atau latihan."
    case .endsBeforeStart: return "Tanggal selesai mendahului tanggal mulai."
    case .evidenceYear:
      return "Tahun \(first) belum ada catatannya. Pilih tahun ini atau sebelumnya."
    case .findingState:
      return "Tindakan ini tidak berlaku untuk temuan \(first) dalam keadaannya sekarang."
    case .findingTextRequired: return "Tulis keterangan tindak lanjut temuan."
    case .findingsOpen: return "Temuan belum selesai: \(names). Tutup atau terima risikonya dulu."
    case .folderNotEmpty: return "Folder \(first) sudah berisi. Pilih folder kosong."
    case .givenTwice: return "Yang sama disebut dua kali: \(names)."
    case .heldAlready: return "Jabatan ini sudah dipangku (\(first)) sejak \(detail.last ?? "")."
    case .hostsUnknown:
      return "Tidak ada sistem terdaftar untuk host \(names). Sebutkan sistemnya, "
        + "atau daftarkan nama domainnya dulu."
    case .importState: return "Laporan ini tidak sedang menunggu keputusan. Muat ulang halamannya."
    case .evidenceFuture: return "Waktu selesainya masih di depan. Periksa jam dan zona waktunya."
    case .incidentAcknowledged: return "Insiden \(first) sudah ditanggapi."
    case .incidentSettled: return "Insiden \(first) sudah selesai."
    case .incidentStillLasts:
      return "Gangguan \(first) selesai sendiri begitu layanannya pulih. Bila bukan gangguan, "
        + "nyatakan tidak terbukti."
    case .incidentVerdictFirst:
      return "Pastikan dulu dugaan \(first): benar terjadi atau tidak terbukti."
    case .incidentVerdictSame: return "Insiden \(first) sudah dinyatakan demikian."
    case .inactiveSystem: return "Sistem \(names) sudah tidak aktif."
    case .lastAdministrator: return "Harus tetap ada satu admin yang aktif."
    case .leaderNotMember: return "Ketua tim (\(first)) harus termasuk anggota."
    case .letterNotReceived:
      return "Perangkat daerah belum mengonfirmasi penerimaan surat nomor catatan \(first)."
    case .monitorInterval:
      return
        "Jarak pemantauan paling sedikit \(first) dan paling banyak \(detail.last ?? "") detik."
    case .monitorOrdered:
      return
        "Pemantauan ini diperintahkan dalam berkas \(first) dan berakhir dengan tindak lanjutnya."
    case .monitorURL:
      return "Alamat pemantauan harus lengkap, misalnya https://simpeg.contoh.go.id/"
        + "\(first.isEmpty ? "" : " (tertulis: \(first))")."
    case .monitoringFigure: return "Angka pemantauan ini tidak dapat dipakai: \(names)."
    case .namedTwice: return "Ada yang disebut dua kali."
    case .noProposal: return "Belum ada gambaran baru yang dapat diterima sebagai acuan."
    case .noOffice: return "Akun perangkat daerah dan inspektorat tidak dapat memangku jabatan."
    case .nobodyResponsible: return "Tentukan satu penanggung jawab."
    case .nobodyToSendTo: return "Tentukan perangkat daerah tujuan surat."
    case .notInTeam: return "Bukan anggota tim berkas ini: \(names)."
    case .notJSON: return "Isian tidak dapat dibaca sebagai JSON."
    case .notListed: return "Bukan aplikasi dalam berkas ini: \(names)."
    case .notScheduled: return "Belum dijadwalkan: \(names)."
    case .notShutDown: return "Sistem \(names) tidak sedang dihentikan sementara."
    case .observationTaken: return "Hasil pemeriksaan ini sudah menjadi bagian temuan \(first)."
    case .observationsOfTwoSystems:
      return "Yang digabung harus hasil pemeriksaan dari sistem yang sama."
    case .oneToFive: return "Isi angka 1 sampai 5."
    case .outwardNoMailbox:
      return "Akun Anda belum mempunyai alamat surel. Lengkapi data pegawainya dulu."
    case .outwardSettings: return "Pengaturan ini belum dapat dipakai: \(names)."
    case .outwardUnset: return "Isi dan simpan alamat tujuannya dulu."
    case .paperCodeTaken: return "Kode \(first) sudah dipakai naskah lain. Coba sekali lagi."
    case .pictureBoxes: return "Paling banyak \(first) kotak pada satu gambar."
    case .pictureKind: return "Hanya gambar PNG dan JPEG yang dapat disamarkan: \(first)."
    case .paperNotInForce: return "Naskah \(first) sudah tidak berlaku."
    case .passwordIsName: return "Kata sandi tidak boleh memuat nama atau NIP."
    case .passwordSame: return "Kata sandi baru harus berbeda dari yang lama."
    case .passwordTooLong: return "Kata sandi paling panjang \(first) huruf."
    case .passwordTooShort: return "Kata sandi paling pendek \(first) huruf."
    case .passwordTooSimple:
      return "Kata sandi terlalu mudah. Pakai lebih banyak huruf yang berbeda."
    case .passwordWrong: return "Kata sandi lama tidak cocok."
    case .postIsHeld:
      return "Jabatan ini masih dipangku \(first); Plt. hanya untuk jabatan yang kosong."
    case .procedureUnsound: return "Prosedur belum dapat dijalankan: \(names)."
    case .permitLetterMissing: return "Isi nomor surat izin dari pemilik sistem \(first)."
    case .probeDays: return "Jadwal pemeriksaan adalah setiap 1 sampai 366 hari."
    case .probeNeedsPermit:
      return "Belum ada izin tertulis pemilik \(first) yang berlaku hari ini untuk lingkup ini. "
        + "Catat izinnya dulu, atau periksa seperti pengunjung biasa."
    case .probeNetworkForm:
      return "Tulis alamat atau jaringan, misalnya 10.20.0.7 atau 10.20.0.0/24, bukan “\(first)”."
    case .probeNetworkReason: return "Tulis alasan jaringan \(first) diizinkan."
    case .probeNoAddress: return "Sistem \(first) belum mempunyai alamat pada register."
    case .probeWaits:
      return
        "Pemeriksaan \(detail.last ?? "") sistem \(first) masih berjalan. Tunggu sampai selesai."
    case .procedureVersionTaken:
      return "Prosedur \(first) versi \(detail.last ?? "") sudah terpasang dengan isi lain. "
        + "Naikkan nomor versinya."
    case .publicAddressForm:
      return "Tulis https:// dan nama host saja, misalnya https://kawal.contoh.go.id."
    case .reasonRequired: return "Tulis alasannya."
    case .recordChanged:
      return "Data ini sudah diubah orang lain sejak halaman dibuka. Periksa perubahannya dulu."
    case .registryAddressForm:
      return "Tulis https://, nama host, dan jalurnya saja, tanpa tanda tanya."
    case .retestByHand:
      return
        "Tidak ada pemeriksaan otomatis yang dapat mengulang temuan \(first). Uji ulang dengan tangan."
    case .retestSettled:
      return "Temuan \(first) sudah selesai. Buka kembali dulu untuk mengujinya lagi."
    case .signingCertificateEarly:
      return "Sertifikat kunci ini belum mulai berlaku."
    case .signingCertificateEnded:
      return "Masa berlaku sertifikat sudah berakhir. Mintalah sertifikat baru."
    case .signingCertificateUnreadable:
      return "Berkas ini bukan sertifikat dalam bentuk PEM atau DER."
    case .signingEncrypted:
      return "PDF ini terkunci, sehingga tidak dapat ditandatangani."
    case .signingFile:
      return "Berkas ini tidak dapat ditandatangani (\(first))."
    case .signingKeyKind:
      return "Jenis kunci ini tidak didukung. Pakai RSA atau ECDSA P-256."
    case .signingKeyUnreadable:
      return "Berkas ini bukan kunci PKCS#12 yang utuh dengan kunci dan sertifikatnya."
    case .signingPassphrase:
      return "Frasa sandi tidak cocok."
    case .signingResultUnsound:
      return
        "Hasilnya bukan naskah yang terbit dengan tanda tangan yang utuh, sehingga tidak disimpan."
    case .signingServiceDown:
      return "Layanan tanda tangan tidak dapat dihubungi (\(first)). Coba lagi nanti."
    case .signingServiceLogin:
      return "Layanan tanda tangan menolak akun kantor. Hubungi admin."
    case .signingServiceOff:
      return "Kantor belum mengatur layanan tanda tangan."
    case .signingServiceRefused:
      return "Layanan tanda tangan menolak: \(first)."
    case .signingServiceStatus:
      return "Menurut layanan, penanda tangan belum dapat menandatangani (\(first))."
    case .signingServiceUnreadable:
      return "Jawaban layanan tanda tangan tidak dikenali. Hubungi admin."
    case .textTooLong: return "Paling panjang \(first) huruf."
    case .tooManyLines: return "Paling banyak \(first) baris."
    case .casePrefixForm: return "Pakai satu sampai delapan huruf besar atau angka, misalnya BKS."
    case .letterGaps:
      return "Catatan yang dipakai naskah ini sudah tidak lengkap: \(names). Buat naskah pengganti."
    case .letterIssued:
      return
        "Naskah ini sudah terbit dengan kode \(first). Untuk mengubahnya, buat naskah pengganti."
    case .letterNotFinal: return "Beri naskah “\(first)” nomor dan tanggal dulu."
    case .letterFinal: return "Naskah ini sudah bernomor dan tidak dapat diubah lagi."
    case .letterNumberForm: return "Harus memuat {n}, tempat nomor agenda, misalnya 555/{n}/{year}."
    case .workingDays: return "Isi 1 sampai \(first) hari kerja, atau kosongkan."
    case .restorePerson: return "Tulis nama orang yang menguji pemulihannya."
    case .unknownControl: return "Kontrol \(names) tidak ada dalam daftar periksa."
    case .unknownDomain: return "Nama domain \(names) tidak ada dalam register."
    case .unknownFile: return "Lampiran \(first.prefix(12)) belum diunggah."
    case .unknownHolding: return "Tidak ada yang memangku jabatan itu seperti tertulis: \(names)."
    case .unknownOfficer: return "Tidak ada pegawai aktif dengan nama pengguna \(names)."
    case .unknownPost: return "Tidak ada jabatan dengan kode \(names)."
    case .unknownSystem: return "Sistem \(names) tidak ada dalam register."
    case .unknownUnit: return "Tidak ada perangkat daerah dengan kode \(names)."
    case .unknownValue: return "Nilai tidak dikenal\(names.isEmpty ? "" : " (\(names))")."
    case .untilRequired: return "Plh. dan pelimpahan harus mempunyai tanggal akhir."
    }
  }
}
