// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// `&amp;`, `&#115;`, `&#x73;` and what they stand for.
enum CharacterReference {
  /// Decodes the references of a text. Names that HTML allows without a semicolon are taken
  /// without one; unknown names stay as they are.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "&"), let (value, end) = reference(bytes, at + 1) else {
        out.append(bytes[at])
        at += 1
        continue
      }
      out.append(contentsOf: value.utf8)
      at = end
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func reference(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return number(bytes, start + 1) }
    var end = start
    while end < bytes.count, end - start < 32, bytes[end].isLetter || bytes[end].isDigit {
      end += 1
    }
    guard end > start else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let closed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    if let value = names[name], closed { return (value, end + 1) }
    for plain in ["amp", "lt", "gt", "quot", "nbsp", "copy", "AMP", "LT", "GT", "QUOT"]
    where name.hasPrefix(plain) {
      guard let value = names[plain.lowercased()] else { continue }
      return (value, start + plain.utf8.count)
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    guard start < bytes.count else { return nil }
    let isHex = bytes[start].lowered == UInt8(ascii: "x")
    var at = isHex ? start + 1 : start
    var code: UInt32 = 0
    let first = at
    while at < bytes.count, let digit = digit(bytes[at], isHex: isHex) {
      if code < 0x11_0000 { code = code * (isHex ? 16 : 10) + digit }
      at += 1
    }
    guard at > first else { return nil }
    if at < bytes.count, bytes[at] == UInt8(ascii: ";") { at += 1 }
    let scalar = code == 0 ? nil : Unicode.Scalar(code)
    return (String(scalar ?? "\u{FFFD}"), at)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - 48) }
    guard isHex, (97...102).contains(byte.lowered) else { return nil }
    return UInt32(byte.lowered - 87)
  }

  /// Those that pages of the region use; the full list has 2,231.
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "copy": "©", "reg": "®", "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„",
    "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "middot": "·",
    "times": "×", "divide": "÷", "deg": "°", "plusmn": "±", "frac12": "½", "frac14": "¼",
    "sect": "§", "para": "¶", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢",
    "iexcl": "¡", "iquest": "¿", "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "larr": "←", "rarr": "→",
    "uarr": "↑", "darr": "↓", "star": "☆", "starf": "★", "check": "✓", "hearts": "♥",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "aacute": "á", "acirc": "â",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "ccedil": "ç", "ntilde": "ñ", "oacute": "ó", "ograve": "ò", "ocirc": "ô", "iacute": "í",
    "uacute": "ú", "atilde": "ã", "otilde": "õ", "aring": "å", "oslash": "ø", "aelig": "æ",
    "sol": "/", "colon": ":", "comma": ",", "period": ".", "excl": "!", "quest": "?",
    "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]", "lbrace": "{", "rbrace": "}",
    "equals": "=", "plus": "+", "num": "#", "dollar": "$", "percnt": "%", "ast": "*",
    "lowbar": "_", "Tab": "\t", "NewLine": "\n", "ZeroWidthSpace": "\u{200B}",
  ]
}
