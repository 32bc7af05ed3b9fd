// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A file that came with a form, in a temporary place until the request ends.
package struct UploadedFile: Sendable, Hashable {
  /// The form's field.
  package var field: String
  /// As the person's machine calls it, without folders and control characters.
  package var name: String
  /// What the browser claims; trust the content instead.
  package var claimedType: String?
  package var url: URL
  package var count: Int
}

extension UploadedFile {
  /// The last part of whatever a browser sent, fit to be shown and stored as a name.
  static func safeName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let clean = String(
      last.unicodeScalars.filter {
        $0.value >= 32 && $0.value != 127 && !$0.properties.isBidiControl
      }.map(Character.init)
    ).trimmed
    let visible = clean.drop { $0 == "." }
    return visible.isEmpty ? "berkas" : String(visible.prefix(120))
  }
}
