/// What a screen says about what was just done on it; in the words of its view.
public enum Notice: Sendable, Equatable {
    /// It failed.
    case failed(String)
    /// It is done, which nothing else on the screen shows.
    case done(String)
}
