// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension PDFValue {
  /// Whether both say the same, however each is written: with other white space, a string in
  /// hexadecimal or in brackets, a dictionary in another order.
  ///
  /// - Parameter depth: how far values may lie in each other.
  func means(_ other: PDFValue, depth: Int = 32) -> Bool {
    if raw.elementsEqual(other.raw) { return true }
    guard depth > 0 else { return false }
    if let items, let others = other.items {
      return items.count == others.count
        && zip(items, others).allSatisfy { $0.means($1, depth: depth - 1) }
    }
    if isDictionary, other.isDictionary {
      guard let dictionary, let others = other.dictionary, dictionary.names == others.names,
        dictionary.isUnambiguous, others.isUnambiguous
      else { return false }
      return dictionary.entries.allSatisfy { name, value in
        others[name].map { value.means($0, depth: depth - 1) } ?? false
      }
    }
    if let reference, let other = other.reference { return reference == other }
    if let string, let other = other.string { return string == other }
    if let real, let other = other.real { return abs(real - other) < 1e-5 }
    return false
  }

  private var isDictionary: Bool { raw.starts(with: Array("<<".utf8)) }
}

extension PDFDictionary {
  var names: Set<String> { Set(entries.map(\.name)) }

  /// Readers differ about which of two entries of one name counts.
  var isUnambiguous: Bool { names.count == entries.count }
}
