// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

@Suite struct ActWordsTests {
  @Test(arguments: [
    ("Memutuskan hasil evaluasi", "Putuskan hasil evaluasi"),
    ("Menyusun laporan hasil evaluasi", "Susun laporan hasil evaluasi"),
    ("Menyampaikan laporan ke perangkat daerah", "Sampaikan laporan ke perangkat daerah"),
    ("Menindaklanjuti laporan", "Tindaklanjuti laporan"),
    ("Mengajukan shutdown sementara", "Ajukan shutdown sementara"),
    ("Mengirim surat permohonan", "Kirim surat permohonan"),
    ("Menganalisis dan menentukan tindakan teknis", "Analisis dan tentukan tindakan teknis"),
    ("Memeriksa dan meneruskan untuk dianalisis", "Periksa dan teruskan untuk dianalisis"),
    ("Menugaskan Tim Analisis", "Tugaskan Tim Analisis"),
    ("Menjadwalkan evaluasi aplikasi", "Jadwalkan evaluasi aplikasi"),
    ("Melakukan perubahan", "Lakukan perubahan"), ("Menguji hasil", "Uji hasil"),
    ("Menyetujui laporan", "Setujui laporan"), ("Menerima hasil, selesai", "Terima hasil, selesai"),
    ("Disposisi pelaksanaan evaluasi", "Disposisi pelaksanaan evaluasi"),
    ("Menilai risiko", "Menilai risiko"), ("Media cetak", "Media cetak"), ("", ""),
  ]) func `a row's title becomes a request where its verb is plain`(
    title: String, request: String
  ) {
    #expect(Indonesian().request(title) == request)
  }
}
