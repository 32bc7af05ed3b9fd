// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CZip

/// Writes a ZIP archive to the disk, a piece at a time. The same files are the same bytes: every
/// entry bears one day, the first that the format knows.
package final class ArchiveWriter {
  private let archive: zipFile
  private var isOpen = false
  private var isClosed = false
  private var names: Set<String> = []

  /// - Parameter path: of a file that is not there yet, or is written anew.
  package init(to path: String) throws(SheetFailure) {
    guard let archive = zipOpen64(path, APPEND_STATUS_CREATE) else {
      throw .notWritten("no archive at \(path)")
    }
    self.archive = archive
  }

  deinit {
    guard !isClosed else { return }
    if isOpen { zipCloseFileInZip(archive) }
    zipClose(archive, nil)
  }

  /// Begins a file. What is in it already small (PDF, XLSX, pictures) is stored as it is.
  ///
  /// - Parameter name: with `/` between folders.
  /// - Throws: `SheetFailure.unfitName` where a program that unpacks it could be led elsewhere, or
  ///   where it is there already.
  package func begin(_ name: String, isCompressed: Bool = true) throws(SheetFailure) {
    guard Self.isSafe(name), names.insert(name).inserted else { throw .unfitName(name) }
    try end()
    var about = zip_fileinfo()
    about.dosDate = Self.firstDay
    about.external_fa = 0o100644 << 16
    try check(
      zipOpenNewFileInZip4_64(
        archive, name, &about, nil, 0, nil, 0, nil, isCompressed ? Self.deflated : 0,
        isCompressed ? 6 : 0, 0, -15, 8, 0, nil, 0, Self.madeByUnix, Self.nameIsUTF8, 0))
    isOpen = true
  }

  package func write(_ bytes: some Sequence<UInt8>) throws(SheetFailure) {
    let bytes = Array(bytes)
    guard !bytes.isEmpty else { return }
    try check(
      bytes.withUnsafeBytes { zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count)) })
  }

  /// Writes the list of contents. Nothing can be added any more.
  package func close() throws(SheetFailure) {
    try end()
    isClosed = true
    try check(zipClose(archive, nil))
  }

  private func end() throws(SheetFailure) {
    guard isOpen else { return }
    isOpen = false
    try check(zipCloseFileInZip(archive))
  }

  /// Relative, without steps upwards, and with nothing that some system would read otherwise.
  private static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && name.utf8.count <= 1_000
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
      && !name.contains { "\\:*?\"<>|".contains($0) }
  }

  private func check(_ code: Int32) throws(SheetFailure) {
    guard code == 0 else { throw .notWritten("archive: \(code)") }
  }

  /// 1 January 1980, as the format packs it.
  private static let firstDay: UInt = 0x21_0000
  private static let deflated: Int32 = 8
  private static let madeByUnix: UInt = 3 << 8 | 30
  private static let nameIsUTF8: UInt = 1 << 11
}
