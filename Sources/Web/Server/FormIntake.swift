// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the form of a POST before its handler runs, and refuses one that does not carry the
/// session's token. A file is not accepted before the token was seen: it comes first in every
/// form of ours.
struct FormIntake: RouterMiddleware {
  var site: Site

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    // Machines send no forms; what they send bears a signature of its own.
    guard request.method == .post, !request.uri.path.hasPrefix(Paths.hooks) else {
      return try await next(request, context)
    }
    if let name = HTTPField.Name("Sec-Fetch-Site"), request.headers[name] == "cross-site" {
      throw PageRefusal(.forbidden)
    }
    var context = context
    let type = request.headers[.contentType] ?? ""
    if var multipart = Multipart(contentType: type) {
      let intake = FileIntake(folder: site.uploads, limits: site.limits)
      defer { intake.removeAll() }
      try await read(request, &multipart, into: intake, &context)
      return try await next(request, context)
    }
    guard HeaderFields(type).value.lowercased() == "application/x-www-form-urlencoded" else {
      throw HTTPError(.unsupportedMediaType)
    }
    let body = try await request.body.collect(upTo: site.limits.fields)
    context.form = FormData(
      urlEncoded: String(buffer: body), limit: site.limits.fieldCount)
    try check(context.form, context)
    return try await next(request, context)
  }

  private func read(
    _ request: Request, _ multipart: inout Multipart, into intake: FileIntake,
    _ context: inout WebContext
  ) async throws {
    var total = 0
    for try await piece in request.body {
      total += piece.readableBytes
      guard total <= site.limits.total else { throw HTTPError(.contentTooLarge) }
      for event in try multipart.feed(piece.readableBytesView) {
        if case .begin(let part) = event, part.fileName != nil, !intake.isTrusted {
          try check(intake.form, context)
          intake.isTrusted = true
        }
        try intake.take(event)
      }
    }
    try multipart.finish()
    try check(intake.form, context)
    context.form = intake.form
    context.files = intake.files
  }

  private func check(_ form: FormData, _ context: WebContext) throws {
    guard let sent = form.csrf, let expected = context.frameStorage?.csrf,
      Token.equal(sent, expected)
    else { throw PageRefusal(.expired) }
  }
}

/// Collects the parts of a multipart form: fields in memory, files on disk.
final class FileIntake {
  private(set) var form = FormData()
  private(set) var files: [UploadedFile] = []
  /// The form has shown its token.
  var isTrusted = false

  private let folder: URL
  private let limits: FormLimits
  private var part: Multipart.Part?
  private var field: [UInt8] = []
  private var fieldBytes = 0
  private var handle: FileHandle?
  private var places: [URL] = []

  init(folder: URL, limits: FormLimits) {
    self.folder = folder
    self.limits = limits
  }

  func take(_ event: Multipart.Event) throws {
    switch event {
    case .begin(let head):
      part = head
      field = []
      if let name = head.fileName, !name.isEmpty { try open(head, name) }
    case .data(let bytes):
      if handle != nil {
        try write(bytes)
      } else if part?.fileName == nil {
        fieldBytes += bytes.count
        guard fieldBytes <= limits.fields else { throw HTTPError(.contentTooLarge) }
        field += bytes
      }
    case .end:
      try handle?.close()
      handle = nil
      if let part, part.fileName == nil {
        form.append(part.name, String(decoding: field, as: UTF8.self))
        guard form.count <= limits.fieldCount else { throw HTTPError(.contentTooLarge) }
      }
      part = nil
    }
  }

  func removeAll() {
    try? handle?.close()
    for place in places { try? FileManager.default.removeItem(at: place) }
  }

  private func open(_ head: Multipart.Part, _ name: String) throws {
    guard files.count < limits.fileCount else { throw HTTPError(.contentTooLarge) }
    let place = folder.appendingPathComponent("unggah-\(Token.fresh())")
    places.append(place)
    try Data().write(to: place, options: .withoutOverwriting)
    handle = try FileHandle(forWritingTo: place)
    files.append(
      UploadedFile(
        field: head.name, name: UploadedFile.safeName(name), claimedType: head.mediaType,
        url: place, count: 0))
  }

  private func write(_ bytes: [UInt8]) throws {
    files[files.count - 1].count += bytes.count
    guard files[files.count - 1].count <= limits.file else { throw HTTPError(.contentTooLarge) }
    try handle?.write(contentsOf: Data(bytes))
  }
}
