// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Help: a question that people ask, and the steps that answer it.
package struct HelpTopic: Sendable, Hashable {
  package var question: String
  package var steps: [String]
  package var after: String?

  package init(_ question: String, _ steps: [String], after: String? = nil) {
    self.question = question
    self.steps = steps
    self.after = after
  }
}

package protocol HelpWords {
  var helpTitle: String { get }
  var helpLead: String { get }
  /// Headings with their topics.
  var helpTopics: [(heading: String, topics: [HelpTopic])] { get }
  func helpContact(_ contact: String) -> String
}

extension Indonesian {
  package var helpTitle: String { "Bantuan" }
  package var helpLead: String { "Cara mengerjakan yang paling sering ditanyakan." }
  package func helpContact(_ contact: String) -> String { "Masih bingung? Hubungi \(contact)." }

  package var helpTopics: [(heading: String, topics: [HelpTopic])] {
    [
      ("Sehari-hari", dailyTopics), ("Dua prosedur", procedureTopics),
      ("Perangkat daerah", agencyTopics),
      ("Akun dan jabatan", accountTopics),
    ]
  }

  private var dailyTopics: [HelpTopic] {
    [
      HelpTopic(
        "Bagaimana mengerjakan tugas saya?",
        [
          "Buka Tugas. Yang paling mendesak ada di atas.",
          "Tekan judulnya, lalu baca giliran, yang dikerjakan, dan batas waktunya.",
          "Isi formulir di bawahnya dan tekan tombol utamanya. Berkas berpindah ke langkah berikut.",
        ], after: "Yang Anda ketik tersimpan sebagai konsep, juga bila halaman tertutup."),
      HelpTopic(
        "Apa arti \"Sisa 40 menit kerja\"?",
        [
          "Waktu dihitung menurut jam kerja kantor; malam, akhir pekan, dan libur tidak dihitung.",
          "Batasnya menurut waktu baku SOP. Lewat batas, tugas berpindah ke bagian Lewat waktu.",
        ], after: "Jam kerja dan libur dapat dilihat di Kalender kerja."),
      HelpTopic(
        "Isinya kurang. Bagaimana mengembalikannya?",
        [
          "Buka berkasnya dan tekan Kembalikan.",
          "Pilih langkah tujuan dan tulis apa yang kurang.",
        ], after: "Tidak ada yang terhapus: riwayat mencatat pengembalian dan alasannya."),
      HelpTopic(
        "Saya melihat \"Ada perubahan sejak halaman dibuka\"",
        [
          "Orang lain sudah bertindak pada berkas yang sama.",
          "Baca riwayatnya, lalu putuskan lagi. Yang Anda ketik masih ada.",
        ]),
      HelpTopic(
        "Bagaimana mencetak?",
        [
          "Pakai tombol Cetak di halaman, atau perintah cetak peramban.",
          "Kertasnya F4. Menu dan tombol tidak ikut tercetak.",
        ]),
    ]
  }

  private var procedureTopics: [HelpTopic] {
    [
      HelpTopic(
        "Evaluasi berkala: dari mana mulainya?",
        [
          "Kepala Dinas atau Sekretaris membuka berkas dan memilih aplikasi yang dievaluasi.",
          "Kepala Bidang menugaskan tim, Kepala Seksi menyusun jadwal.",
          "Sesudah jadwal, tiap aplikasi berjalan sendiri sampai tindak lanjutnya selesai.",
        ]),
      HelpTopic(
        "Bagaimana mengisi daftar periksa?",
        [
          "Buka tugas Evaluasi dengan daftar periksa.",
          "Nilai tiap kontrol: memenuhi, belum memenuhi, atau tidak berlaku. Dua yang terakhir perlu catatan.",
          "Lampirkan bukti; samarkan sandi dan data pribadi.",
          "Bila semua sudah dinilai, serahkan hasilnya.",
        ], after: "Penilaian tersimpan satu per satu, juga dari ponsel."),
      HelpTopic(
        "Perubahan pengamanan: siapa yang meminta?",
        [
          "Perangkat daerah mengirim permohonan dari Ruang OPD, atau sekretariat mencatat suratnya.",
          "Permohonan didisposisikan, dianalisis, lalu diputuskan: pemeliharaan atau perubahan.",
          "Perubahan diuji. Bila gagal, pekerjaan diulang sampai berhasil.",
        ]),
    ]
  }

  private var agencyTopics: [HelpTopic] {
    [
      HelpTopic(
        "Bagaimana menindaklanjuti temuan?",
        [
          "Buka Temuan, pilih temuannya.",
          "Tulis rencana perbaikan dan tanggalnya, atau minta uji ulang bila sudah diperbaiki.",
        ], after: "Tim menguji ulang dan menutup temuan, atau menjelaskan apa yang masih kurang."),
      HelpTopic(
        "Bagaimana mengonfirmasi surat laporan?",
        ["Buka Surat.", "Pilih suratnya dan tekan Konfirmasi diterima."]),
    ]
  }

  private var accountTopics: [HelpTopic] {
    [
      HelpTopic(
        "Saya berhalangan. Bagaimana melimpahkan wewenang?",
        [
          "Buka Akun, bagian Limpahkan wewenang.",
          "Pilih orangnya dan tanggalnya.",
        ], after: "Anda tetap dapat bertindak. Plt. dan Plh. ditetapkan oleh admin."),
      HelpTopic(
        "Bagaimana mengganti kata sandi?",
        ["Buka Akun.", "Isi kata sandi sekarang dan yang baru, paling sedikit 12 huruf."]),
    ]
  }
}
