import MehfoozCore

extension HomeView {
    /// The player has played nothing yet: every badge still waits, and so does no round. The hand shows Play then.
    public var awaitsFirstTap: Bool {
        !resumes && places.allSatisfy { $0.badge.level == .none && $0.otherBand == nil }
    }
}
