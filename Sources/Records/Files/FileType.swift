// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What a file is by its first bytes; its name and the sender's word count for nothing.
package enum FileType: String, Sendable, Hashable, CaseIterable, Codable {
  case pdf = "application/pdf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case zip = "application/zip"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  case odt = "application/vnd.oasis.opendocument.text"
  case ods = "application/vnd.oasis.opendocument.spreadsheet"
  case text = "text/plain"
  case csv = "text/csv"
  case json = "application/json"
  case xml = "application/xml"
  /// Anything else, and all that a browser might run: HTML, SVG.
  case other = "application/octet-stream"

  /// Bytes from a file's start that suffice to tell.
  package static let headSize = 4096

  /// Ending for a file that is handed out, without the dot.
  package var fileExtension: String {
    switch self {
    case .pdf, .png, .gif, .webp, .zip, .docx, .xlsx, .pptx, .odt, .ods, .csv, .json, .xml:
      "\(self)"
    case .jpeg: "jpg"
    case .text: "txt"
    case .other: "bin"
    }
  }

  /// Whether a browser may show it in place (an image), not only save it.
  package var mayShowInPlace: Bool {
    switch self {
    case .png, .jpeg, .gif, .webp: true
    case _: false
    }
  }
}
