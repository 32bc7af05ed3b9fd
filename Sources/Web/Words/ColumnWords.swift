// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package protocol ColumnWords {
  /// What a register's column is called on its form.
  func columnName(_ column: String) -> String
  /// A cell as it is told: lists with commas.
  func cell(_ text: String) -> String
}

extension Indonesian {
  package func columnName(_ column: String) -> String {
    switch column {
    case "code": systemCodeLabel
    case "name": "Nama"
    case "owner": ownerLabel
    case "url": urlLabel
    case "hosting": hostingLabel
    case "stack": stackLabel
    case "category": categoryLabel
    case "data_categories": dataLabel
    case "contact": contactLabel
    case "vendor": vendorLabel
    case "vendor_contract_ends": contractEndLabel
    case "users": usersLabel
    case "monthly_visits": visitsLabel
    case "documents": documentsLabel
    case "dependants": dependantsLabel
    case "state": stateLabel
    case "last_evaluated": "Evaluasi terakhir"
    case "last_met": "Memenuhi standar"
    case "system": "Sistem"
    case "note": "Catatan"
    case "expires": domainExpiresLabel
    case "nip": nipLabel
    case "rank": rankLabel
    case "role": roleLabel
    case "unit": unitLabel
    case "email": emailLabel
    case "competences": competencesLabel
    case "active": "Akun aktif"
    default: column
    }
  }

  package func cell(_ text: String) -> String {
    text.isEmpty ? "(kosong)" : text.replacing("|", with: ", ")
  }
}
