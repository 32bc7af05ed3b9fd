// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation

/// Until when which version is looked after, as of a day.
package struct VersionTable: Sendable {
  /// After this many days the table no longer says that a version is sound.
  package static let daysOfUse = 90

  package struct Branch: Sendable, Hashable {
    package var version: Version
    /// `nil`: no end was announced when the table was made.
    package var ends: Date?
  }

  package struct Product: Sendable {
    package var name: String
    package var kind: String
    /// Distributions mend old versions without a new number.
    package var hasBackports: Bool
    /// Newest first.
    package var branches: [Branch]
  }

  package enum Judgement: Sendable, Hashable {
    case maintained
    /// Since when; `nil` where the branch is older than all that the table has.
    case ended(Date?)
    /// The table is too old, or does not have the product.
    case unknown
  }

  /// Day of the facts; `nil` for an empty table.
  package var asOf: Date?
  package var products: [Product] = []

  package init() {}

  init(_ tree: DataTree) throws {
    try tree.allow(["schema", "as_of", "products"])
    asOf = try DataDay.date(tree.text("as_of"), tree)
    products = try tree.list("products", of: ["name", "kind", "backports", "branches"]).map {
      product in
      Product(
        name: try product.text("name"), kind: try product.text("kind"),
        hasBackports: try product.isSet("backports"),
        branches: try product.pairs("branches").map { branch, ends in
          guard let version = Version(branch) else {
            throw product.fault(
              Phrase("\(branch) bukan nomor versi.", en: "\(branch) is no version."),
              Phrase("Tulis seperti 8.2.", en: "Write it as 8.2."))
          }
          return Branch(
            version: version, ends: ends == "open" ? nil : try DataDay.date(ends, product))
        }.sorted { $0.version > $1.version })
    }
  }

  package func product(_ name: String) -> Product? { products.first { $0.name == name } }

  /// Whether the table is young enough to call anything sound.
  package func isFresh(at instant: Date) -> Bool {
    guard let asOf else { return false }
    return instant.timeIntervalSince(asOf) <= Double(VersionTable.daysOfUse) * 86_400
  }

  /// An end that has passed is a fact for good; that a version is still looked after is only
  /// believed of a fresh table.
  package func judge(_ name: String, _ version: Version, at instant: Date) -> Judgement {
    guard let product = product(name), let oldest = product.branches.last else { return .unknown }
    // The most telling branch: 10.4 before 10.
    let branch = product.branches.filter { version.belongs(to: $0.version) }
      .max { $0.version.parts.count < $1.version.parts.count }
    if let branch {
      if let ends = branch.ends, ends < instant { return .ended(ends) }
      return isFresh(at: instant) ? .maintained : .unknown
    }
    if version < oldest.version { return .ended(nil) }
    // Between two branches, or one that came after the table.
    guard let next = product.branches.last(where: { $0.version > version }) else {
      return isFresh(at: instant) ? .maintained : .unknown
    }
    if let ends = next.ends, ends < instant { return .ended(nil) }
    return .unknown
  }
}

/// Days as data files write them.
enum DataDay {
  /// The start of that day, UTC.
  static func date(_ text: String, _ tree: DataTree) throws -> Date {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1970...2200).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else {
      throw tree.fault(
        Phrase("\(text) bukan tanggal.", en: "\(text) is no day."),
        Phrase("Tulis seperti 2026-11-23.", en: "Write it as 2026-11-23."))
    }
    return date(parts[0], parts[1], parts[2])
  }

  /// Days from civil, by Hinnant.
  private static func date(_ year: Int, _ month: Int, _ day: Int) -> Date {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Date(timeIntervalSince1970: Double(era * 146_097 + dayOfEra - 719_468) * 86_400)
  }

  /// `2026-11-22`, UTC.
  static func text(_ date: Date) -> String {
    String(date.formatted(.iso8601.year().month().day()).prefix(10))
  }
}
