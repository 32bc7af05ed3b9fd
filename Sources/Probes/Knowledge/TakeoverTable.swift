// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Hosting services that hand a forgotten name to whoever asks for it next.
package struct TakeoverTable: Sendable {
  package struct Service: Sendable, Hashable {
    package var name: String
    /// Ends of the names that aliases point to.
    package var suffixes: [String]
    /// What the service shows for a name that nobody holds; `nil`: the alias leads to a name that
    /// isn't there.
    package var sign: String?
  }

  /// The day on which the facts were gathered, as the file writes it.
  package var asOf = ""
  package var services: [Service] = []

  package init() {}

  package var isEmpty: Bool { services.isEmpty }

  init(_ tree: DataTree) throws {
    try tree.allow(["schema", "as_of", "source", "services"])
    asOf = try tree.text("as_of")
    services = try tree.list("services", of: ["name", "suffixes", "sign"]).map { service in
      Service(
        name: try service.text("name"), suffixes: try service.terms("suffixes"),
        sign: try service.optionalText("sign"))
    }
  }

  /// The service to which an alias leads.
  package func service(of alias: String) -> Service? {
    services.first { $0.suffixes.contains { alias == $0 || alias.hasSuffix("." + $0) } }
  }
}
