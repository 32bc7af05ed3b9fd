// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Procedures

/// An office that doesn't exist, and its papers.
enum Samples {
  static let instant = Date(timeIntervalSince1970: 1_795_402_800)

  static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

  static let letterhead = Letterhead(
    names: ["PEMERINTAH KABUPATEN CONTOH", "DINAS KOMUNIKASI DAN INFORMATIKA"],
    address: [
      "Jalan Melati Nomor 12, Kota Contoh 55000 · Telepon (0274) 000000",
      "Laman diskominfo.contoh.go.id · Pos-el diskominfo@contoh.go.id",
    ])

  static let head = Signatory(
    place: "Kota Contoh", date: day("2026-11-23"),
    post: "Kepala Dinas Komunikasi dan Informatika", name: "Drs. Wiratmoko Adi, M.Si.",
    rank: "Pembina Utama Muda, IV/c", nip: "197204151998031004")

  static let actingHead = Signatory(
    place: "Kota Contoh", date: day("2026-11-23"),
    post: "Kepala Dinas Komunikasi dan Informatika", actingMark: "Plt.",
    name: "Ir. Ratih Kusumaningrum, M.T.", rank: "Pembina Tingkat I, IV/b",
    nip: "197811302005012007")

  static let slip = DispositionSlip(
    letterhead: letterhead, letterFrom: "Dinas Pendidikan Kabupaten Contoh",
    letterNumber: "000.5.2/118/DISDIK", letterDate: day("2026-11-19"),
    receivedOn: day("2026-11-20"), agendaNumber: "0412", urgency: .urgent,
    subject: "Permohonan perubahan pengamanan aplikasi PPDB Daring (ppdb.contoh.go.id)",
    recipients: [
      Choice("Sekretaris"), Choice("Kepala Bidang Infrastruktur TI", isTicked: true),
      Choice("Kepala Bidang Aplikasi dan Informatika"),
      Choice("Kepala Bidang Persandian dan Statistik"),
      Choice("Kepala UPT Pusat Data"),
    ], otherRecipients: ["Tim Tanggap Insiden Siber"],
    instructions: [
      Choice("Tanggapan dan saran", isTicked: true), Choice("Proses lebih lanjut", isTicked: true),
      Choice("Koordinasi/konfirmasi"), Choice("Pelajari dan laporkan"),
      Choice("Selesaikan sesuai ketentuan"), Choice("Untuk diketahui"),
    ],
    note: "Pastikan tidak mengganggu pendaftaran gelombang kedua. Laporkan hasilnya kepada saya.",
    dueOn: day("2026-11-27"), signatory: actingHead)

  static let system = AssessedSystem(
    name: "Sistem Informasi Kepegawaian", code: "SIMPEG",
    owner: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    addresses: ["https://simpeg.contoh.go.id", "https://api-simpeg.contoh.go.id"],
    category: "Tinggi (skor 24)")

  static let areas: [AreaResult] = [
    ("Autentikasi", 4, 3, 0, 0), ("Manajemen sesi", 5, 1, 0, 1), ("Kontrol akses", 4, 0, 0, 0),
    ("Validasi input", 5, 3, 0, 0), ("Kriptografi (verifikasi statis)", 2, 0, 2, 0),
    ("Penanganan eror dan log", 3, 3, 0, 1), ("Proteksi data", 5, 2, 0, 0),
    ("Keamanan komunikasi", 3, 1, 0, 0), ("Pengendalian kode berbahaya", 4, 0, 0, 1),
    ("Logika bisnis", 5, 0, 0, 0), ("Berkas (file)", 2, 2, 1, 0),
    ("API dan layanan web", 0, 0, 7, 0), ("Konfigurasi", 3, 1, 0, 1),
  ].map { name, met, notMet, notApplicable, notAssessed in
    let applicable = met + notMet + notAssessed
    return AreaResult(
      name: name, met: met, notMet: notMet, notApplicable: notApplicable,
      notAssessed: notAssessed,
      percentMet: applicable == 0 ? nil : 100 * Double(met) / Double(applicable))
  }

  private static let kinds: [(String, FindingSeverity, String, String, String, String)] = [
    (
      "Injeksi SQL pada pencarian pegawai", .critical,
      "https://simpeg.contoh.go.id/pegawai/cari?nama= (parameter nama)",
      """
      Tanda petik tunggal pada kolom pencarian menghasilkan pesan galat basis data. Dengan masukan \
      yang disusun, seluruh isi tabel pegawai dapat dibaca tanpa masuk ke aplikasi, termasuk NIK, \
      alamat, dan gaji.
      """,
      """
      Gunakan query berparameter pada semua akses basis data. Tolak masukan yang bukan huruf, \
      angka, spasi, titik, dan tanda hubung. Batasi hak akun basis data aplikasi.
      """,
      "Pasal 27 ayat (4) huruf b · CWE-89"
    ),
    (
      "Unggahan dapat dijalankan sebagai program", .high,
      "https://simpeg.contoh.go.id/berkas/unggah",
      "Berkas berakhiran .phtml diterima dan dijalankan oleh peladen.",
      """
      Periksa jenis berkas dari isinya, simpan di luar folder web dengan nama baru, dan matikan \
      penafsir PHP pada folder unggahan.
      """,
      "Pasal 27 ayat (11) huruf c · CWE-434"
    ),
    (
      "Kuki sesi tanpa atribut Secure dan HttpOnly", .medium, "https://simpeg.contoh.go.id/masuk",
      "Kuki PHPSESSID dikirim tanpa atribut Secure dan HttpOnly, sehingga dapat dicuri.",
      """
      Aktifkan dua setelan PHP, lalu uji ulang:

        session.cookie_secure = 1
        session.cookie_httponly = 1
      """,
      "Pasal 27 ayat (2) huruf d · CWE-1004"
    ),
    (
      "Versi peladen web tampak pada kepala tanggapan", .low, "simpeg.contoh.go.id:443",
      "Kepala Server memuat nama dan versi lengkap perangkat lunak.",
      "Setel ServerTokens Prod dan ServerSignature Off.",
      "Pasal 27 ayat (13) huruf a"
    ),
    (
      "Sertifikat TLS berakhir dalam 20 hari", .information, "api-simpeg.contoh.go.id:443",
      "Sertifikat berlaku sampai 13 Desember 2026.", "Perpanjang sertifikat dan pasang pengingat.",
      "Pasal 27 ayat (8) huruf a"
    ),
  ]

  static func findings(_ count: Int) -> [ReportedFinding] {
    (0..<count).map { index in
      let kind = kinds[min(index * kinds.count / max(1, count), kinds.count - 1)]
      let number = index < 9 ? "T-0\(index + 1)" : "T-\(index + 1)"
      return ReportedFinding(
        number: number, title: kind.0, severity: kind.1, place: kind.2, seen: kind.3,
        recommendation: kind.4, control: kind.5, deadline: day("2026-12-07").adding(days: index),
        state: index % 4 == 3 ? "Selesai" : "Sedang diperbaiki", isOpen: index % 4 != 3,
        cwe: kind.1 == .critical ? [89] : [],
        cvss: kind.1 == .critical ? "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" : nil,
        cvssScore: kind.1 == .critical ? 9.8 : nil, evidence: evidence(kind.1))
    }
  }

  private static func evidence(_ severity: FindingSeverity) -> [ReportedEvidence] {
    switch severity {
    case .critical:
      [
        ReportedEvidence(
          .text(
            """
            HTTP/1.1 500 Internal Server Error
            You have an error in your SQL syntax near '%' at line 1
            """), caption: "GET /pegawai/cari?nama=%27")
      ]
    case .high: [ReportedEvidence(.picture(Logo.square), caption: "tangkapan-layar-unggah.png")]
    case .medium: [ReportedEvidence(.text("Set-Cookie: PHPSESSID=****; path=/"))]
    case .low, .information: []
    }
  }

  /// With everything that a report can have.
  static var wholeReport: EvaluationReport {
    var report = report(findings: 8)
    report.unexamined = [
      "API dan layanan web: tidak ada layanan yang dibuka bagi aplikasi lain.",
      "Empat kontrol belum dinilai: 2.7, 6.5, 9.4, 13.2.",
    ]
    report.comparison = ReportedComparison(
      caseNumber: "PIAK-2025-0003", date: day("2025-11-12"),
      lines: areas.enumerated().map { index, area in
        .init(
          name: area.name, before: area.percentMet.map { max(0, $0 - 14.3 + Double(index * 3)) },
          now: area.percentMet, improved: index % 3, worsened: index % 5 == 4 ? 1 : 0,
          newFindings: index % 2, stillThere: index % 3 == 0 ? 1 : 0, backAgain: index == 5 ? 1 : 0,
          solved: index % 4)
      },
      total: .init(
        name: "", before: 55.4, now: 69.2, improved: 12, worsened: 2, newFindings: 6, stillThere: 5,
        backAgain: 1, solved: 17))
    report.watch = ReportedWatch(
      facts: [
        .init("Ketersediaan", "99,62% dari 1.728 pemeriksaan"),
        .init("Cadangan terakhir", "22 November 2026, 02.10 (teruji pulih 1 November 2026)"),
        .init("Sertifikat", "Berlaku sampai 13 Desember 2026"),
      ],
      incidents: [
        .init(
          date: day("2026-11-14"), title: "Aplikasi tidak menjawab",
          state: "Selesai dalam 1 jam 20 menit")
      ])
    report.retests = [
      ReportedRetest(
        number: "T-04", title: "Kuki sesi tanpa atribut Secure dan HttpOnly",
        date: day("2026-11-22"), by: "Nadia Paramita, S.T.", isGone: true,
        note: "Kedua atribut tampak pada tanggapan masuk."),
      ReportedRetest(
        number: "T-01", title: "Injeksi SQL pada pencarian pegawai", date: day("2026-11-22"),
        by: "Nadia Paramita, S.T.", isGone: false,
        note: "Parameter nama sudah aman, parameter nip masih dapat disisipi."),
    ]
    report.threeParts = ThreePartAssessment(
      lines: (1...30).map { index in
        .init(
          area: index <= 15 ? "Autentikasi" : "Manajemen sesi",
          number: "\(index <= 15 ? 1 : 2).\(index)",
          control: "Ada aturan panjang, ragam karakter, dan umur pakai kata sandi.",
          verdict: index % 7 == 0
            ? "Tidak berlaku" : index % 3 == 0 ? "Belum memenuhi" : "Memenuhi",
          isApplicable: index % 7 != 0, isDesigned: index % 5 == 0 ? nil : true,
          isImplemented: index % 5 == 0 ? nil : index % 3 != 0,
          isEffective: index % 5 == 0 ? nil : index % 2 == 0)
      })
    return report
  }

  static var combinedReport: CombinedReport {
    var second = report(findings: 3)
    second.system = AssessedSystem(
      name: "PPDB Daring", code: "PPDB", owner: "Dinas Pendidikan",
      addresses: ["https://ppdb.contoh.go.id"], category: "Rendah")
    second.decision?.text = "Masih memenuhi standar"
    second.comparison = wholeReport.comparison
    var third = report(findings: 0)
    third.system = AssessedSystem(name: "E-Kinerja", code: "EKIN", owner: "Sekretariat Daerah")
    third.decision = nil
    return CombinedReport(
      letterhead: letterhead, number: "000.8.6/58/DISKOMINFO", caseNumber: "PIAK-2026-0007",
      title: "Evaluasi berkala triwulan IV 2026", start: day("2026-11-09"),
      end: day("2026-11-20"), team: second.team,
      summary: ["Tiga aplikasi dinilai; satu belum memenuhi standar dan satu belum diputuskan."],
      reports: [report(findings: 6), second, third], signatories: [head])
  }

  static func report(findings count: Int) -> EvaluationReport {
    EvaluationReport(
      letterhead: letterhead, number: "000.8.6/57/DISKOMINFO", system: system,
      caseNumber: "PIAK-2026-0007", start: day("2026-11-09"), end: day("2026-11-20"),
      team: [
        TeamMember(name: "Galih Prasetyo, S.Kom.", role: "Ketua"),
        TeamMember(name: "Nadia Paramita, S.T.", role: "Anggota"),
        TeamMember(name: "Bagas Wicaksono, A.Md.", role: "Anggota"),
      ],
      summary: [
        """
        SIMPEG belum memenuhi standar. Dari 65 kontrol yang berlaku, 45 sudah memenuhi (69,2%). \
        Satu temuan kritis memungkinkan data pegawai dibaca siapa pun tanpa masuk ke aplikasi, dan \
        perlu ditutup lebih dahulu.
        """,
        """
        Tim menyarankan pemantauan dan pencadangan intensif selama perbaikan, karena aplikasi \
        dipakai setiap hari untuk presensi. Perbaikan temuan kritis dan tinggi ditargetkan selesai \
        dalam 14 hari.
        """,
      ],
      scope: [
        """
        Penilaian mencakup aplikasi web dan antarmuka pemrograman (API) yang dipasang di peladen \
        Dinas Komunikasi dan Informatika. Jaringan kantor, perangkat pengguna, dan aplikasi \
        presensi di telepon tidak termasuk.
        """
      ],
      method: [
        """
        Kontrol diperiksa satu per satu menurut Pasal 27 Peraturan BSSN Nomor 4 Tahun 2021, dengan \
        wawancara, pemeriksaan konfigurasi, dan pengujian tanpa merusak pada jam yang disetujui \
        pemilik aplikasi. Hasil alat pemindai dipakai sebagai petunjuk dan diperiksa kembali oleh \
        penilai.
        """
      ], areas: areas,
      total: AreaResult(
        name: "", met: 45, notMet: 16, notApplicable: 10, notAssessed: 4, percentMet: 69.23),
      findings: findings(count),
      conclusion: [
        """
        Keamanan komunikasi, kontrol akses, dan logika bisnis dikelola dengan baik. Kelemahan \
        terbesar ada pada validasi masukan, unggahan berkas, dan pencatatan log.
        """
      ],
      decision: ReportedDecision(
        text: "Belum memenuhi standar",
        reason: "Satu temuan kritis masih terbuka; ambang kontrol wajib 80% belum tercapai.",
        decidedBy: "Kepala Bidang Infrastruktur TI", decidedOn: day("2026-11-23")),
      signatories: [
        Signatory(
          place: "Kota Contoh", post: "Ketua Tim Analisis", name: "Galih Prasetyo, S.Kom.",
          rank: "Penata Muda, III/a", nip: "199003212015031002"),
        head,
      ])
  }
}
