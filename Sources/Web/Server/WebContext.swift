// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Hummingbird
import Logging
import NIOCore

/// What accompanies a request through the middleware to its handler.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Network address of the client; `nil` where unknown.
  package var address: String?
  package var signedIn: SignedIn?
  /// What the page is drawn in.
  var frameStorage: PageFrame?
  /// Fields of a POST; empty for a GET.
  package var form = FormData()
  /// Files of a POST, in temporary places that end with the request.
  package var files: [UploadedFile] = []

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress
  }

  /// Without a connection, for tests and self-checks.
  package init(number: String, address: String? = nil) {
    var logger = Logger(label: "kawal")
    logger[metadataKey: "hb.request.id"] = .string(number)
    coreContext = .init(source: Detached(logger: logger))
    self.address = address
  }

  /// A part of the address such as `:nomor`, decoded.
  package func parameter(_ name: String) throws -> String {
    let raw = try parameters.require(name)
    guard let value = raw.removingPercentEncoding, !value.contains("\0") else {
      throw HTTPError(.notFound)
    }
    return value
  }

  private struct Detached: RequestContextSource {
    var logger: Logger
  }
}

extension Request {
  /// The fields of the query, such as filters.
  package var queryForm: FormData { FormData(urlEncoded: uri.query ?? "") }
}
