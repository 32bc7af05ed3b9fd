// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension WordDocument {
  /// Writes the document; the same document is the same bytes.
  package func write(to path: String) throws(SheetFailure) {
    let archive = try ArchiveWriter(to: path)
    let size = paper.size
    let margin = paper.margin
    let edge = min(600, margin / 2)
    let turn = size.width > size.height ? " w:orient=\"landscape\"" : ""
    var body = WordXML(columnWidth: size.width - 2 * margin)
    let text = body.xml(self.body)
    // Pictures belong to the body; head and foot are words.
    var furniture = WordXML(columnWidth: size.width - 2 * margin)
    let head = furniture.xml(header.filter { !$0.hasPicture })
    let foot = furniture.xml(footer.filter { !$0.hasPicture })
    let section = """
      <w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/>      <w:footerReference w:type="default" r:id="rIdFoot"/><w:pgSz w:w="\(size.width)" w:h="\(size.height)"\(turn)/>      <w:pgMar w:top="\(margin)" w:right="\(margin)" w:bottom="\(margin)" w:left="\(margin)"       w:header="\(edge)" w:footer="\(edge)" w:gutter="0"/></w:sectPr>
      """
    try add("[Content_Types].xml", Self.contentTypes, archive)
    try add("_rels/.rels", Self.packageRelations, archive)
    try add("docProps/core.xml", coreProperties, archive)
    try add(
      "word/document.xml",
      Self.part("w:document", "<w:body>\(text)\(section)</w:body>"), archive)
    try add("word/_rels/document.xml.rels", Self.relations(pictures: body.pictures.count), archive)
    try add("word/styles.xml", Self.styles, archive)
    try add("word/numbering.xml", Self.numbering(lists: body.numberedLists), archive)
    try add("word/header1.xml", Self.part("w:hdr", head.isEmpty ? "<w:p/>" : head), archive)
    try add("word/footer1.xml", Self.part("w:ftr", foot.isEmpty ? "<w:p/>" : foot), archive)
    for (index, picture) in body.pictures.enumerated() {
      try archive.begin("word/media/image\(index + 1).png", isCompressed: false)
      try archive.write(picture.png)
    }
    try archive.close()
  }

  private func add(
    _ name: String, _ xml: String, _ archive: ArchiveWriter
  ) throws(SheetFailure) {
    try archive.begin(name)
    try archive.write(
      Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).utf8))
  }

  private var coreProperties: String {
    let created = createdAt.formatted(.iso8601)
    func clean(_ text: String) -> String { WordXML.escaped(SheetText.printable(text)[...]) }
    return """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(clean(title))</dc:title>      <dc:creator>\(clean(author))</dc:creator><dc:language>id-ID</dc:language>      <dcterms:created xsi:type="dcterms:W3CDTF">\(created)</dcterms:created>      <dcterms:modified xsi:type="dcterms:W3CDTF">\(created)</dcterms:modified></cp:coreProperties>
      """
  }

  private static func part(_ element: String, _ content: String) -> String {
    """
    <\(element) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"     xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"     xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"     xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"     xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\(content)</\(element)>
    """
  }
}

extension WordDocument.Block {
  fileprivate var hasPicture: Bool {
    switch self {
    case .picture: true
    case .table(let table): table.rows.joined().joined().contains(where: \.hasPicture)
    case .heading, .paragraph, .list, .pageBreak, .rule, .pageNumber: false
    }
  }
}

extension WordDocument.Paper {
  /// In twentieths of a point.
  fileprivate var size: (width: Int, height: Int) {
    switch self {
    case .a4: (11_906, 16_838)
    case .f4: (12_189, 18_709)
    case .halfFolio: (12_189, 9_354)
    }
  }

  /// On every side, in twentieths of a point.
  fileprivate var margin: Int {
    switch self {
    case .a4, .f4: 1_304
    case .halfFolio: 794
    }
  }
}
