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
    GET /berkas-lampiran/:sidik/samarkan            HO
    GET /berkas-lampiran/:sidik/tersamar            ASHOGI
    POST /berkas-lampiran/:sidik/samarkan           HO
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
    GET /domain/masa-berlaku                        ASHOGXI
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
    GET /unduh/naskah.xlsx                          ASHO
    GET /unduh/naskah-terbit.xlsx                   ASHOI
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
