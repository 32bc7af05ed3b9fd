// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Parts of the package that are the same in every document.
extension WordDocument {
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>    <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>    <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>    <Override PartName="/word/styles.xml" ContentType="\(types).styles+xml"/>    <Override PartName="/word/numbering.xml" ContentType="\(types).numbering+xml"/>    <Override PartName="/word/header1.xml" ContentType="\(types).header+xml"/>    <Override PartName="/word/footer1.xml" ContentType="\(types).footer+xml"/>    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>    </Types>
    """

  static let packageRelations = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">    <Relationship Id="rId1" Type="\(links)/officeDocument" Target="word/document.xml"/>    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>    </Relationships>
    """

  static func relations(pictures: Int) -> String {
    let images = (0..<pictures).map {
      "<Relationship Id=\"rIdImage\($0 + 1)\" Type=\"\(links)/image\" Target=\"media/image\($0 + 1).png\"/>"
    }.joined()
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">      <Relationship Id="rIdStyles" Type="\(links)/styles" Target="styles.xml"/>      <Relationship Id="rIdNumbers" Type="\(links)/numbering" Target="numbering.xml"/>      <Relationship Id="rIdHead" Type="\(links)/header" Target="header1.xml"/>      <Relationship Id="rIdFoot" Type="\(links)/footer" Target="footer1.xml"/>\(images)</Relationships>
      """
  }

  static let styles = """
    <w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>    <w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/>    <w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault>    <w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>    \(heading(1, size: 30, before: 120))\(heading(2, size: 26, before: 240))\(heading(3, size: 23, before: 180))    <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/>    <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="40"/><w:ind w:left="420"/></w:pPr></w:style></w:styles>
    """

  private static func heading(_ level: Int, size: Int, before: Int) -> String {
    """
    <w:style w:type="paragraph" w:styleId="Heading\(level)"><w:name w:val="heading \(level)"/>    <w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>    <w:spacing w:before="\(before)" w:after="80"/><w:outlineLvl w:val="\(level - 1)"/></w:pPr>    <w:rPr><w:b/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr></w:style>
    """
  }

  /// Number 1 has bullets; each numbered list after it counts from 1.
  static func numbering(lists: Int) -> String {
    func level(_ form: String, _ text: String) -> String {
      """
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="\(form)"/><w:lvlText w:val="\(text)"/>      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>
      """
    }
    let numbers = (0..<lists).map { index in
      """
      <w:num w:numId="\(index + 2)"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">      <w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """
    }.joined()
    return """
      <w:numbering xmlns:w="\(main)"><w:abstractNum w:abstractNumId="0">\(level("bullet", "•"))</w:abstractNum>      <w:abstractNum w:abstractNumId="1">\(level("decimal", "%1."))</w:abstractNum>      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\(numbers)</w:numbering>
      """
  }
}
