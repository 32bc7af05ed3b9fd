// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Fields and files of one request (RFC 7578).
package struct MultipartForm: Sendable {
  package struct Part: Sendable {
    package var name: String
    package var bytes: Data
    /// Only of files.
    package var fileName: String?
    package var type: String?
  }

  package private(set) var parts: [Part] = []

  package init() {}

  package mutating func add(_ name: String, _ value: String) {
    parts.append(Part(name: name, bytes: Data(value.utf8)))
  }

  package mutating func add(_ name: String, file: Data, named: String, type: String) {
    parts.append(Part(name: name, bytes: file, fileName: named, type: type))
  }

  /// - Parameter boundary: Letters and digits that occur in no part; 128 random bits are enough.
  func bytes(boundary: String) -> Data {
    var bytes = Data()
    for part in parts {
      var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(part.name))\""
      if let name = part.fileName { head += "; filename=\"\(escaped(name))\"" }
      if let type = part.type, CurlRequest.isValue(type) { head += "\r\nContent-Type: \(type)" }
      bytes += Data((head + "\r\n\r\n").utf8) + part.bytes + Data("\r\n".utf8)
    }
    return bytes + Data("--\(boundary)--\r\n".utf8)
  }

  /// As browsers do (HTML standard, multipart/form-data encoding algorithm).
  private func escaped(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      case "\"": text += "%22"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
