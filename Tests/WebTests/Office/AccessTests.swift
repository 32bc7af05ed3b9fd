// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

@Suite struct AccessTests {
  @Test func `every address lets in exactly who may`() async throws {
    let world = try await AccessWorld()
    var expected = AccessTable.rows
    for rule in world.site.rules {
      let address = "\(rule.method) \(rule.path)"
      var admitted = ""
      for visitor in AccessWorld.visitors {
        try await world.tidy()
        let answer = try await world.visit(rule, as: visitor.username)
        #expect(answer.status.code < 500, "\(address) as \(visitor.username)")
        if answer.isAdmission { admitted.append(visitor.letter) }
      }
      #expect(admitted == expected.removeValue(forKey: address), "\(address)")
    }
    #expect(expected.isEmpty, "in the table, but nowhere on the map")
  }

  @Test func `nothing of another agency shows anywhere`() async throws {
    let world = try await AccessWorld()
    let own = try await world.site.get("/sistem/SIMPEG", as: TestOffice.agency)
    #expect(own.body.contains("Sistem Informasi Kepegawaian"))

    var paths = world.site.rules.filter { $0.method == "GET" }.map { world.path(of: $0.path) }
    paths += [
      "/cari?q=kepegawaian", "/cari?q=sandi", "/cari?q=bks", "/sistem?pemilik=bkpsdm",
      "/sistem?cari=kepegawaian", "/domain?pemilik=bkpsdm", "/domain?cari=simpeg",
      "/temuan?sistem=SIMPEG", "/temuan?perangkat-daerah=bkpsdm", "/berkas?sistem=SIMPEG",
      "/surat?perangkat-daerah=bkpsdm", "/surat?cari=rahasia", "/opd?perangkat-daerah=bkpsdm",
      "/berkas/baru/perubahan-pengamanan?sistem=SIMPEG", "/", Paths.agency,
    ]
    let secrets = [
      "Sistem Informasi Kepegawaian", "Sandi bawaan pegawai", "rahasia kepegawaian",
      ">simpeg.contoh.go.id", "Dimas Prakoso", "Badan Kepegawaian",
    ]
    for path in paths {
      let answer = try await world.site.get(path, as: TestOffice.otherAgency)
      #expect(answer.status.code < 500, "\(path)")
      for secret in secrets { #expect(!answer.body.contains(secret), "\(secret) on \(path)") }
    }
  }
}

/// Who is let in where, by the letters of ``AccessWorld/visitors``. Whether it is somebody's
/// turn, the case itself decides behind the door.
enum AccessTable {
  static let rows: [String: String] = Dictionary(
    uniqueKeysWithValues: text.split(separator: "\n").map { line in
      let parts = line.split(separator: " ").map(String.init)
      return (parts[0] + " " + parts[1], parts[2] == "-" ? "" : parts[2])
    })

  private static let text = """
    GET /naskah                                     ASHO
    GET /naskah/:naskah                             ASHO
    GET /naskah/:naskah/naskah.pdf                  ASHO
    GET /naskah/:naskah/naskah.docx                 ASHO
    GET /naskah/baru                                ASHO
    GET /naskah/jenis                               A
    GET /naskah/jenis/:jenis                        A
    GET /naskah/jenis/:jenis/asli                   A
    GET /naskah/kop                                 A
    GET /naskah/peringatan                          ASHO
    GET /naskah/pratinjau/:kunci                    -
    POST /naskah/:naskah                            ASHO
    POST /naskah/baru                               -
    POST /naskah/jenis/:jenis                       A
    POST /naskah/kop                                A
    GET /                                           ASHOGXI
    GET /akun                                       ASHOGXI
    GET /berkas                                     ASHOGXI
    GET /berkas-lampiran/:sidik                     ASHOGI
    GET /berkas/:nomor                              ASHOGI
    GET /berkas/:nomor/alihkan                      ASHOG
    GET /berkas/:nomor/ambil                        ASHOG
    GET /berkas/:nomor/batalkan                     ASHOG
    GET /berkas/:nomor/buka-kembali                 ASHOG
    GET /berkas/:nomor/catatan                      ASHOG
    GET /berkas/:nomor/daftar-periksa/:item         ASHOI
    GET /berkas/:nomor/jadwal.ics                   ASHOGXI
    GET /berkas/:nomor/kembalikan                   ASHOG
    GET /berkas/:nomor/lampiran                     ASHOG
    GET /berkas/:nomor/langkah/:langkah             ASHOGI
    GET /berkas/:nomor/lanjutkan                    ASHOG
    GET /berkas/:nomor/limpahkan                    ASHOG
    GET /berkas/:nomor/riwayat                      ASHOGI
    GET /berkas/:nomor/tambah                       ASHOG
    GET /berkas/:nomor/tarik                        ASHOG
    GET /berkas/:nomor/tunda                        ASHOG
    GET /berkas/baru                                SHOGX
    GET /berkas/baru/:sop                           SGX
    GET /cari                                       ASHOGXI
    GET /domain                                     ASHOGXI
    GET /domain/:nama/ubah                          ASHO
    GET /domain/baru                                ASHO
    GET /hasil-pemeriksaan/:hasil                   ASHOI
    GET /impor                                      HO
    GET /impor/:laporan                             HO
    GET /insiden                                    ASHOGXI
    GET /insiden/:nomor                             ASHOGI
    GET /insiden/:nomor/bantah                      HO
    GET /insiden/:nomor/benarkan                    HO
    GET /insiden/:nomor/beritahu                    HO
    GET /insiden/:nomor/catatan                     HOG
    GET /insiden/:nomor/jawab                       HO
    GET /insiden/:nomor/tanggapi                    HOG
    GET /insiden/:nomor/tutup                       HO
    GET /isian/:isian                               ASHOGXI
    GET /jabatan                                    ASHOI
    GET /jabatan/tetapkan                           A
    GET /jejak                                      AI
    GET /kalender                                   ASHOGXI
    GET /kalender/libur/hapus                       A
    GET /kunci                                      ASHOI
    GET /terbitan                                   ASHOI
    GET /terbitan/:kode                               ASHOGI
    GET /terbitan/:kode/berkas/:sidik                 ASHOGI
    GET /terbitan/terbitkan                           SHO
    GET /opd                                        SGX
    GET /pegawai                                    ASHOI
    GET /pegawai/:nama                              ASHOI
    GET /pegawai/:nama/ubah                         A
    GET /pegawai/baru                               A
    GET /pemantauan                                 ASHOGXI
    GET /pemantauan/:id                             ASHOGI
    GET /pemantauan/:id/pemeliharaan                AHO
    GET /pemantauan/baru                            AHO
    GET /pemantauan/keadaan                         ASHOGXI
    GET /pengaturan                                 A
    GET /pengaturan/pemberitahuan                   A
    GET /permohonan/baru                            SGX
    GET /ringkasan                                  ASHOI
    GET /sistem                                     ASHOGXI
    GET /sistem/:kode                               ASHOGI
    GET /sistem/:kode/hasil-pemeriksaan             ASHOI
    GET /sistem/:kode/hasil-pemeriksaan/kesampingkan HO
    GET /sistem/:kode/hasil-pemeriksaan/temuan      HO
    GET /sistem/:kode/putaran                       ASHOI
    GET /sistem/:kode/izin                          HO
    GET /sistem/:kode/pemeriksaan                   HO
    GET /sistem/:kode/pemeriksaan/:run              HO
    GET /sistem/:kode/cadangan                      ASHOGI
    GET /sistem/:kode/ubah                          ASHO
    GET /sistem/baru                                ASHO
    GET /sop                                        ASHOGXI
    GET /sop/:id                                    ASHOGXI
    GET /sop/:id/cetak.pdf                          ASHOGXI
    GET /sop/kumpulan.pdf                           ASHOGXI
    GET /sop/pasang                                 A
    GET /surat                                      ASHOGXI
    GET /surat/:id                                  ASHOGI
    GET /surat/:id/lampiran/:sha                    ASHOGI
    GET /surat/baru                                 AS
    GET /temuan                                     ASHOGXI
    GET /temuan/:nomor                              ASHOGI
    GET /temuan/:nomor/buka-kembali                 HO
    GET /temuan/:nomor/gagal                        HO
    GET /temuan/:nomor/perbaikan                    G
    GET /temuan/:nomor/positif-palsu                HO
    GET /temuan/:nomor/rencana                      G
    GET /temuan/:nomor/terima-risiko                H
    GET /temuan/:nomor/tutup                        HO
    GET /temuan/baru                                HO
    GET /tindakan                                   ASHOGXI
    GET /tindakan/:kode/aktifkan                    HO
    GET /tindakan/:kode/konfirmasi                  HO
    GET /dokumen                                    ASHOI
    GET /dokumen/buku-agenda.pdf                    ASHOI
    GET /dokumen/data-nama-domain.pdf               ASHOI
    GET /dokumen/data-sistem-elektronik.pdf         ASHOI
    GET /dokumen/evaluasi-sop.pdf                   ASHOI
    GET /dokumen/pemantauan-sop.pdf                 ASHOI
    GET /dokumen/rencana-evaluasi.pdf               ASHOI
    GET /dokumen/ringkasan-pimpinan.pdf             ASHOI
    GET /dokumen/kumpulan-sop.pdf                   ASHOI
    GET /berkas/:nomor/laporan.docx                 ASHOI
    GET /paket-bukti                                AHI
    GET /paket-bukti/:paket/unduh.zip               AHI
    POST /paket-bukti                               AHI
    GET /unduh/berkas.xlsx                          ASHOGXI
    GET /unduh/domain.xlsx                          ASHOGXI
    GET /unduh/impor.xlsx                           HO
    GET /unduh/insiden.xlsx                         ASHOGXI
    GET /unduh/jejak.xlsx                           AI
    GET /unduh/kalender.xlsx                        ASHOGXI
    GET /unduh/pegawai.xlsx                         ASHOI
    GET /unduh/pemantauan.xlsx                      ASHOGXI
    GET /unduh/ringkasan.xlsx                       ASHOI
    GET /unduh/sistem.xlsx                          ASHOGXI
    GET /unduh/surat.xlsx                           ASHOGXI
    GET /unduh/temuan.xlsx                          ASHOGXI
    GET /unduh/tindakan.xlsx                        ASHOGXI
    GET /unduh/tugas.xlsx                           ASHOGX
    GET /berkas/:nomor/daftar-periksa/:item/unduh.xlsx ASHOI
    GET /berkas/:nomor/jadwal.xlsx                  ASHOGXI
    GET /sistem/:kode/hasil-pemeriksaan/unduh.xlsx  ASHOI
    GET /sistem/:kode/pemeriksaan/:run/unduh.xlsx   HO
    POST /akun/limpahkan                            ASHOGXI
    POST /akun/limpahkan/akhiri                     ASHOGXI
    POST /akun/pemberitahuan                        ASHOGXI
    POST /akun/sandi                                ASHOGXI
    POST /berkas/:nomor/alihkan                     ASHOG
    POST /berkas/:nomor/ambil                       ASHOG
    POST /berkas/:nomor/batalkan                    ASHOG
    POST /berkas/:nomor/buka-kembali                ASHOG
    POST /berkas/:nomor/catatan                     ASHOG
    POST /berkas/:nomor/daftar-periksa/:item        ASHO
    POST /berkas/:nomor/pemeriksaan/:item           HO
    POST /berkas/:nomor/uji-ulang/:item             HO
    POST /berkas/:nomor/daftar-periksa/:item/simpan ASHO
    POST /berkas/:nomor/kembalikan                  ASHOG
    POST /berkas/:nomor/lampiran                    ASHOG
    POST /berkas/:nomor/langkah/:langkah            ASHOG
    POST /berkas/:nomor/langkah/:langkah/konsep     ASHOG
    POST /berkas/:nomor/lanjutkan                   ASHOG
    POST /berkas/:nomor/limpahkan                   ASHOG
    POST /berkas/:nomor/tambah                      ASHOG
    POST /berkas/:nomor/tarik                       ASHOG
    POST /berkas/:nomor/tunda                       ASHOG
    POST /berkas/baru/:sop                          SGX
    POST /domain/:nama/ubah                         ASHO
    POST /domain/baru                               ASHO
    POST /hasil-pemeriksaan/:hasil/lepas            HO
    POST /hasil-pemeriksaan/:hasil/nilai-lagi       HO
    POST /hasil-pemeriksaan/:hasil/pisah            HO
    POST /impor                                     HO
    POST /impor/:laporan/ambil                      HO
    POST /impor/:laporan/buang                      HO
    POST /insiden/:nomor/bantah                     HO
    POST /insiden/:nomor/benarkan                   HO
    POST /insiden/:nomor/beritahu                   HO
    POST /insiden/:nomor/catatan                    HOG
    POST /insiden/:nomor/jawab                      HO
    POST /insiden/:nomor/tanggapi                   HOG
    POST /insiden/:nomor/tutup                      HO
    POST /jabatan/akhiri                            A
    POST /jabatan/tetapkan                          A
    POST /jejak/cocokkan                            AI
    POST /jejak/segel                               AI
    POST /jejak/verifikasi                          AI
    POST /kalender/libur                            A
    POST /kalender/libur/hapus                      A
    POST /kunci                                     ASHOI
    POST /kunci/:id/hapus                           A
    POST /terbitan/:kode/salinan                      SHO
    POST /terbitan/:kode/tanda-tangan                 SHO
    POST /terbitan/:kode/tarik                        SHO
    POST /terbitan/terbitkan                          SHO
    POST /pegawai/:nama/akun                        A
    POST /pegawai/:nama/sandi                       A
    POST /pegawai/:nama/ubah                        A
    POST /pegawai/baru                              A
    POST /pemantauan/:id/hentikan                   AHO
    POST /pemantauan/:id/pelajari-ulang             AHO
    POST /pemantauan/:id/pemeliharaan               AHO
    POST /pemantauan/:id/terima-acuan               AHO
    POST /pemantauan/baru                           AHO
    POST /pemberitahuan/dibaca                      ASHOGXI
    POST /pengaturan                                A
    POST /sertifikat                                A
    POST /sertifikat/:sidik/hapus                   A
    POST /pengaturan/pemberitahuan                  A
    POST /pengaturan/pemberitahuan/coba             A
    POST /sistem/:kode/hasil-pemeriksaan/kesampingkan HO
    POST /sistem/:kode/hasil-pemeriksaan/temuan     HO
    POST /sistem/:kode/cadangan/berhenti            AHO
    POST /sistem/:kode/cadangan/daftar              HOG
    POST /sistem/:kode/cadangan/kunci               AHO
    POST /sistem/:kode/cadangan/minta               AHO
    POST /sistem/:kode/cadangan/uji-pulih           HOG
    POST /sistem/:kode/ubah                         ASHO
    POST /sistem/:kode/izin                         HO
    POST /sistem/:kode/izin/cabut                   HO
    POST /sistem/:kode/jadwal-pemeriksaan           HO
    POST /sistem/:kode/jaringan                     A
    POST /sistem/:kode/jaringan/hapus               A
    POST /sistem/:kode/pemeriksaan                  HO
    POST /sistem/baru                               ASHO
    POST /sop/pasang                                A
    POST /surat/:id/berkas                          AS
    POST /surat/:id/srikandi                        AS
    POST /surat/:id/terima                          SG
    POST /surat/baru                                AS
    POST /temuan/:nomor/buka-kembali                HO
    POST /temuan/:nomor/gabung                      HO
    POST /temuan/:nomor/gagal                       HO
    POST /temuan/:nomor/perbaikan                   G
    POST /temuan/:nomor/positif-palsu               HO
    POST /temuan/:nomor/rencana                     G
    POST /temuan/:nomor/terima-risiko               H
    POST /temuan/:nomor/tutup                       HO
    POST /temuan/:nomor/uji-ulang                   HO
    POST /temuan/baru                               HO
    POST /tindakan/:kode/aktifkan                   HO
    POST /tindakan/:kode/konfirmasi                 HO
    """
}

extension Answer {
  /// Neither the door nor a refusal; what belongs to others looks as if it were not there.
  fileprivate var isAdmission: Bool {
    if status == .seeOther, location?.hasPrefix(Paths.signIn) == true { return false }
    return status != .forbidden && status != .notFound
  }
}

/// An office in which there is something at every address, and who comes to look.
struct AccessWorld {
  /// A letter each: administrator, secretary, head, officer of the section, agency that owns the
  /// matter, another agency, inspector, nobody.
  static let visitors: [(letter: Character, username: String)] = [
    ("A", TestOffice.administrator), ("S", TestOffice.clerk), ("H", TestOffice.head),
    ("O", TestOffice.section), ("G", TestOffice.agency), ("X", TestOffice.otherAgency),
    ("I", TestOffice.inspector), ("-", ""),
  ]

  let site: OfficeSite
  let caseNumber: String
  let finding = "TMN-2026-0001"
  let incident = "INS-2026-0001"
  let monitor: Int
  let permit: Int
  let run: Int
  let letter: Int
  /// A paper of the case, and the version of the disposition that it shows.
  let paper: IssuedPaper
  let dispositionVersion: Int
  let officeKey: String
  /// A file of the case and of the letter.
  let sha256: String

  init() async throws {
    site = try await OfficeSite()
    caseNumber = try await site.evaluationAtDecision()
    let store = site.office.store
    let file = try store.files.keep(Array("bukti".utf8))
    sha256 = file.sha256
    try await store.register(file, name: "bukti.txt", by: TestOffice.leader, at: TestOffice.now)
    letter = try await store.registerLetter(
      Letter(
        direction: .outgoing, year: 2026, agenda: 0, date: TestOffice.day("2026-11-23"),
        registeredAt: TestOffice.now, registeredBy: TestOffice.clerk, unit: "bkpsdm",
        subject: "Undangan pembahasan rahasia kepegawaian", files: [sha256]),
      by: Acting(TestOffice.clerk, at: TestOffice.now))
    try await store.take(
      [
        Observation(
          rule: "10035", source: ObservationSource(tool: "zap"), severity: .low,
          title: Phrase("Sandi bawaan pegawai"),
          place: Assurance.Place(scheme: "https", host: "simpeg.contoh.go.id", path: "/masuk"),
          at: TestOffice.now)
      ], of: "SIMPEG", from: .person, by: .machine(at: TestOffice.now))
    _ = try await store.bring(
      report: store.register(file, name: "zap.xml", by: TestOffice.leader, at: TestOffice.now),
      by: Acting(TestOffice.leader, at: TestOffice.now))
    let head = try #require(try await store.viewer(TestOffice.head, at: TestOffice.now))
    let view = try await store.caseView(
      caseNumber, item: nil, for: head, at: TestOffice.now, timeline: PageOfList(size: 1))
    dispositionVersion = try #require(
      view.dossier.first { $0.output.kind == .disposition }?.version)
    paper = try await store.issue(
      PaperToIssue(
        code: .make(), kind: "disposition", title: "Lembar disposisi",
        subject: "Undangan pembahasan rahasia kepegawaian", day: TestOffice.day("2026-11-23"),
        caseNumber: caseNumber, item: "SIMPEG", post: "Kepala Dinas"),
      pdf: Array("%PDF-1.4 naskah".utf8), by: Acting(TestOffice.section, at: TestOffice.now))
    officeKey = try await store.keep(
      NewSigningKey(
        name: "Segel", issuer: "CA", expiresAt: TestOffice.now, file: [1], isOffice: true),
      by: Acting(TestOffice.administrator, at: TestOffice.now))
    permit = try await store.record(
      Permit(
        system: "SIMPEG", since: TestOffice.day("2026-11-01"), until: TestOffice.day("2026-12-31"),
        letter: "700/1"), by: Acting(TestOffice.section, at: TestOffice.now))
    run = try await store.askProbe(
      of: "SIMPEG", .passive, by: Acting(TestOffice.section, at: TestOffice.now))
    monitor = try await store.startMonitor(
      of: "SIMPEG", url: "https://simpeg.contoh.go.id/",
      by: Acting(TestOffice.section, at: TestOffice.now))
    _ = try await store.raise(
      IncidentDraft(
        kind: .gambling, severity: .critical, monitor: monitor, system: "SIMPEG",
        text: Phrase("Sandi bawaan pegawai")), at: TestOffice.now)
    _ = try await store.write(
      kind: "surat-dinas", title: "Undangan rahasia kepegawaian",
      about: LetterSubject(caseNumber: caseNumber), typed: ["hal": "Undangan"], signer: nil,
      by: Acting(TestOffice.section, at: TestOffice.now))
    let (number, evaluation, digest) = (finding, caseNumber, sha256)
    try await store.database.write { connection in
      _ = try connection.execute(
        """
        INSERT INTO findings (number, system, case_number, title, severity, place, detail,
          recommendation, state, found_at, found_by)
        VALUES (?, 'SIMPEG', ?, 'Sandi bawaan pegawai', 'critical', '/masuk', 'Terlihat', 'Ganti',
          'open', ?, ?)
        """,
        [.text(number), .text(evaluation), SQLValue(TestOffice.now), .text(TestOffice.leader)])
      _ = try connection.execute(
        """
        INSERT INTO evidence_packs (id, year, asked_by, asked_at, state, sha256)
        VALUES (1, 2026, ?, ?, 'ready', ?)
        """, [.text(TestOffice.inspector), SQLValue(TestOffice.now), .text(digest)])
      _ = try connection.execute(
        "INSERT INTO file_uses (sha256, case_number, item, title) VALUES (?, ?, 'SIMPEG', 'Bukti')",
        [.text(digest), .text(evaluation)])
    }
  }

  /// As if nobody had come before.
  func tidy() async throws {
    try await site.office.store.database.write { connection in
      _ = try connection.execute("UPDATE letters SET received_at = NULL, received_by = NULL")
    }
  }

  /// The address with what there is put into its places.
  func path(of pattern: String) -> String {
    if pattern.hasPrefix("/terbitan/:kode") {
      return pattern.replacing(":kode", with: paper.code.description)
        .replacing(":sidik", with: paper.sha256)
    }
    if pattern.hasPrefix("/kunci/:id") { return pattern.replacing(":id", with: officeKey) }
    let places = [
      ":nomor": pattern.hasPrefix("/temuan")
        ? finding : pattern.hasPrefix("/insiden") ? incident : caseNumber, ":langkah": "putusan",
      ":item": "SIMPEG", ":kode": "SIMPEG", ":sop": "perubahan-pengamanan",
      ":nama": pattern.hasPrefix("/domain") ? "simpeg.contoh.go.id" : "nur.hayati",
      ":id": pattern.hasPrefix("/sop")
        ? "evaluasi-berkala" : pattern.hasPrefix("/pemantauan") ? "\(monitor)" : "\(letter)", ":sidik": sha256,
      ":sha": sha256, ":hasil": "1", ":laporan": "1",
      ":run": "\(run)", ":jenis": "surat-dinas", ":naskah": "1", ":kunci": "x", ":paket": "1",
    ]
    let parts = pattern.split(separator: "/").map { places[String($0)] ?? String($0) }
    let path = "/" + parts.joined(separator: "/")
    switch pattern {
    case "/terbitan/terbitkan":
      return path + "?berkas=\(caseNumber)&jenis=disposition&versi-dokumen=\(dispositionVersion)"
    case "/kalender/libur/hapus": return path + "?tanggal=2026-12-25"
    case _ where pattern.contains("daftar-periksa"): return path + "?kontrol=P27-1-a"
    case _ where pattern.hasPrefix("/berkas/:nomor"): return path + "?item=SIMPEG&aplikasi=SIMPEG"
    default: return path
    }
  }

  func visit(_ rule: RouteRule, as username: String) async throws -> Answer {
    let path = path(of: rule.path)
    return rule.method == "GET"
      ? try await site.get(path, as: username)
      : try await site.post(path, [
          ("tanggal", "2026-12-25"), ("izin", "\(permit)"), ("berkas", caseNumber),
          ("jenis", "disposition"), ("versi-dokumen", "\(dispositionVersion)"),
        ], as: username)
  }
}
