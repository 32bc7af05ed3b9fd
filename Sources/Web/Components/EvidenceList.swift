// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Records

/// A file or an automatic result that supports a statement.
struct Evidence {
  var title: String
  /// `nil` where there is nothing to open.
  var path: String?
  /// "184 KB · diunggah Sekar Ayuningtyas".
  var detail: String?
  /// 64 hexadecimal digits; shown shortened.
  var sha256: String?
  var isAutomatic: Bool

  init(
    _ title: String, path: String? = nil, detail: String? = nil, sha256: String? = nil,
    isAutomatic: Bool = false
  ) {
    self.title = title
    self.path = path
    self.detail = detail
    self.sha256 = sha256
    self.isAutomatic = isAutomatic
  }
}

func evidenceList(_ pieces: [Evidence], _ words: any Phrasebook) -> HTML {
  """
  <ul class="ev">\(each(pieces) { piece in
    let title: HTML = piece.path.map { link(piece.title, to: $0) } ?? "\(piece.title)"
    return """
      <li>\((piece.isAutomatic ? Icon.automatic : .attachment).html)<span>\(title)</span>\
      \(piece.detail.map { "<span class=\"soft\">\($0)</span>" })\
      \(piece.sha256.map { "<span class=\"mono\">\(words.digest) \(shortened($0))</span>" })</li>
      """
  })</ul>
  """
}

/// Files that a form already has, each with a button that takes it off.
///
/// - Parameter more: what else is said of a file.
func keptFiles(
  _ files: [AttachedFile], named name: String, removedBy removed: String,
  _ words: any Phrasebook, more: (AttachedFile) -> HTML? = { _ in nil }
) -> HTML {
  """
  <ul class="ev part">\(each(files) { file in
    """
    <li>\(Icon.attachment.html)<span>\(link(file.name, to: Paths.attachment(file.sha256)))</span>\
    <span class="soft">\(words.fileSize(file.size))</span>\(more(file).map { "<span>\($0)</span>" })\
    <span class="mono">\(words.digest) \(shortened(file.sha256))</span>\
    \(hidden(name, file.sha256))\
    <button class="btn quiet" name="\(removed)" value="\(file.sha256)">\
    \(words.removeShort)<span class="vh"> \(file.name)</span></button></li>
    """
  })</ul>
  """
}

/// "9f2c…41ab".
func shortened(_ digest: String) -> String {
  digest.count > 12 ? "\(digest.prefix(4))…\(digest.suffix(4))" : digest
}
