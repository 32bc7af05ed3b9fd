// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation

/// Servers in Python on 127.0.0.1, with a certificate of their own for that address alone; what a
/// mail server was told can be read from it, an entry a line.
final class TLSHelper: @unchecked Sendable {
  let port: Int
  let certificate: String
  private let folder: URL
  private let child: ChildProcess
  private let output = Pipe()

  /// - Parameter kind: `https`, `smtp` (in the clear, with STARTTLS) or `smtps`.
  init(_ kind: String, refusing: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kawal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (key, certificate) = (folder.path + "/key.pem", folder.path + "/cert.pem")
    self.certificate = certificate
    let maker = ChildProcess(
      "openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
        "subjectAltName=IP:127.0.0.1",
      ])
    (maker.output, maker.error) = (.nothing, .nothing)
    try maker.run()
    maker.wait()
    child = ChildProcess(
      "python3", ["-c", TLSHelper.script, kind, key, certificate, refusing ? "no" : "yes"])
    child.output = .pipe(output)
    try child.run()
    let line = TLSHelper.line(of: output)
    guard let port = Int(line) else { throw POSIXError(.ECONNREFUSED) }
    self.port = port
  }

  func stop() {
    child.signal(SIGKILL)
    child.wait()
    try? FileManager.default.removeItem(at: folder)
  }

  /// The next session of a mail server.
  func session() throws -> MailSession {
    try JSONDecoder().decode(MailSession.self, from: Data(TLSHelper.line(of: output).utf8))
  }

  private static func line(of pipe: Pipe) -> String {
    var bytes: [UInt8] = []
    while true {
      let next = pipe.fileHandleForReading.readData(ofLength: 1)
      guard let byte = next.first, byte != 0x0A else { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let script = """
    import base64, json, socket, ssl, sys
    kind, key, cert, takes = sys.argv[1:]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    listener = socket.create_server(('127.0.0.1', 0))
    print(listener.getsockname()[1], flush=True)
    def mail(raw, secure):
        told = {'commands': [], 'login': [], 'message': '', 'secure': secure}
        def say(text):
            raw.sendall(text.encode() + b'\\r\\n')
        say('220 sink ESMTP')
        file = raw.makefile('rb')
        while True:
            line = file.readline()
            if not line:
                return None
            line = line.decode('utf-8', 'replace').rstrip('\\r\\n')
            told['commands'].append(line)
            word = line.split(' ')[0].upper()
            if word == 'EHLO':
                say('250-sink')
                if told['secure']:
                    say('250-AUTH PLAIN')
                say('250 STARTTLS' if not told['secure'] else '250 8BITMIME')
            elif word == 'STARTTLS':
                say('220 go on')
                raw = context.wrap_socket(raw, server_side=True)
                file = raw.makefile('rb')
                told['secure'] = True
            elif word == 'AUTH':
                parts = line.split(' ')
                if len(parts) == 2:
                    say('334 ')
                    parts.append(file.readline().decode().strip())
                told['login'] = base64.b64decode(parts[2]).decode().split('\\0')
                say('235 ok' if takes == 'yes' else '535 no')
            elif word == 'RCPT':
                say('250 ok' if takes == 'yes' else '550 no such box')
            elif word == 'DATA':
                say('354 go on')
                lines = []
                while True:
                    line = file.readline()
                    if line in (b'.\\r\\n', b''):
                        break
                    lines.append(line[1:] if line.startswith(b'.') else line)
                told['message'] = b''.join(lines).decode('latin-1')
                say('250 ok')
            elif word == 'QUIT':
                say('221 bye')
                break
            else:
                say('250 ok')
        return told
    while True:
        raw, _ = listener.accept()
        try:
            if kind != 'smtp':
                raw = context.wrap_socket(raw, server_side=True)
            if kind == 'https':
                raw.recv(65536)
                raw.sendall(b'HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nya')
                raw.unwrap()
            else:
                told = mail(raw, kind == 'smtps')
                if told:
                    print(json.dumps(told), flush=True)
            raw.close()
        except Exception:
            pass
    """
}

struct MailSession: Decodable {
  var commands: [String]
  var login: [String]
  var message: String
  var secure: Bool
}
