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
    let headers: HTTPFields = [
      .eTag: tag, .cacheControl: "public, max-age=31536000, immutable",
      .contentType: asset.mediaType,
    ]
    if request.headers[.ifNoneMatch]?.contains(tag) == true {
      return Response(status: .notModified, headers: headers)
    }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
