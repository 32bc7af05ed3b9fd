// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// One signature that a service is asked for. The passphrase goes into the request and nowhere else.
package struct ESignOrder: Sendable {
  package var pdf: Data
  /// NIK of who signs.
  package var identity: String
  package var passphrase: String
  /// Page from 1, lower left corner and size in points; `nil` for one that is not to be seen.
  package var place: (page: Int, x: Double, y: Double, width: Double, height: Double)?
  /// What is to be seen there, as PNG; the service draws its own where absent.
  package var image: Data?
  package var reason: String?
  package var location: String?

  package init(
    pdf: Data, identity: String, passphrase: String,
    place: (page: Int, x: Double, y: Double, width: Double, height: Double)? = nil,
    image: Data? = nil, reason: String? = nil, location: String? = nil
  ) {
    self.pdf = pdf
    self.identity = identity
    self.passphrase = passphrase
    self.place = place
    self.image = image
    self.reason = reason
    self.location = location
  }
}

/// The client service of a certificate authority, asked in two steps: may this person sign, and
/// then: sign.
package struct ESignService: Sendable {
  var profile: ESignProfile
  var curl: Curl

  package init(_ profile: ESignProfile, curl: Curl = Curl()) {
    self.profile = profile
    self.curl = curl
  }

  /// Largest signed file that is taken, in bytes (48 MiB).
  private static let largest = 48 << 20

  /// The signed file.
  package func sign(_ order: ESignOrder) async throws(ESignFailure) -> Data {
    try await checkStatus(of: order.identity)
    var request = try self.request("POST", profile.signPath, order.identity)
    request.limits = CurlLimits(seconds: 90, bytes: Self.largest)
    switch profile.version {
    case .v1: request.body = .form(form(order))
    case .v2: request.body = .bytes(try json(order), type: "application/json")
    }
    let answer = try await send(request)
    guard answer.isGood else { throw failure(answer) }
    let pdf: Data?
    switch profile.version {
    case .v1: pdf = answer.body
    case .v2: pdf = ESignService.file(in: answer.body)
    }
    guard let pdf, pdf.starts(with: Array("%PDF-".utf8)) else {
      throw failure(answer, or: .unreadable)
    }
    return pdf
  }

  private func checkStatus(of identity: String) async throws(ESignFailure) {
    var request = try self.request(
      profile.version == .v1 ? "GET" : "POST", profile.statusPath, identity)
    if profile.version == .v2 {
      let body = try? JSONEncoder().encode([profile.field("identity"): identity])
      request.body = .bytes(body ?? Data(), type: "application/json")
    }
    let answer = try await send(request)
    guard answer.isGood else { throw failure(answer) }
    guard let status = ESignService.texts(answer.body)[profile.field("status")] else {
      throw .unreadable
    }
    guard status.uppercased() == profile.goodStatus.uppercased() else {
      if ESignService.isExpiry(status) { throw .certificateExpired }
      throw .notAllowed(CourierFailure.line(status))
    }
  }

  private func request(
    _ method: String, _ path: String, _ identity: String
  ) throws(ESignFailure) -> CurlRequest {
    // A NIK is digits; anything else would reach into the address.
    guard !identity.isEmpty, identity.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .notAllowed("NIK")
    }
    do throws(CourierFailure) {
      let text = profile.address + path.replacing("{nik}", with: identity)
      var request = CurlRequest(method, try CourierAddress(text))
      // In the clear only to a service on this machine: a passphrase is on its way.
      guard request.address.scheme == "https" || request.address.isLocal else {
        throw CourierFailure(.invalid, "the signing service must be reached by https")
      }
      if !profile.username.isEmpty {
        request.credentials = .basic(name: profile.username, password: profile.password)
      }
      return request
    } catch {
      throw .unreachable(error)
    }
  }

  private func send(_ request: CurlRequest) async throws(ESignFailure) -> CurlAnswer {
    do { return try await curl.send(request) } catch let failure as CourierFailure {
      throw .unreachable(failure)
    } catch {
      throw .unreachable(CourierFailure(.brokenAnswer))
    }
  }

  private func form(_ order: ESignOrder) -> MultipartForm {
    var form = MultipartForm()
    form.add(
      profile.field("file"), file: order.pdf, named: "naskah.pdf", type: "application/pdf")
    form.add(profile.field("identity"), order.identity)
    form.add(profile.field("passphrase"), order.passphrase)
    form.add(
      profile.field("look"), profile.field(order.place == nil ? "invisible" : "visible"))
    if let place = order.place {
      for (name, value) in ESignService.numbers(place) { form.add(profile.field(name), value) }
      if let image = order.image {
        form.add(profile.field("image"), file: image, named: "ttd.png", type: "image/png")
      }
    }
    if let reason = order.reason { form.add(profile.field("reason"), reason) }
    if let location = order.location { form.add(profile.field("location"), location) }
    return form
  }

  private func json(_ order: ESignOrder) throws(ESignFailure) -> Data {
    var properties: [String: String] = [
      profile.field("look"): profile.field(order.place == nil ? "invisible" : "visible")
    ]
    var figures: [String: Double] = [:]
    if let place = order.place {
      figures = [
        profile.field("page"): Double(place.page), profile.field("x"): place.x,
        profile.field("y"): place.y, profile.field("width"): place.width,
        profile.field("height"): place.height,
      ]
      if let image = order.image {
        properties[profile.field("image")] = image.base64EncodedString()
      }
    }
    if let reason = order.reason { properties[profile.field("reason")] = reason }
    if let location = order.location { properties[profile.field("location")] = location }
    var property: [String: JSONPiece] = properties.mapValues(JSONPiece.text)
    property.merge(figures.mapValues(JSONPiece.number)) { text, _ in text }
    let body: [String: JSONPiece] = [
      profile.field("identity"): .text(order.identity),
      profile.field("passphrase"): .text(order.passphrase),
      profile.field("properties"): .list([.object(property)]),
      profile.field("file"): .list([.text(order.pdf.base64EncodedString())]),
    ]
    do { return try JSONEncoder().encode(JSONPiece.object(body)) } catch { throw .unreadable }
  }

  private static func numbers(
    _ place: (page: Int, x: Double, y: Double, width: Double, height: Double)
  ) -> [(String, String)] {
    func whole(_ value: Double) -> String { String(Int(value.rounded())) }
    return [
      ("page", String(place.page)), ("x", whole(place.x)), ("y", whole(place.y)),
      ("width", whole(place.width)), ("height", whole(place.height)),
    ]
  }

  private func failure(_ answer: CurlAnswer, or other: ESignFailure? = nil) -> ESignFailure {
    if answer.status == 401 || answer.status == 403 { return .loginRefused }
    let texts = ESignService.texts(answer.body)
    let said = texts[profile.field("error")] ?? texts["message"] ?? texts["error"] ?? ""
    let lower = said.lowercased()
    if lower.contains("passphrase") || lower.contains("frasa") { return .passphraseWrong }
    if ESignService.isExpiry(lower) { return .certificateExpired }
    if answer.status >= 500 {
      return .unreachable(CourierFailure(.refused, said.isEmpty ? "\(answer.status)" : said))
    }
    if said.isEmpty, let other { return other }
    return .refused(CourierFailure.line(said.isEmpty ? "\(answer.status)" : said))
  }

  private static func isExpiry(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["expired", "kedaluwarsa", "kadaluarsa", "kadaluwarsa", "masa berlaku"]
      .contains { lower.contains($0) }
  }

  /// The texts of an answer, also those one level down.
  private static func texts(_ body: Data) -> [String: String] {
    guard case .object(let top)? = try? JSONDecoder().decode(JSONPiece.self, from: body) else {
      return [:]
    }
    var found: [String: String] = [:]
    for (name, piece) in top {
      switch piece {
      case .text(let text): found[name] = text
      case .object(let inner):
        for case (let name, .text(let text)) in inner where found[name] == nil {
          found[name] = text
        }
      case .number, .list, .other: break
      }
    }
    return found
  }

  private static func file(in body: Data) -> Data? {
    guard case .object(let top)? = try? JSONDecoder().decode(JSONPiece.self, from: body) else {
      return nil
    }
    for piece in top.values {
      let texts: [String] =
        switch piece {
        case .text(let text): [text]
        case .list(let pieces):
          pieces.compactMap { piece -> String? in
            guard case .text(let text) = piece else { return nil }
            return text
          }
        case .number, .object, .other: []
        }
      for text in texts where text.count > 100 {
        if let data = Data(base64Encoded: text), data.starts(with: Array("%PDF-".utf8)) {
          return data
        }
      }
    }
    return nil
  }
}

/// As much of JSON as these answers need.
private enum JSONPiece: Codable {
  case text(String)
  case number(Double)
  case list([JSONPiece])
  case object([String: JSONPiece])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([JSONPiece].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: JSONPiece].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    case .other: try container.encodeNil()
    }
  }
}
