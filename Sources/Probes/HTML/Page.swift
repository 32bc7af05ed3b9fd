// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A page as it was received, and what checks ask of it. Text and links inside a `template`
/// count for nothing: no browser shows them.
package struct Page: Sendable {
  /// Where it came from, after redirects.
  package let address: WebAddress
  package let bytes: [UInt8]
  /// Where relative links start: `<base href>`, else `address`.
  package let base: WebAddress
  /// Whether all of it was read: not cut, not deeper and not longer than the reader's limits.
  package let isWhole: Bool
  /// About how many bytes this value takes besides the body.
  package let weight: Int
  package let title: String
  package let metas: [Meta]
  package let headings: [Heading]
  package let anchors: [Anchor]
  package let scripts: [Script]
  /// Contents of the `style` elements.
  package let styles: [String]
  package let linkElements: [LinkElement]
  package let frames: [Frame]
  package let forms: [Form]
  package let resources: [Resource]
  package let comments: [String]
  package let blocks: [Block]
  /// Names of the elements in order, with `/` for none: what the page's structure is made of.
  package let tags: [String]

  /// - Parameters:
  ///   - bytes: Decoded body; reading never fails.
  ///   - references: how many anchors are read, and as many loads.
  ///   - room: about how many bytes the lists may take; what comes after that is left out.
  package init(
    _ bytes: [UInt8], at address: WebAddress, references: Int = Page.mostReferences,
    room: Int = Limits().pageBytes
  ) {
    let reading = PageReading(HTMLTree(bytes), at: address, references: references, room: room)
    self.init(bytes, at: address, reading: reading)
  }

  package static let mostReferences = PageReading.mostReferences

  private init(_ bytes: [UInt8], at address: WebAddress, reading: PageReading) {
    self.address = address
    self.bytes = bytes
    base = reading.base
    isWhole = reading.isWhole
    weight = reading.weight
    title = reading.title
    metas = reading.metas
    headings = reading.headings
    anchors = reading.anchors
    scripts = reading.scripts
    styles = reading.styles
    linkElements = reading.linkElements
    frames = reading.frames
    forms = reading.forms
    resources = reading.resources
    comments = reading.comments
    blocks = reading.blocks
    tags = reading.tags
  }

  /// As UTF-8, for rules that read markup as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Addresses that the page's anchors lead to, resolved, without fragments, in order, each once.
  package var links: [WebAddress] {
    var seen: Set<WebAddress> = []
    return anchors.compactMap(\.address).filter { seen.insert($0).inserted }
  }

  /// Text that a reader sees, a line for each block.
  package var visibleText: String {
    blocks.lazy.filter { !$0.isHidden && !$0.isNoscript }.map(\.text).joined(separator: "\n")
  }

  /// Text that styles keep from a reader's eyes.
  package var hiddenText: String {
    blocks.lazy.filter(\.isHidden).map(\.text).joined(separator: "\n")
  }

  /// Visible text outside of `pre` and `code`.
  package var prose: String {
    blocks.lazy.filter { !$0.isHidden && !$0.isCode && !$0.isNoscript }.map(\.text)
      .joined(separator: "\n")
  }

  /// The first value of a `meta` by its name or property.
  package func meta(_ name: String) -> String? {
    metas.first { $0.name == name }?.content
  }
}

extension Page {
  package struct Meta: Sendable, Hashable {
    /// `name`, else `property`, else `http-equiv:` and its value; lower case.
    package var name: String
    package var content: String
  }

  package struct Heading: Sendable, Hashable {
    package var level: Int
    package var text: String
    package var isHidden: Bool
  }

  package struct Anchor: Sendable, Hashable {
    /// As written.
    package var reference: String
    /// `nil` where it leads to no web address.
    package var address: WebAddress?
    /// What is clicked on, pictures by their `alt`; at most 300 characters.
    package var text: String
    /// The end of what stands before it in the same block.
    package var before: String
    package var isHidden: Bool
    package var rel: [String]
    package var target: String
  }

  package struct Script: Sendable, Hashable {
    /// `nil` where it stands in the page.
    package var reference: String?
    package var address: WebAddress?
    package var integrity: String?
    package var type: String
    package var text: String
  }

  package struct LinkElement: Sendable, Hashable {
    package var rel: [String]
    package var reference: String
    package var address: WebAddress?
    package var integrity: String?
  }

  package struct Frame: Sendable, Hashable {
    package var reference: String
    package var address: WebAddress?
    package var isHidden: Bool
    /// As written in attributes or style, in pixels.
    package var width: Double?
    package var height: Double?
  }

  package struct Form: Sendable, Hashable {
    package var reference: String
    /// Where it is sent: the page itself where nothing is said.
    package var address: WebAddress?
    package var method: String
    package var hasPassword: Bool
    package var fields: [String]
  }

  /// Something that the page loads by itself.
  package struct Resource: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
      case script, stylesheet, frame, object, font, worker, request, manifest
      case image, media, icon

      /// Whether it could change the page if it were tampered with.
      package var isActive: Bool { ![.image, .media, .icon].contains(self) }
    }

    package var kind: Kind
    package var reference: String
    package var address: WebAddress?
    package var integrity: String?
  }

  /// Text between two block boundaries.
  package struct Block: Sendable, Hashable {
    package var text: String
    package var isHidden: Bool
    package var isCode: Bool
    package var isNoscript: Bool
  }
}
