/// Where a child is, in a few words that outlive the app. Never a page of the grown-ups.
public struct Route: Equatable, Sendable, RawRepresentable {
    enum Place: String, CaseIterable, Sendable { case language, players, newPlayer, home, round, badges }

    let place: Place
    /// Whose place it is; none on the phone's own screens.
    var player: UInt64?
    /// Help stands over it.
    var isHelp = false

    init(_ place: Place, player: UInt64? = nil, isHelp: Bool = false) {
        self.place = place
        self.player = player
        self.isHelp = isHelp
    }

    /// Reads what ``rawValue`` wrote.
    public init?(rawValue: String) {
        let words = rawValue.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, let place = Place(rawValue: String(words[0])), ["help", "-"].contains(words[2]) else { return nil }
        self.init(place, player: UInt64(words[1]), isHelp: words[2] == "help")
    }

    /// Such as "round 17 help" or "players - -".
    public var rawValue: String {
        "\(place.rawValue) \(player.map { "\($0)" } ?? "-") \(isHelp ? "help" : "-")"
    }
}

extension Screen {
    /// The way back to this screen; none while the game does not run.
    var route: Route? {
        switch self {
        case .starting: return nil
        case .language: return Route(.language)
        case .players, .grownUps: return Route(.players)
        case .newPlayer: return Route(.newPlayer)
        case .home(let player, _, _): return Route(.home, player: player)
        case .question(let player, _, _), .feedback(let player, _), .roundEnd(let player, _): return Route(.round, player: player)
        case .badgeBook(let player, _): return Route(.badges, player: player)
        case .gate(_, let before): return before.route
        case .broken(_, let route): return route
        case .help(_, let before):
            var route = before.route
            route?.isHelp = true
            return route
        }
    }

    /// The first screen of a start: the one that a route leads to, or Players where its player is gone.
    init(first route: Route?, in game: any GameCalls, at world: any World) throws {
        let place: Screen
        do {
            place = try game.hasLanguage() ? Screen(route: route, in: game, at: world) : .language(try game.languages(), canGoBack: false)
        } catch MehfoozError.Unknown {
            place = .players(try game.players())
        }
        self = route?.isHelp == true ? .help(try game.help(), before: place) : place
    }

    /// The screen that a route leads to, without Help; a round that is over leads to the map.
    init(route: Route?, in game: any GameCalls, at world: any World) throws {
        switch (route?.place, route?.player) {
        case (.language, _): self = .language(try game.languages(), canGoBack: true)
        case (.newPlayer, _): self = .newPlayer(try game.newPlayer(), animal: nil)
        case (.badges, let player?): self = .badgeBook(player: player, try game.badgeBook(player: player))
        case (.round, let player?):
            if let round = try game.resume(player: player) {
                self = Screen(player: player, round: round)
            } else {
                self = try Screen(home: player, game.home(player: player, now: world.now()), in: game)
            }
        case (.home, let player?): self = try Screen(home: player, game.home(player: player, now: world.now()), in: game)
        case (.players, _), (nil, _), (_, nil): self = .players(try game.players())
        }
    }
}
