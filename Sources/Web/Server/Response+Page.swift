// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
package import Hummingbird

extension Page {
  func response(_ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
  }
}

extension Response {
  /// After a POST: the browser asks for the page with a GET.
  package static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }

  /// A finished file. `isInline` only for what we made ourselves; uploads are saved, not shown.
  package static func file(
    _ bytes: [UInt8], name: String, mediaType: String, isInline: Bool = false
  ) -> Response {
    let kind = isInline ? "inline" : "attachment"
    let plain = String(
      name.unicodeScalars.map {
        $0.isASCII && $0.value >= 32 && $0 != "\"" && $0 != "\\" ? Character($0) : "_"
      })
    return Response(
      status: .ok,
      headers: [
        .contentType: mediaType,
        .contentDisposition:
          "\(kind); filename=\"\(plain)\"; filename*=UTF-8''\(Paths.segment(name))",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
