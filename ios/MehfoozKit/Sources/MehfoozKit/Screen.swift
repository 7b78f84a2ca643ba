import MehfoozCore

/// What is on the phone: one of the game's screens, with all that it shows.
public enum Screen: Sendable {
    /// Before the first answer of the game.
    case starting
    /// Which language?
    case language(LanguageView, canGoBack: Bool)
    /// Who is playing?
    case players(PlayersView)
    /// Without an animal it is asked for first, and then the age.
    case newPlayer(NewPlayerView, animal: String?)
    /// The map.
    case home(player: UInt64, HomeView, waiting: Waiting?)
    /// A card that waits for its answer. The draft is kept here, so that a look at Help loses nothing.
    case question(player: UInt64, QuestionView, Draft)
    /// What an answer led to.
    case feedback(player: UInt64, FeedbackView)
    /// What a round brought.
    case roundEnd(player: UInt64, RoundEndView)
    /// All badges of a player.
    case badgeBook(player: UInt64, BadgeBookView)
    /// What to do and whom to call.
    indirect case help(HelpView, before: Screen)
    /// What keeps children out of the grown-ups' pages.
    indirect case gate(GateView, before: Screen)
    /// One of the pages behind the gate.
    case grownUps(GrownUpsPage)
    /// The game cannot be opened, or has failed in a way that it does not know.
    case broken(Broken, at: Route?)

    /// The round that can be gone on with: at which of its cards it stands, and that in words where they are known.
    public struct Waiting: Sendable {
        /// The card's number, from 1.
        public let number: UInt32
        /// How many cards the round has.
        public let cards: UInt32
        /// "Card 2 of 5"
        public let text: String
    }

    /// What is the matter when the game does not run.
    public enum Broken: Sendable {
        /// The progress was made by a newer game.
        case tooNew
        /// Anything else.
        case failed
    }

    /// Which screen it is, and of which card: what changes when another comes on.
    public var name: String {
        switch self {
        case .starting: "starting"
        case .language: "language"
        case .players: "players"
        case .newPlayer(_, let animal): animal == nil ? "new player" : "new player, the age"
        case .home: "home"
        case .question(_, let view, _): "question \(view.position)"
        case .feedback(_, let view): "feedback \(view.position)"
        case .roundEnd: "round end"
        case .badgeBook: "badge book"
        case .help: "help"
        case .gate: "gate"
        case .grownUps(let page): page.name
        case .broken: "broken"
        }
    }

    /// How it is set; nothing before the game's own language is known.
    public var frame: Frame? {
        switch self {
        case .starting, .language, .broken: nil
        case .players(let view): view.frame
        case .newPlayer(let view, _): view.frame
        case .home(_, let view, _): view.frame
        case .question(_, let view, _): view.frame
        case .feedback(_, let view): view.frame
        case .roundEnd(_, let view): view.frame
        case .badgeBook(_, let view): view.frame
        case .help(let view, _): view.frame
        case .gate(let view, _): view.frame
        case .grownUps(let page): page.frame
        }
    }

    /// The gate, or what stands behind it.
    var isForGrownUps: Bool {
        switch self {
        case .gate, .grownUps: true
        case .starting, .language, .players, .newPlayer, .home, .question, .feedback, .roundEnd, .badgeBook, .help, .broken: false
        }
    }

    /// The map of a player, with the round that waits there.
    init(home player: UInt64, _ view: HomeView, in game: any GameCalls) throws {
        let round = view.resumes ? try game.resume(player: player) : nil
        self = .home(player: player, view, waiting: round.flatMap { Waiting($0) })
    }

    /// The screen of a round where it stands.
    init(player: UInt64, round: RoundView) {
        switch round {
        case .question(let view): self = .question(player: player, view, Draft())
        case .feedback(let view): self = .feedback(player: player, view)
        case .end(let view): self = .roundEnd(player: player, view)
        }
    }
}

extension Screen.Waiting {
    fileprivate init?(_ round: RoundView) {
        switch round {
        case .question(let view): self.init(number: view.number, cards: view.cards, text: view.beads)
        case .feedback(let view): self.init(number: view.number, cards: view.cards, text: view.beads)
        case .end: return nil
        }
    }
}
