// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Any bytes as a PDF that is to be signed: it is read or refused, and an update that is appended
/// to it can be read again.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzPDF(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let file = try? PDFFile(bytes) else { return 0 }
  _ = file.destinations()
  for number in file.places.keys.sorted().prefix(64) {
    guard let value = try? file.object(number) else { continue }
    _ = value.dictionary?.entries.compactMap { $0.value.string ?? $0.value.items.map { _ in [] } }
  }
  guard let pages = try? file.pages() else { return 0 }
  var update = PDFUpdate(file)
  let added = update.reserve()
  update.set(added, "<< /Type /Annot >>")
  let written = update.written().bytes
  precondition(written.starts(with: bytes))
  guard let again = try? PDFFile(written) else { preconditionFailure("an update can't be read") }
  precondition((try? again.pages()) == pages)
  return 0
}
