// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Hosting services that hand a forgotten name to whoever asks for it next.
struct TakeoverService: Sendable {
  let name: String
  /// Ends of the names that aliases point to.
  let suffixes: [String]
  /// What the service shows for a name that nobody holds; `nil`: the alias leads to a name that
  /// isn't there.
  let sign: String?

  /// The day on which the facts were gathered.
  static let asOf = "2026-11-22"
  static let source = "github.com/EdOverflow/can-i-take-over-xyz"

  static func of(_ alias: String) -> TakeoverService? {
    all.first { $0.suffixes.contains { alias == $0 || alias.hasSuffix("." + $0) } }
  }

  static let all: [TakeoverService] = [
    .init(name: "AWS Elastic Beanstalk", suffixes: ["elasticbeanstalk.com"], sign: nil),
    .init(
      name: "AWS S3",
      suffixes: ["s3.amazonaws.com", "s3-website-ap-southeast-1.amazonaws.com", "s3-website.ap-southeast-3.amazonaws.com", "s3.ap-southeast-1.amazonaws.com", "s3.ap-southeast-3.amazonaws.com"],
      sign: "The specified bucket does not exist"),
    .init(
      name: "Microsoft Azure",
      suffixes: [
        "azurewebsites.net", "cloudapp.net", "cloudapp.azure.com", "trafficmanager.net",
        "blob.core.windows.net", "azure-api.net", "azurehdinsight.net", "azureedge.net",
        "azurecontainer.io", "database.windows.net", "azuredatalakestore.net",
        "search.windows.net", "azurecr.io", "redis.cache.windows.net", "servicebus.windows.net",
      ], sign: nil),
    .init(name: "Agile CRM", suffixes: ["agilecrm.com"], sign: "Sorry, this page is no longer available."),
    .init(name: "Anima", suffixes: ["animaapp.io"], sign: "try refreshing in a minute"),
    .init(name: "Bitbucket", suffixes: ["bitbucket.io"], sign: "Repository not found"),
    .init(name: "Ghost", suffixes: ["ghost.io"], sign: "The thing you were looking for is no longer here"),
    .init(name: "GitHub Pages", suffixes: ["github.io"], sign: "There isn't a GitHub Pages site here."),
    .init(name: "Hatena Blog", suffixes: ["hatenablog.com"], sign: "404 Blog is not found"),
    .init(name: "Helpjuice", suffixes: ["helpjuice.com"], sign: "We could not find what you're looking for."),
    .init(name: "Help Scout", suffixes: ["helpscoutdocs.com"], sign: "No settings were found for this company:"),
    .init(name: "Heroku", suffixes: ["herokuapp.com", "herokudns.com"], sign: "No such app"),
    .init(name: "YouTrack", suffixes: ["youtrack.cloud"], sign: "is not a registered InCloud YouTrack"),
    .init(name: "Netlify", suffixes: ["netlify.app", "netlify.com"], sign: "Not Found - Request ID:"),
    .init(name: "ngrok", suffixes: ["ngrok.io", "ngrok.app"], sign: ".ngrok.io not found"),
    .init(name: "Pantheon", suffixes: ["pantheonsite.io"], sign: "404 error unknown site!"),
    .init(name: "Read the Docs", suffixes: ["readthedocs.io"], sign: "unknown to Read the Docs"),
    .init(name: "Shopify", suffixes: ["myshopify.com"], sign: "Sorry, this shop is currently unavailable"),
    .init(name: "Surge", suffixes: ["surge.sh"], sign: "project not found"),
    .init(name: "Tumblr", suffixes: ["domains.tumblr.com"], sign: "Whatever you were looking for doesn't currently exist at this address"),
    .init(name: "Uberflip", suffixes: ["read.uberflip.com"], sign: "The URL you've accessed does not provide a hub."),
    .init(name: "UptimeRobot", suffixes: ["stats.uptimerobot.com"], sign: "page not found"),
    .init(name: "Vercel", suffixes: ["vercel-dns.com", "vercel.app"], sign: "DEPLOYMENT_NOT_FOUND"),
    .init(name: "WordPress.com", suffixes: ["wordpress.com"], sign: "Do you want to register"),
    .init(name: "Worksites", suffixes: ["worksites.net"], sign: "Hello! Sorry, but the website you"),
    .init(name: "Strikingly", suffixes: ["s.strikinglydns.com"], sign: "PAGE NOT FOUND."),
    .init(name: "SmartJobBoard", suffixes: ["mysmartjobboard.com"], sign: "This job board website is either expired or its domain name is invalid."),
    .init(name: "LaunchRock", suffixes: ["launchrock.com"], sign: "you may have taken a wrong turn somewhere"),
    .init(name: "Kinsta", suffixes: ["kinsta.cloud"], sign: "No Site For Domain"),
    .init(name: "Cargo", suffixes: ["cargocollective.com"], sign: "If you're moving your domain away from Cargo"),
  ]
}
