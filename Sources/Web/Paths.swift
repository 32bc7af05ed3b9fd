// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Each address of the product, once. The same functions make the routes' patterns:
/// `Paths.caseFile(":nomor")`.
package enum Paths {
  package static let inbox = "/"
  package static let signIn = "/masuk"
  package static let signOut = "/keluar"
  package static let account = "/akun"
  package static let look = "/tampilan"
  package static let search = "/cari"
  package static let help = "/bantuan"
  package static let health = "/sehat"

  package static let cases = "/berkas"
  package static let newCase = "/berkas/baru"
  package static func newCase(procedure: String) -> String { "/berkas/baru/\(segment(procedure))" }
  /// The whole case, or the stream of one of its items.
  package static func caseFile(_ number: String, item: String? = nil) -> String {
    "/berkas/\(segment(number))" + query([("aplikasi", item)])
  }
  package static func caseHistory(_ number: String, item: String? = nil) -> String {
    "\(caseFile(number))/riwayat" + query([("aplikasi", item)])
  }
  /// The form of a row; `item` is the stream, e.g. the system's code.
  package static func step(_ step: String, of number: String, item: String? = nil) -> String {
    "\(caseFile(number))/langkah/\(segment(step))" + query([("item", item)])
  }
  /// Where the script leaves what was typed.
  package static func draft(of step: String, of number: String, item: String? = nil) -> String {
    "\(caseFile(number))/langkah/\(segment(step))/konsep" + query([("item", item)])
  }
  /// One of the other acts on a case: kembali, alih, tunda, lanjut, catatan, lampiran, batal, buka.
  package static func act(_ act: CaseAct, on number: String) -> String {
    "\(caseFile(number))/\(act.rawValue)"
  }
  /// The flow, drawn for this case, or for one of its items.
  package static func drawing(of number: String, item: String? = nil) -> String {
    "\(caseFile(number))/alur" + query([("item", item)])
  }
  package static func checklist(
    of number: String, item: String, area: String? = nil, control: String? = nil
  ) -> String {
    "\(caseFile(number))/daftar-periksa/\(segment(item))"
      + query([("area", area), ("kontrol", control)])
  }
  /// Where the script leaves a judgement that is being written.
  package static func judgementDraft(of number: String, item: String) -> String {
    "\(caseFile(number))/daftar-periksa/\(segment(item))/simpan"
  }
  /// The evaluation's schedule for a calendar program.
  package static func schedule(of number: String) -> String { "\(caseFile(number))/jadwal.ics" }
  package static func document(_ name: String, of number: String) -> String {
    "\(caseFile(number))/dokumen/\(segment(name))"
  }

  package static let letters = "/surat"
  package static let newLetter = "/surat/baru"
  package static func letter(_ id: String) -> String { "/surat/\(segment(id))" }
  package static func letter(_ id: Int) -> String { letter(String(id)) }
  package static func letterAct(_ act: String, on id: String) -> String {
    "\(letter(id))/\(segment(act))"
  }
  /// A file that came with a letter.
  package static func letterFile(_ sha256: String, of id: String) -> String {
    "\(letter(id))/lampiran/\(segment(sha256))"
  }

  package static let systems = "/sistem"
  package static let newSystem = "/sistem/baru"
  package static func system(_ code: String) -> String { "/sistem/\(segment(code))" }
  package static func editSystem(_ code: String) -> String { "\(system(code))/ubah" }
  package static let domains = "/domain"
  package static let registrations = "/domain/masa-berlaku"

  package static let findings = "/temuan"
  package static let newFinding = "/temuan/baru"
  package static func finding(_ number: String) -> String { "/temuan/\(segment(number))" }
  package static func findingAct(_ act: String, on number: String) -> String {
    "\(finding(number))/\(segment(act))"
  }

  /// What tools have seen of a system.
  package static func observations(of system: String) -> String {
    "\(self.system(system))/hasil-pemeriksaan"
  }
  /// The form that makes one finding of chosen observations.
  package static func acceptance(of system: String) -> String {
    "\(observations(of: system))/temuan"
  }
  package static func dismissal(of system: String) -> String {
    "\(observations(of: system))/kesampingkan"
  }
  package static func observation(_ id: String) -> String { "/hasil-pemeriksaan/\(segment(id))" }
  package static func observation(_ id: Int) -> String { observation(String(id)) }
  package static func observationAct(_ act: String, on id: String) -> String {
    "\(observation(id))/\(segment(act))"
  }
  /// How a system's findings moved between two evaluations.
  package static func rounds(of system: String) -> String { "\(self.system(system))/putaran" }

  /// Scanners' reports that were brought.
  package static let reports = "/impor"
  package static func report(_ id: String) -> String { "/impor/\(segment(id))" }
  package static func report(_ id: Int) -> String { report(String(id)) }
  package static func reportAct(_ act: String, on id: String) -> String {
    "\(report(id))/\(segment(act))"
  }

  /// Shutdowns and intensive monitorings that run, by system.
  package static let orders = "/tindakan"
  package static func order(_ act: String, of system: String) -> String {
    "/tindakan/\(segment(system))/\(segment(act))"
  }

  package static let summary = "/ringkasan"
  package static let procedures = "/sop"
  package static func procedure(_ id: String) -> String { "/sop/\(segment(id))" }
  /// A procedure on paper.
  package static func procedurePaper(_ id: String) -> String { "\(procedure(id))/cetak.pdf" }
  /// All of the office's procedures as one book.
  package static let procedureBook = "/sop/kumpulan.pdf"
  package static let agency = "/opd"
  package static let newRequest = "/permohonan/baru"
  package static let people = "/pegawai"
  package static let posts = "/jabatan"
  package static let calendar = "/kalender"
  package static let trail = "/jejak"
  package static let settings = "/pengaturan"

  /// A stored file, by its SHA-256.
  package static func attachment(_ sha256: String) -> String {
    "/berkas-lampiran/\(segment(sha256))"
  }

  /// Where boxes are laid over an evidence picture.
  package static func cover(_ sha256: String, back: String? = nil) -> String {
    with("\(attachment(sha256))/samarkan", [("kembali", back)])
  }
  /// An evidence picture without what its boxes cover.
  package static func coveredPicture(_ sha256: String) -> String {
    "\(attachment(sha256))/tersamar"
  }

  /// A file that travels in the binary; the digest makes it cacheable for good.
  package static func asset(_ asset: Asset) -> String { "/aset/\(asset.servedName)" }

  /// `path?name=value&…`, without the absent and the empty.
  package static func with(_ path: String, _ pairs: [(String, String?)]) -> String {
    path + query(pairs)
  }

  /// Only a path of our own is followed after a form; anything else leads home.
  package static func local(_ path: String?) -> String {
    guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
      path.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
    else { return inbox }
    return path
  }

  static func query(_ pairs: [(String, String?)]) -> String {
    let present = pairs.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : "\(segment(name))=\(segment($0))" }
    }
    return present.isEmpty ? "" : "?" + present.joined(separator: "&")
  }

  /// Percent-encodes all but unreserved characters and the colon, so that a value stays one segment.
  static func segment(_ value: String) -> String {
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"):
        bytes.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The acts on a case besides completing a row; the raw value is the last part of the address.
package enum CaseAct: String, Sendable, Hashable, CaseIterable {
  case takeUp = "ambil"
  case sendBack = "kembalikan"
  case reassign = "alihkan"
  case delegate = "limpahkan"
  case pause = "tunda"
  case resume = "lanjutkan"
  case comment = "catatan"
  case attach = "lampiran"
  case cancel = "batalkan"
  case reopen = "buka-kembali"
  case addItems = "tambah"
  case withdrawItem = "tarik"
}
