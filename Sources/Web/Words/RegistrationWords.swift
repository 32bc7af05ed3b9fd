// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol RegistrationWords {
  var registrationsTitle: String { get }
  func registrationsLead(_ count: Int, unseen: Int) -> String
  /// - Parameter isAsked: Somebody set where the registry answers.
  func registrationsNote(isAsked: Bool) -> String
  var noRegistrations: (title: String, advice: String) { get }
  var registrationColumns: [String] { get }
  var registrationUnseen: String { get }
  func registrationLeft(_ days: Int) -> String
  func registrationSource(_ source: Registration.Source) -> String
  func registrationAnswer(_ answer: Registration.Answer?) -> String
  var domainExpiresLabel: String { get }
  var domainExpiresHint: String { get }
}

extension Indonesian {
  package var registrationsTitle: String { "Masa berlaku nama domain" }
  package func registrationsLead(_ count: Int, unseen: Int) -> String {
    unseen == 0
      ? "\(number(count)) nama terdaftar"
      : "\(number(count)) nama terdaftar, \(number(unseen)) belum diketahui masa berlakunya"
  }
  package func registrationsNote(isAsked: Bool) -> String {
    isAsked
      ? "Registri ditanya sekali sehari. Bila registri tidak menyebut tanggal, yang dihitung adalah "
        + "tanggal yang dicatat petugas pada nama domain."
      : "Registri tidak ditanya karena alamatnya belum diatur. Yang dihitung adalah tanggal yang "
        + "dicatat petugas pada nama domain."
  }
  package var noRegistrations: (title: String, advice: String) {
    ("Belum ada nama terdaftar", "Catat nama domain, atau pantau sebuah sistem.")
  }
  package var registrationColumns: [String] {
    ["Nama terdaftar", "Berlaku sampai", "Sisa", "Sumber", "Jawaban terakhir registri"]
  }
  package var registrationUnseen: String { "belum diketahui" }
  package func registrationLeft(_ days: Int) -> String {
    days < 0 ? "sudah berakhir" : days == 0 ? "berakhir hari ini" : "\(number(days)) hari"
  }
  package func registrationSource(_ source: Registration.Source) -> String {
    switch source {
    case .registry: "Registri"
    case .officer: "Catatan petugas"
    }
  }
  package func registrationAnswer(_ answer: Registration.Answer?) -> String {
    switch answer {
    case .dated: "Menyebut tanggal"
    case .undated: "Tidak menyebut tanggal"
    case .unknown: "Tidak mengenal nama ini"
    case .failed: "Tidak dapat dihubungi"
    case nil: "Belum ditanya"
    }
  }
  package var domainExpiresLabel: String { "Berlaku sampai" }
  package var domainExpiresHint: String {
    "Hari terakhir pendaftarannya, menurut surat atau laman registrar. Dipakai bila registri tidak "
      + "menyebut tanggal, misalnya untuk .go.id."
  }
}
