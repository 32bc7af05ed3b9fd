// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

struct IndonesianCheck {
  var naming: RowNaming

  func sentence(_ reason: ProcedureIssue.Reason) -> String {
    switch reason {
    case .noRows: "SOP ini belum memiliki langkah. Tambahkan sedikitnya satu langkah."
    case .noLanes: "SOP ini belum memiliki pelaksana. Tambahkan sedikitnya satu kolom pelaksana."
    case .badName(let name):
      """
      “\(name)” tidak dapat dipakai sebagai nama. Pakai huruf kecil, angka, dan tanda hubung, \
      paling panjang 60 karakter; “end” dicadangkan untuk akhir alur.
      """
    case .duplicateRow(let id):
      """
      Nama langkah “\(id)” dipakai lebih dari sekali. Beri tiap langkah nama sendiri.
      """
    case .duplicateLane(let id):
      """
      Nama pelaksana “\(id)” dipakai lebih dari sekali. Beri tiap kolom nama sendiri.
      """
    case .duplicateOutput(let name):
      """
      Keluaran “\(name)” ditulis dua kali. Hapus salah satu atau beri nama lain.
      """
    case .duplicateOutcome(let key):
      """
      Pilihan “\(key)” ditulis dua kali. Beri tiap pilihan nama sendiri.
      """
    case .duplicateField(let output, let field):
      "Isian “\(field)” pada formulir “\(output)” ditulis dua kali. Beri tiap isian nama sendiri."
    case .unknownLane(let name, let near):
      """
      Pelaksana “\(name)” tidak ada dalam daftar pelaksana. Tambahkan kolomnya atau betulkan \
      namanya.\(hint(near))
      """
    case .unknownRow(let name, let near):
      """
      Langkah “\(name)” yang dituju tidak ada. Betulkan namanya atau tambahkan \
      langkahnya.\(hint(near))
      """
    case .unknownOutput(let name, let near):
      """
      Keluaran “\(name)” tidak dihasilkan langkah mana pun. Betulkan namanya atau tambahkan pada \
      langkah yang menghasilkannya.\(hint(near))
      """
    case .unknownOutcome(let output, let outcome, let near):
      """
      Keluaran “\(output)” diminta untuk pilihan “\(outcome)”, tetapi langkah ini tidak memiliki \
      pilihan itu. Betulkan isi “when”.\(hint(near))
      """
    case .outputKindsDiffer(let output, let kinds):
      """
      Keluaran “\(output)” dihasilkan dengan jenis berbeda (\(words(kinds))). Samakan jenisnya \
      atau beri nama lain.
      """
    case .formWithoutFields(let output):
      "Formulir “\(output)” tidak memiliki isian. Tambahkan “fields” atau ganti jenisnya."
    case .choiceWithoutOptions(let output, let field):
      """
      Isian pilihan “\(field)” pada formulir “\(output)” tidak memiliki pilihan. Tambahkan \
      “options”.
      """
    case .callWithoutName:
      """
      Langkah ini memanggil SOP lain tanpa menyebut namanya. Isi “call” atau hapus.
      """
    case .callsItself:
      """
      Langkah ini memanggil SOP ini sendiri, sehingga tidak pernah selesai. Panggil SOP lain \
      atau hapus “call”.
      """
    case .unreachable:
      """
      Langkah ini tidak pernah dicapai dari langkah pertama. Arahkan langkah lain ke sini atau \
      hapus langkah ini.
      """
    case .noWayToEnd:
      """
      Dari sini tidak ada jalan ke akhir. Tambahkan jalan keluar ke langkah lain atau ke akhir \
      (“next: end”).
      """
    case .fewOutcomes(let count):
      """
      Keputusan harus memiliki sedikitnya dua pilihan; di sini ada \(count). Tambahkan pilihan \
      atau jadikan langkah biasa.
      """
    case .unlabelledOutcome(let key):
      """
      Pilihan “\(key)” belum diberi keterangan. Tulis apa yang diputuskan pada “text”.
      """
    case .fewBranches(let count):
      """
      Percabangan serentak harus menuju sedikitnya dua langkah; di sini ada \(count). Tambahkan \
      cabang atau pakai “next”.
      """
    case .repeatedBranch(let row):
      """
      Percabangan serentak menuju langkah \(naming.row(row)) dua kali. Hapus salah satunya.
      """
    case .joinNeverMet(let missing):
      """
      Langkah ini menunggu langkah \(naming.list(missing)), yang pada sebagian jalan tidak \
      pernah datang, sehingga berkas macet. Satukan dahulu jalan yang saling menggantikan ke \
      satu langkah, atau hapus “join: all”.
      """
    case .twiceAtOnce(let rows):
      """
      Dua cabang dapat tiba di sini pada saat yang sama\(from(rows)), sehingga langkah ini \
      berjalan dua kali. Tambahkan “join: all” agar cabang ditunggu, atau akhiri salah satu \
      cabang.
      """
    case .returnNotBefore(let to):
      """
      Pengembalian ke langkah \(naming.row(to)) tidak mungkin: langkah itu tidak dilalui sebelum \
      langkah ini. Pilih langkah yang lebih awal.
      """
    case .returnAcrossBranches(let to):
      """
      Pengembalian ke langkah \(naming.row(to)) keluar dari atau masuk ke cabang yang berjalan \
      serentak, sehingga cabang lain tertinggal. Kembalikan ke langkah pada cabang yang sama.
      """
    case .returnAcrossItems(let to):
      """
      Pengembalian ke langkah \(naming.row(to)) melewati batas antara berkas dan cabang tiap \
      butirnya. Kembalikan ke langkah pada tingkat yang sama.
      """
    case .startPerItem:
      """
      Langkah pertama tidak dapat berjalan per butir, karena daftarnya belum ada. Mulai dengan \
      langkah yang memilih butirnya.
      """
    case .perItemWithoutItems:
      """
      Langkah ini berjalan per butir, tetapi SOP tidak menyebut daftarnya. Isi “items” dengan \
      keluaran yang memuat daftar itu.
      """
    case .itemsNotPutOut(let output):
      """
      Cabang per butir dimulai sesudah langkah ini, tetapi daftar “\(output)” belum pasti ada. \
      Wajibkan keluaran itu pada langkah sebelumnya di setiap jalan.
      """
    case .itemsNotSelection(let output, let kind):
      """
      Daftar butir “\(output)” berjenis \(kind.rawValue); hanya jenis selection yang memuat \
      daftar. Ganti jenisnya.
      """
    case .severalItemEntries(let rows):
      """
      Cabang per butir dimulai di beberapa langkah (\(naming.list(rows))). Mulai semuanya di \
      satu langkah yang sama.
      """
    case .severalItemExits(let rows):
      """
      Cabang per butir berlanjut ke beberapa langkah (\(naming.list(rows))). Arahkan semuanya ke \
      satu langkah, atau ke akhir.
      """
    case .itemsEnteredAgain:
      """
      Cabang per butir dapat dimulai dua kali. Hapus jalan yang kembali ke langkah sebelum \
      cabang.
      """
    case .joinAtItems:
      """
      “join: all” tidak dapat dipakai pada langkah tempat cabang per butir dimulai atau bertemu; \
      semua butir memang ditunggu. Hapus “join” atau pindahkan ke langkah lain.
      """
    case .needNeverThere(let output):
      """
      Kelengkapan “\(output)” tidak dihasilkan langkah mana pun sebelum langkah ini, sehingga \
      langkah ini tidak dapat diselesaikan. Betulkan “from” atau hasilkan lebih dahulu.
      """
    case .needNotAlwaysThere(let output):
      """
      Kelengkapan “\(output)” tidak dihasilkan pada setiap jalan ke langkah ini, sehingga berkas \
      dapat macet. Wajibkan di setiap jalan, atau tulis kelengkapan tanpa “from”.
      """
    case .needOfItems(let output):
      """
      Kelengkapan “\(output)” ada pada tiap butir, bukan pada berkas. Tulis kelengkapan ini \
      tanpa “from”.
      """
    case .noTime: "Waktu baku tidak disebut. Isi “time”, misalnya “15 menit” atau “secukupnya”."
    case .noTimesAnywhere:
      """
      Tidak satu pun langkah menyebut waktu baku. Isi “time” agar tenggat dapat dihitung.
      """
    case .noOutputs: "Keluaran tidak disebut. Isi “outputs” agar hasil langkah tercatat."
    case .noOutputsAnywhere:
      """
      Tidak satu pun langkah menyebut keluaran. Isi “outputs” agar hasil langkah tercatat.
      """
    case .severalPerformers(let lanes):
      """
      Langkah ini memiliki beberapa pelaksana (\(lanes.joined(separator: ", "))). Sebaiknya satu \
      pelaksana tiap langkah; pecah langkahnya bila perlu.
      """
    case .startOrEndNumbered(let no):
      """
      “\(no)” ditulis sebagai langkah bernomor. Mulai dan selesai cukup ditandai simbol pada \
      langkah pertama dan terakhir.
      """
    case .numberRepeated(let no):
      """
      Nomor “\(no)” dipakai beberapa langkah. Beri nomor yang berbeda agar langkah tidak \
      tertukar.
      """
    case .decisionWithoutNeeds:
      """
      Keputusan ini tidak menyebut kelengkapan. Sebutkan bahan yang menjadi dasarnya pada \
      “needs”.
      """
    case .needNotTied(let text, let output):
      """
      Kelengkapan “\(text)” sama dengan judul keluaran “\(output)”, tetapi tidak dikaitkan. \
      Tambahkan “from: \(output)” agar adanya diperiksa.
      """
    case .unusedLane(let lane):
      """
      Pelaksana “\(lane)” tidak melaksanakan langkah apa pun. Hapus kolomnya atau beri langkah.
      """
    case .laneWithoutPosts(let lane):
      """
      Pelaksana “\(lane)” belum menyebut jabatan, sehingga tidak ada yang dapat bertindak. Isi \
      “posts” atau “recorded-by”.
      """
    case .teamNotAssigned(let lane):
      """
      Langkah ini dilaksanakan tim (“\(lane)”), tetapi pada sebagian jalan tim belum ditugaskan. \
      Tambahkan keluaran berjenis assignment sebelumnya.
      """
    case .joinOfOne:
      """
      “join: all” tidak berpengaruh, karena hanya satu langkah yang menuju ke sini. Hapus \
      “join”.
      """
    case .itemsUnused:
      """
      Daftar butir disebut, tetapi tidak ada langkah per butir. Tambahkan “per-item: true” pada \
      langkahnya atau hapus “items”.
      """
    case .timePerItemWithoutItems:
      """
      Waktu baku dihitung per butir, tetapi SOP tidak menyebut daftar butir. Hapus “per” dari \
      waktunya atau isi “items”.
      """
    case .fieldsIgnored(let output):
      """
      Isian pada keluaran “\(output)” tidak dipakai, karena jenisnya bukan form. Ganti jenisnya \
      atau hapus “fields”.
      """
    case .tooIntricate:
      """
      Cabang serentak terlalu banyak untuk diperiksa seluruhnya. Sederhanakan cabangnya agar \
      kebenarannya dapat dipastikan.
      """
    }
  }

  private func from(_ rows: [String]) -> String {
    rows.isEmpty ? "" : ", dari langkah \(naming.list(rows))"
  }

  private func words(_ kinds: [OutputKind]) -> String {
    kinds.map(\.rawValue).joined(separator: ", ")
  }

  private func hint(_ name: String?) -> String { ProcedureWords.hint(name, english: false) }
}
