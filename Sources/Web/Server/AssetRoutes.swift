// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// Style, script and mark, under names that change with their content.
struct AssetRoutes {
  func add(to router: Router<WebContext>) {
    router.get("/aset/:nama") { request, context in
      guard let asset = Asset.served(as: try context.parameter("nama")) else {
        throw HTTPError(.notFound)
      }
      return response(asset, to: request)
    }
  }

  private func response(_ asset: Asset, to request: Request) -> Response {
    let tag = "\"\(asset.hash)\""
    var headers: HTTPFields = [
      .eTag: tag, .cacheControl: "public, max-age=31536000, immutable",
      .contentType: asset.mediaType, .vary: "Accept-Encoding",
    ]
    if request.headers[.ifNoneMatch]?.contains(tag) == true {
      return Response(status: .notModified, headers: headers)
    }
    let isPacked =
      !asset.packed.isEmpty && request.headers[.acceptEncoding]?.contains("gzip") == true
    if isPacked { headers[.contentEncoding] = "gzip" }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: isPacked ? asset.packed : asset.bytes)))
  }
}
