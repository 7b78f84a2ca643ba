/// Every step of motion, as the design has it. Any tap ends a step, nothing repeats, and whoever wants stillness gets the last frame at once.
public enum Motion: CaseIterable, Sendable {
    /// A block goes down onto its edge.
    case press
    /// The mark of what was chosen comes.
    case choose
    /// A message comes, after its typing sign.
    case message
    /// The ring round a touched thing closes.
    case ring
    /// The flag on that ring comes.
    case flag
    /// A card leaves its deck.
    case lift
    /// A card lands in a basket.
    case land
    /// A step comes to its bead.
    case bead
    /// The burst of a right answer opens.
    case burst
    /// Mithu comes down.
    case mascot
    /// Feathers fall.
    case feathers
    /// The band of a rule opens.
    case band
    /// The words on that band come.
    case bandWords
    /// A petal grows.
    case petal
    /// A new badge comes.
    case badge
    /// The hand that shows what to do comes in, presses, goes out.
    case handIn, handPress, handOut
    /// A screen takes another's place.
    case screen

    /// How long it takes.
    public var ms: Int64 {
        switch self {
        case .press: 60
        case .choose: 120
        case .message: 200
        case .ring: 160
        case .flag: 140
        case .lift: 100
        case .land: 180
        case .bead: 220
        case .burst: 350
        case .mascot: 250
        case .feathers: 400
        case .band: 220
        case .bandWords: 120
        case .petal: 140
        case .badge: 400
        case .handIn: 350
        case .handPress: 120
        case .handOut: 250
        case .screen: 150
        }
    }

    /// The same in seconds.
    public var seconds: Double { Double(ms) / 1000 }

    /// How long after the one before it a petal begins to grow.
    public static let petalsApartMs: Int64 = 90
}
