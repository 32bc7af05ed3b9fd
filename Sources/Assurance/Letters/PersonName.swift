// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension String {
  /// A name as decrees have it: "Ir. Ratih Kusumaningrum, M.T." is "Ratih Kusumaningrum".
  ///
  /// - SeeAlso: Permendagri 1/2023 ps. 44.
  package var withoutAcademicTitles: String {
    let before: Set<Substring> = [
      "Prof.", "Dr.", "dr.", "drg.", "drh.", "apt.", "Drs.", "Dra.", "Ir.", "Ns.",
    ]
    let name = prefix { $0 != "," }.split(separator: " ").drop { before.contains($0) }
    return name.isEmpty ? self : name.joined(separator: " ")
  }
}
