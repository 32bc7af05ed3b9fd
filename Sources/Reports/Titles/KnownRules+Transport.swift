// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension KnownRules {
  private static let modernTLS = """
    Izinkan hanya TLS 1.2 dan 1.3:
        nginx:  ssl_protocols TLSv1.2 TLSv1.3;
        Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3
    """
  private static let modernTLSEnglish = """
    Allow TLS 1.2 and 1.3 only:
        nginx:  ssl_protocols TLSv1.2 TLSv1.3;
        Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3
    """
  private static let modernSuites = """
    Pakai hanya suite ECDHE dengan AES-GCM atau ChaCha20:
        ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;
    """
  private static let modernSuitesEnglish = """
    Use only ECDHE suites with AES-GCM or ChaCha20:
        ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;
    """
  private static let patchTLS = "Perbarui pustaka TLS (OpenSSL) dan mulai ulang layanannya."
  private static let patchTLSEnglish = "Update the TLS library (OpenSSL) and restart its services."

  static let transport = [
    KnownRule(
      "SSL 2.0 atau 3.0 masih diterima", en: "SSL 2.0 or 3.0 is still accepted", .high,
      remedy: modernTLS, en: modernTLSEnglish, controls: ["P27-8-c"],
      [
        "any:tls.proto.sslv2", "any:tls.proto.sslv3", "testssl:SSLv2", "testssl:SSLv3",
        "testssl:POODLE_SSL", "testssl:DROWN", "nessus:20007", "nessus:78479",
        "openvas:1.3.6.1.4.1.25623.1.0.111012",
      ]),
    KnownRule(
      "TLS 1.0 atau 1.1 masih diterima", en: "TLS 1.0 or 1.1 is still accepted", .medium,
      remedy: modernTLS, en: modernTLSEnglish, controls: ["P27-8-c"],
      [
        "any:tls.proto.tls10", "any:tls.proto.tls11", "testssl:TLS1", "testssl:TLS1_1",
        "testssl:BEAST", "testssl:BEAST_CBC_TLS1", "nessus:104743", "nessus:157288",
        "nuclei:deprecated-tls", "openvas:1.3.6.1.4.1.25623.1.0.117274",
      ]),
    KnownRule(
      "TLS 1.2 dan 1.3 tidak tersedia", en: "Neither TLS 1.2 nor 1.3 is offered", .high,
      remedy: modernTLS, en: modernTLSEnglish, controls: ["P27-8-c"],
      ["any:tls.proto.no-tls12", "testssl:TLS1_2"]),
    KnownRule(
      "Suite sandi lemah diterima", en: "Weak cipher suites are accepted", .medium,
      remedy: modernSuites, en: modernSuitesEnglish, controls: ["P27-8-c", "P27-5-a"],
      [
        "any:tls.cipher.null", "any:tls.cipher.anon", "any:tls.cipher.export",
        "any:tls.cipher.rc4", "any:ssl-enum-ciphers", "testssl:cipherlist_NULL",
        "testssl:cipherlist_aNULL", "testssl:cipherlist_EXPORT", "testssl:cipherlist_LOW",
        "testssl:RC4", "testssl:FREAK", "nessus:26928", "nessus:65821", "nessus:31705",
        "nessus:83738", "nessus:81606", "nuclei:weak-cipher-suites",
        "openvas:1.3.6.1.4.1.25623.1.0.103440",
      ]),
    KnownRule(
      "Suite 3DES diterima (SWEET32)", en: "3DES suites are accepted (SWEET32)", .medium,
      remedy: modernSuites, en: modernSuitesEnglish, controls: ["P27-8-c", "P27-5-a"],
      [
        "any:tls.cipher.64bit", "testssl:SWEET32", "testssl:cipherlist_3DES_IDEA",
        "nessus:42873", "openvas:1.3.6.1.4.1.25623.1.0.108031",
      ]),
    KnownRule(
      "Suite lama mode CBC diterima", en: "Older CBC suites are accepted", .low,
      remedy: modernSuites, en: modernSuitesEnglish, controls: ["P27-8-c"],
      [
        "testssl:LUCKY13", "testssl:cipherlist_AVERAGE", "testssl:cipherlist_OBSOLETED",
        "any:tls.cipher.no-fs", "testssl:FS", "testssl:PFS",
      ]),
    KnownRule(
      "Urutan suite ditentukan klien", en: "The client decides the order of suites", .low,
      remedy:
        "Biarkan server yang memilih (ssl_prefer_server_ciphers on;), atau sisakan suite kuat saja.",
      en: "Let the server choose (ssl_prefer_server_ciphers on;), or keep strong suites only.",
      controls: ["P27-8-c"], ["testssl:cipher_order"]),
    KnownRule(
      "Parameter Diffie-Hellman lemah (Logjam)", en: "Weak Diffie-Hellman parameters (Logjam)",
      .medium,
      remedy: "Pakai hanya ECDHE, atau parameter DH 2048 bit ke atas buatan sendiri.",
      en: "Use ECDHE only, or DH parameters of your own with 2048 bits or more.",
      controls: ["P27-8-c", "P27-5-a"],
      [
        "any:tls.kx.dh-weak", "testssl:LOGJAM", "testssl:LOGJAM-common_primes", "nessus:83875",
        "openvas:1.3.6.1.4.1.25623.1.0.106223",
      ]),
    KnownRule(
      "Heartbleed", en: "Heartbleed", .critical,
      remedy: patchTLS + " Anggap kunci dan sandi sudah bocor: ganti semuanya.",
      en: patchTLSEnglish + " Take keys and passwords as leaked, and change them.",
      controls: ["P27-5-a", "P27-13-a"],
      ["any:heartbleed", "testssl:heartbleed", "nessus:73412", "nmap:ssl-heartbleed", "zap:10034"]),
    KnownRule(
      "Celah pustaka TLS lama (CCS, Ticketbleed, ROBOT, winshock)",
      en: "Flaw of an old TLS library (CCS, Ticketbleed, ROBOT, winshock)", .high,
      remedy: patchTLS, en: patchTLSEnglish, controls: ["P27-13-a"],
      [
        "any:ccs-injection", "any:robot", "testssl:CCS", "testssl:ticketbleed", "testssl:ROBOT",
        "testssl:winshock", "nmap:ssl-ccs-injection",
      ]),
    KnownRule(
      "Renegosiasi TLS tidak aman", en: "Insecure TLS renegotiation", .medium,
      remedy: patchTLS + " Matikan renegosiasi dari klien.",
      en: patchTLSEnglish + " Switch renegotiation by clients off.", controls: ["P27-8-c"],
      [
        "any:tls.reneg-insecure", "any:tls.client-reneg", "testssl:secure_renego",
        "testssl:secure_client_renego", "nessus:42880",
      ]),
    KnownRule(
      "Kompresi membuka celah BREACH atau CRIME", en: "Compression opens BREACH or CRIME", .low,
      remedy: """
        Matikan kompresi TLS. Untuk BREACH: jangan mampatkan halaman yang memuat token bersama masukan \
        pengguna, atau acak token setiap kali.
        """,
      en: "Switch TLS compression off; don't compress pages that hold tokens beside input.",
      controls: ["P27-8-c"],
      ["any:tls.compression", "testssl:CRIME_TLS", "testssl:BREACH", "nessus:62565"],
      nikto: ["breach attack"]),
    KnownRule(
      "Tidak terlindung dari penurunan versi (TLS_FALLBACK_SCSV)",
      en: "No protection against downgrades (TLS_FALLBACK_SCSV)", .low, remedy: modernTLS,
      en: modernTLSEnglish, controls: ["P27-8-c"],
      ["any:tls.fallback-scsv", "testssl:fallback_SCSV"]),
    KnownRule(
      "Nilai TLS keseluruhan rendah", en: "Low overall TLS grade", .low, remedy: modernTLS,
      en: modernTLSEnglish, controls: ["P27-8-c"], ["testssl:overall_grade"]),
    KnownRule(
      "Data dikirim tanpa enkripsi (HTTP)", en: "Data travels without encryption (HTTP)", .medium,
      remedy: "Alihkan semua alamat HTTP ke HTTPS (301) dan kirim sandi hanya lewat HTTPS.",
      en: "Redirect all of HTTP to HTTPS (301); send passwords over HTTPS only.",
      controls: ["P27-8-a", "P27-1-g"],
      [
        "zap:10106", "zap:10041", "zap:10047", "zap:10040", "burp:3145984", "nessus:26194",
        "openvas:1.3.6.1.4.1.25623.1.0.108440", "wapiti:Unencrypted Channels",
      ], nikto: ["sent over clear text"]),
  ]

  static let certificates = [
    KnownRule(
      "Sertifikat kedaluwarsa atau hampir", en: "The certificate has expired or soon will", .high,
      remedy: "Perbarui sertifikat, pasang pembaruan otomatis (ACME), dan pantau masa berlakunya.",
      en: "Renew the certificate, automate it (ACME) and watch its end.", controls: ["P27-8-d"],
      [
        "any:tls.cert.expired", "any:tls.cert.expiring", "testssl:cert_expirationStatus",
        "testssl:cert_notAfter", "nessus:15901", "nuclei:expired-ssl",
        "openvas:1.3.6.1.4.1.25623.1.0.103955",
      ]),
    KnownRule(
      "Sertifikat tidak tepercaya", en: "The certificate isn't trusted", .high,
      remedy:
        "Pakai sertifikat dari penerbit yang dipercaya peramban, beserta rantai perantaranya.",
      en: "Use a certificate of an issuer that browsers trust, with the chain between.",
      controls: ["P27-8-d"],
      [
        "any:tls.cert.untrusted", "any:tls.cert.self-signed", "any:tls.cert.chain-incomplete",
        "any:tls.cert.chain-order", "testssl:cert_chain_of_trust", "nessus:51192", "nessus:57582",
        "nuclei:self-signed-ssl", "nuclei:untrusted-root-certificate", "burp:16777472",
      ]),
    KnownRule(
      "Nama pada sertifikat tidak sesuai", en: "The certificate is for another name", .high,
      remedy: "Terbitkan sertifikat yang memuat nama host ini (Subject Alternative Name).",
      en: "Have a certificate issued that names this host (Subject Alternative Name).",
      controls: ["P27-8-d"],
      [
        "any:tls.cert.hostname-mismatch", "testssl:cert_trust", "testssl:cert_subjectAltName",
        "nessus:45411", "nuclei:mismatched-ssl-certificate",
      ], nikto: ["does not match certificate"]),
    KnownRule(
      "Kunci atau tanda tangan sertifikat lemah", en: "Weak key or signature of the certificate",
      .medium,
      remedy:
        "Terbitkan ulang dengan kunci RSA 2048 bit ke atas atau ECDSA, bertanda tangan SHA-256.",
      en: "Have it issued again with RSA of 2048 bits or more, or ECDSA, signed with SHA-256.",
      controls: ["P27-5-a", "P27-8-d"],
      [
        "any:tls.cert.weak-key", "any:tls.cert.weak-signature", "testssl:cert_keySize",
        "testssl:cert_signatureAlgorithm", "nessus:35291", "nessus:69551",
        "openvas:1.3.6.1.4.1.25623.1.0.105880",
      ]),
    KnownRule(
      "Catatan CAA tidak ada", en: "There is no CAA record", .info,
      remedy: "Tambahkan catatan CAA di DNS yang menyebut penerbit sertifikat yang boleh.",
      en: "Add a CAA record to the DNS that names the issuers that may.", controls: ["P27-8-d"],
      ["testssl:DNS_CAArecord", "nuclei:caa-fingerprint"]),
    KnownRule(
      "OCSP stapling tidak aktif", en: "No OCSP stapling", .info,
      remedy:
        "Aktifkan ssl_stapling (nginx) atau SSLUseStapling (Apache), bila penerbitnya memakai OCSP.",
      en: "Switch on ssl_stapling (nginx) or SSLUseStapling (Apache), if the issuer uses OCSP.",
      controls: ["P27-8-d"], ["testssl:OCSP_stapling"]),
  ]
}
