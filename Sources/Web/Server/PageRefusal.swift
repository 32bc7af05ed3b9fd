// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Records

/// Thrown by a handler to end with one of the error pages.
package struct PageRefusal: Error {
  package var reason: RefusedPage

  package init(_ reason: RefusedPage) { self.reason = reason }
}

extension RefusedPage {
  var status: HTTPResponse.Status {
    switch self {
    case .badRequest: .badRequest
    case .forbidden, .expired: .forbidden
    case .missing: .notFound
    case .wrongMethod: .methodNotAllowed
    case .stale: .conflict
    case .tooLarge: .contentTooLarge
    case .refused: .unprocessableContent
    case .tooMany: .tooManyRequests
    case .broken: .internalServerError
    case .unavailable: .serviceUnavailable
    }
  }

  init(status: Int) {
    switch status {
    case 400, 415: self = .badRequest
    case 401, 403: self = .forbidden
    case 404, 410: self = .missing
    case 405: self = .wrongMethod
    case 409: self = .stale
    case 413: self = .tooLarge
    case 422: self = .refused
    case 429: self = .tooMany
    case 503: self = .unavailable
    case 400..<500: self = .badRequest
    default: self = .broken
    }
  }

  init(_ error: any Error) {
    switch error {
    case let refusal as PageRefusal: self = refusal.reason
    case is WrongMethod: self = .wrongMethod
    case let failure as Failure: self.init(status: failure.code.httpStatus)
    case let error as any HTTPResponseError: self.init(status: error.status.code)
    case is Multipart.Fault: self = .badRequest
    default: self = .broken
    }
  }
}
