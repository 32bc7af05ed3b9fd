// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What pages say of evidence pictures and of what must not be seen in them.
package protocol PictureWords {
  var pictureTitle: String { get }
  var backFromPicture: String { get }
  var pictureLead: String { get }
  var notLookedOver: String { get }
  func coveredParts(_ count: Int) -> String
  var nothingToCover: String { get }
  func lookedOverBy(_ name: String, _ moment: String) -> String
  var coverPicture: String { get }
  var coverAgain: String { get }
  var saveBoxes: String { get }
  var moreBoxes: String { get }
  var dragHint: String { get }
  var numbersHint: String { get }
  var boxNumbers: String { get }
  var takeBackBox: String { get }
  func boxLabel(_ number: Int) -> String
  /// Left, top, width, height.
  var boxSides: [String] { get }
  var boxFaulty: String { get }
  var noBoxes: String { get }
  var boxesNotSaved: String { get }
  var asOthersSee: String { get }
  var othersHint: String { get }
  var evidencePictures: String { get }
  func evidencePictureAlt(_ name: String) -> String
  func picturesWaiting(_ count: Int) -> String
  var picturesWaitingHint: String { get }
  func lookOver(_ name: String) -> String
  var newFindingEvidence: String { get }
}

extension Indonesian {
  package var pictureTitle: String { "Samarkan gambar bukti" }
  package var backFromPicture: String { "Kembali" }
  package var pictureLead: String {
    "Tutup sandi, token, dan data pribadi dengan kotak hitam. Dalam laporan dan bagi perangkat "
      + "daerah, bagian itu dihapus dari gambarnya. Berkas asli tidak berubah."
  }
  package var notLookedOver: String { "Belum diperiksa untuk disamarkan" }
  package func coveredParts(_ count: Int) -> String { "\(count) bagian disamarkan" }
  package func lookedOverBy(_ name: String, _ moment: String) -> String {
    "Diperiksa \(name), \(moment)"
  }
  package var coverPicture: String { "Samarkan" }
  package var coverAgain: String { "Ubah samaran" }
  package var saveBoxes: String { "Simpan kotak" }
  package var moreBoxes: String { "Tambah baris" }
  package var nothingToCover: String { "Tidak ada yang perlu disamarkan" }
  package var dragHint: String { "Tarik pada gambar untuk membuat kotak." }
  package var numbersHint: String {
    "Dalam persen dari lebar dan tinggi gambar, diukur dari sudut kiri atas. Kosongkan baris untuk "
      + "menghapus kotaknya."
  }
  package var boxNumbers: String { "Letak kotak dalam angka" }
  package var takeBackBox: String { "Hapus kotak terakhir" }
  package func boxLabel(_ number: Int) -> String { "Kotak \(number)" }
  package var boxSides: [String] { ["Kiri", "Atas", "Lebar", "Tinggi"] }
  package var boxFaulty: String { "Isi keempat angka, 0 sampai 100, di dalam gambar." }
  package var noBoxes: String {
    "Buat paling sedikit satu kotak, atau nyatakan bahwa tidak ada yang perlu disamarkan."
  }
  package var boxesNotSaved: String { "Kotak belum tersimpan" }
  package var asOthersSee: String { "Yang dilihat pembaca laporan" }
  package var othersHint: String { "Bagian yang hitam sudah tidak ada dalam berkas ini." }
  package var evidencePictures: String { "Gambar bukti" }
  package func evidencePictureAlt(_ name: String) -> String { "Gambar bukti \(name)" }
  package func picturesWaiting(_ count: Int) -> String {
    "\(count) gambar bukti belum diperiksa untuk disamarkan."
  }
  package var picturesWaitingHint: String {
    "Selama belum diperiksa, laporan hanya menyebut namanya."
  }
  package func lookOver(_ name: String) -> String { "Periksa \(name)" }
  package var newFindingEvidence: String { "Berkas bukti" }
}

extension PictureWords {
  /// "2 bagian disamarkan".
  package func pictureState(_ look: PictureLook?) -> String {
    guard let look else { return notLookedOver }
    return look.boxes.isEmpty ? nothingToCover : coveredParts(look.boxes.count)
  }
}
