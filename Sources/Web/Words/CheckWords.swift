// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol CheckWords {
  var checkTitle: String { get }
  var checkLead: String { get }
  var checkCode: String { get }
  var checkCodeHint: String { get }
  var checkCodeAction: String { get }
  var checkNoCode: String { get }
  var checkUnknown: (title: String, advice: String) { get }
  func checkFound(_ state: IssuedPaper.State) -> (title: String, text: String)
  func checkIssuer(_ post: String, _ office: String) -> String
  var checkWithheld: String { get }
  var checkSignedCopies: String { get }
  var compareHeading: String { get }
  var compareLead: String { get }
  var compareField: String { get }
  var compareAction: String { get }
  var compareMissing: String { get }
  var compareSame: String { get }
  var compareSigned: String { get }
  var compareScan: String { get }
  var compareExtended: String { get }
  var compareDiffers: String { get }
  var checkAnother: String { get }

  var sealHeading: String { get }
  var sealLead: String { get }
  var sealNumberField: String { get }
  var sealPrintField: String { get }
  var sealPrintHint: String { get }
  var compareSealAction: String { get }
  func sealCompared(_ number: Int, holds: Bool?) -> String
}

extension Indonesian {
  package var checkTitle: String { "Periksa keaslian naskah" }
  package var checkLead: String {
    "Ketik kode pemeriksaan yang tercetak pada naskah, atau pindai kode QR-nya."
  }
  package var checkCode: String { "Kode pemeriksaan" }
  package var checkCodeHint: String { "Enam belas huruf dan angka, misalnya 7KQ2-MPXA-WD4R-9TBH." }
  package var checkCodeAction: String { "Periksa" }
  package var checkNoCode: String { "Kode terdiri atas enam belas huruf dan angka. Periksa lagi." }
  package var checkUnknown: (title: String, advice: String) {
    (
      "Kode tidak dikenal",
      "Kantor ini tidak menerbitkan naskah dengan kode tersebut. Periksa ketikannya; bila tetap tidak "
        + "dikenal, tanyakan kepada kantor penerbit sebelum memakai naskahnya."
    )
  }
  package func checkFound(_ state: IssuedPaper.State) -> (title: String, text: String) {
    switch state {
    case .issued:
      (
        "Naskah ini diterbitkan kantor kami dan berlaku",
        "Cocokkan keterangan di bawah dengan naskah yang Anda pegang."
      )
    case .withdrawn:
      ("Naskah ini sudah ditarik", "Kantor menerbitkannya, lalu menariknya. Jangan dipakai lagi.")
    case .replaced:
      (
        "Naskah ini sudah digantikan",
        "Kantor menerbitkan naskah lain sebagai gantinya. Mintalah yang baru."
      )
    }
  }
  package func checkIssuer(_ post: String, _ office: String) -> String {
    post.isEmpty ? office : "\(post), \(office)"
  }
  package var checkWithheld: String { "Tidak ditampilkan karena klasifikasi naskah." }
  package var checkSignedCopies: String { "Salinan bertanda tangan yang dikenal kantor" }
  package var compareHeading: String { "Bandingkan berkas" }
  package var compareLead: String {
    "Unggah berkas PDF yang Anda terima. Berkas dibandingkan sampai huruf terakhir, lalu dihapus; "
      + "tidak ada yang disimpan."
  }
  package var compareField: String { "Berkas yang Anda terima" }
  package var compareAction: String { "Bandingkan" }
  package var compareMissing: String { "Pilih berkasnya dulu." }
  package var compareSame: String { "Sama persis dengan naskah yang diterbitkan kantor." }
  package var compareSigned: String {
    "Sama persis dengan salinan bertanda tangan yang disimpan kantor."
  }
  package var compareScan: String { "Sama persis dengan pindaian yang disimpan kantor." }
  package var compareExtended: String {
    "Diawali naskah yang diterbitkan kantor, tetapi ada tambahan yang tidak dikenal kantor, misalnya "
      + "tanda tangan yang belum diserahkan. Tanyakan kepada kantor penerbit."
  }
  package var compareDiffers: String {
    "BERBEDA dari naskah yang diterbitkan kantor. Jangan dipakai sebelum Anda menanyakannya. "
      + "Hasil cetak yang dipindai atau berkas yang disimpan ulang juga selalu berbeda."
  }
  package var checkAnother: String { "Periksa naskah lain" }

  package var sealHeading: String { "Cocokkan segel tercetak" }
  package var sealLead: String { "Bandingkan segel yang pernah dicetak dengan yang tersimpan." }
  package var sealNumberField: String { "Nomor segel" }
  package var sealPrintField: String { "Sidik pada cetakan" }
  package var sealPrintHint: String { "Paling sedikit 16 huruf pertama." }
  package var compareSealAction: String { "Cocokkan" }
  package func sealCompared(_ number: Int, holds: Bool?) -> String {
    switch holds {
    case true?: "Segel \(number) cocok dengan cetakan."
    case false?: "Segel \(number) TIDAK cocok dengan cetakan. Laporkan kepada Inspektorat."
    case nil: "Segel \(number) tidak ada. Laporkan kepada Inspektorat."
    }
  }
}
