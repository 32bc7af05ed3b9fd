// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How an office reaches the client service of its certificate authority (BSrE), which signs in its
/// own name of each person. Releases differ in paths and names of fields; all of them stand here.
package struct ESignProfile: Sendable, Hashable, Codable {
  package enum Version: String, Sendable, Hashable, Codable, CaseIterable {
    /// Multipart forms; the signed file is the answer.
    case v1
    /// JSON, files in Base64.
    case v2
  }

  package var version: Version
  /// Without a path: `https://esign.contoh.go.id`.
  package var address: String
  /// Of the service's own account for this program.
  package var username: String
  package var password: String
  /// `{nik}` is replaced where it occurs.
  package var statusPath: String
  package var signPath: String
  /// What the service calls a person who may sign.
  package var goodStatus: String
  /// Names of fields by what they hold: `file`, `identity`, `passphrase`, `look`, `visible`,
  /// `invisible`, `page`, `x`, `y`, `width`, `height`, `reason`, `location`, `image`, `properties`,
  /// `status`, `error`.
  package var fields: [String: String]

  package init(
    version: Version, address: String, username: String = "", password: String = "",
    statusPath: String? = nil, signPath: String? = nil, goodStatus: String = "ISSUE",
    fields: [String: String] = [:]
  ) {
    self.version = version
    self.address = address
    self.username = username
    self.password = password
    self.statusPath =
      statusPath ?? (version == .v1 ? "/api/user/status/{nik}" : "/api/v2/user/check/status")
    self.signPath = signPath ?? (version == .v1 ? "/api/sign/pdf" : "/api/v2/sign/pdf")
    self.goodStatus = goodStatus
    self.fields = fields
  }

  private enum CodingKeys: String, CodingKey {
    case version, address, username, password, statusPath, signPath, goodStatus, fields
  }

  /// Only version and address must be there.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      version: try values.decode(Version.self, forKey: .version),
      address: try values.decode(String.self, forKey: .address),
      username: try values.decodeIfPresent(String.self, forKey: .username) ?? "",
      password: try values.decodeIfPresent(String.self, forKey: .password) ?? "",
      statusPath: try values.decodeIfPresent(String.self, forKey: .statusPath),
      signPath: try values.decodeIfPresent(String.self, forKey: .signPath),
      goodStatus: try values.decodeIfPresent(String.self, forKey: .goodStatus) ?? "ISSUE",
      fields: try values.decodeIfPresent([String: String].self, forKey: .fields) ?? [:])
  }

  private static let common = [
    "file": "file", "identity": "nik", "passphrase": "passphrase", "look": "tampilan",
    "visible": "visible", "invisible": "invisible", "page": "page", "width": "width",
    "height": "height", "reason": "reason", "location": "location", "status": "status",
    "error": "error", "properties": "signatureProperties",
  ]
  private static let own: [Version: [String: String]] = [
    .v1: ["x": "xAxis", "y": "yAxis", "image": "imageTTD"],
    .v2: [
      "x": "originX", "y": "originY", "image": "imageBase64", "visible": "VISIBLE",
      "invisible": "INVISIBLE", "error": "error",
    ],
  ]

  /// The service's own name for a field.
  func field(_ name: String) -> String {
    fields[name] ?? ESignProfile.own[version]?[name] ?? ESignProfile.common[name] ?? name
  }
}

/// Why the service did not sign.
package enum ESignFailure: Error, Equatable, Sendable {
  /// Nobody there, or not in a way that can be trusted.
  case unreachable(CourierFailure)
  /// The service does not take this program's own account.
  case loginRefused
  /// The person may not sign: the service's own word for why.
  case notAllowed(String)
  case passphraseWrong
  case certificateExpired
  /// The service's own words.
  case refused(String)
  /// An answer that is none.
  case unreadable
}
