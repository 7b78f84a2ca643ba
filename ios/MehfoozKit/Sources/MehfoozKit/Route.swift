/// Where a child is, in a few words that outlive the app. It never leads to a page of the grown-ups.
public struct Route: Equatable, Sendable, RawRepresentable {
    /// The player on whose screen the child is; none on Players.
    public let player: UInt64?
    /// In a round, its end included; else on the map.
    public let isInRound: Bool
    /// Help stands over it.
    public var isHelp: Bool

    init(player: UInt64?, isInRound: Bool = false, isHelp: Bool = false) {
        self.player = player
        self.isInRound = isInRound
        self.isHelp = isHelp
    }

    /// Reads what ``rawValue`` wrote.
    public init?(rawValue: String) {
        var words = rawValue.split(separator: " ")[...]
        isHelp = words.last == "help"
        if isHelp { words.removeLast() }
        switch (words.first, words.count) {
        case (nil, _) where isHelp: (player, isInRound) = (nil, false)
        case ("round", 2), ("map", 2):
            guard let id = words.last.flatMap({ UInt64($0) }) else { return nil }
            (player, isInRound) = (id, words.first == "round")
        default: return nil
        }
    }

    /// "round 17", "map 17", each with or without " help"; "help" over Players.
    public var rawValue: String {
        let place = player.map { ["\(isInRound ? "round" : "map") \($0)"] } ?? []
        return (place + (isHelp ? ["help"] : [])).joined(separator: " ")
    }
}

extension Screen {
    /// The way back to this screen; none where the way is Players.
    var route: Route? {
        switch self {
        case .starting, .language, .players, .newPlayer, .grownUps: return nil
        case .home(let player, _), .badgeBook(let player, _): return Route(player: player)
        case .question(let player, _, _), .feedback(let player, _), .roundEnd(let player, _):
            return Route(player: player, isInRound: true)
        case .gate(_, let before): return before.route
        case .broken(_, let route): return route
        case .help(_, let before):
            var route = before.route ?? Route(player: nil)
            route.isHelp = true
            return route
        }
    }

    /// The screen that a route leads to; Players where its player is gone.
    init(route: Route, in game: any GameCalls, at world: any World) throws {
        let place: Screen
        do { place = try Screen(place: route, in: game, at: world) } catch MehfoozError.Unknown { place = .players(try game.players()) }
        self = route.isHelp ? .help(try game.help(), before: place) : place
    }

    private init(place route: Route, in game: any GameCalls, at world: any World) throws {
        guard let player = route.player else {
            self = .players(try game.players())
            return
        }
        if route.isInRound, let round = try game.resume(player: player) {
            self = Screen(player: player, round: round)
        } else {
            self = .home(player: player, try game.home(player: player, now: world.now()))
        }
    }
}
