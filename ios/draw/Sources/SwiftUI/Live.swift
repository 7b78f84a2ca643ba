/// What a drawn screen shows and can do, for a test that plays it; state is kept from one drawing of a screen to the next.
@MainActor
public final class Live {
    /// Something that can be tapped.
    public final class Control {
        /// What VoiceOver calls it, where that is not what stands on it.
        public fileprivate(set) var label: String?
        /// What stands on it.
        public fileprivate(set) var texts: [String] = []
        /// The icons and pictures on it.
        public fileprivate(set) var pictures: [String] = []
        public fileprivate(set) var isOff = false
        fileprivate var action: () -> Void = {}
        @MainActor public func tap() { action() }
    }

    /// Something that can be dragged.
    public final class Grip {
        /// What stands on it.
        public fileprivate(set) var texts: [String] = []
        fileprivate var act: (GestureEvent, DragGesture.Value) -> Void = { _, _ in }

        /// A finger takes it and goes to a point.
        @MainActor public func move(to point: CGPoint) { act(.changed, DragGesture.Value(location: point)) }
        /// The finger lets go there.
        @MainActor public func drop(at point: CGPoint) { act(.ended, DragGesture.Value(location: point)) }
    }

    /// All that can be dragged, in the order in which it is drawn.
    public private(set) var grips: [Grip] = []
    /// Where the views are that ask for it, in the order in which they are drawn: one beside the other, far apart.
    public private(set) var frames: [CGRect] = []
    /// All that can be tapped, in the order in which it is drawn.
    public private(set) var controls: [Control] = []
    /// All texts, those on controls too.
    public private(set) var texts: [String] = []
    /// What is to be done because something came that was not there at the last look.
    public var appearances: [() -> Void] { comes.filter { !before.contains($0.key) }.map(\.value) }

    private var open: [Control] = []
    private var openGrips: [Grip] = []
    private var states: [String: AnyObject] = [:]
    private var places: [String: Int] = [:]
    private var comes: [String: () -> Void] = [:]
    private var before: Set<String> = []

    public init() {}

    /// A look at the screen begins; another screen has no state yet, and all of it comes.
    public func begin(isNew: Bool) {
        before = isNew ? [] : Set(comes.keys)
        if isNew { states = [:] }
    }

    /// A drawing of the screen begins.
    func beginDrawing() {
        controls = []
        grips = []
        frames = []
        texts = []
        comes = [:]
        places = [:]
    }

    func control(_ action: @escaping () -> Void, _ draw: () -> [Box]) -> [Box] {
        let control = Control()
        control.action = within(Draw.env, action)
        control.isOff = Draw.env.isOff
        control.label = Draw.env.label
        controls.append(control)
        open.append(control)
        defer { open.removeLast() }
        return draw()
    }

    func grip(_ drag: GestureOf<DragGesture.Value>, _ draw: () -> [Box]) -> [Box] {
        let grip = Grip()
        let environment = Draw.env
        grip.act = { event, value in MainActor.assumeIsolated { with({ $0 = environment }) { for hear in drag.heard { hear(event, value) } } } }
        grips.append(grip)
        openGrips.append(grip)
        defer { openGrips.removeLast() }
        return draw()
    }

    func nextFrame() -> CGRect {
        frames.append(CGRect(x: CGFloat(frames.count) * 1000, y: 0, width: 50, height: 50))
        return frames[frames.count - 1]
    }

    func show(text: String) {
        texts.append(text)
        openGrips.last?.texts.append(text)
        open.last?.texts.append(text)
    }

    func show(picture: String) { open.last?.pictures.append(picture) }

    func comes(_ action: @escaping () -> Void, at place: String) {
        comes[numbered(place)] = within(Draw.env, action)
    }

    /// What stands at this place of the source, for the same view of the same screen.
    func state<Store: AnyObject>(at place: String, make: () -> Store) -> Store {
        let key = numbered(place)
        if let kept = states[key] as? Store { return kept }
        let store = make()
        states[key] = store
        return store
    }

    /// An action that sees the environment of the view that has it.
    private func within(_ environment: EnvironmentValues, _ action: @escaping () -> Void) -> () -> Void {
        { MainActor.assumeIsolated { with({ $0 = environment }, action) } }
    }

    private func numbered(_ place: String) -> String {
        places[place, default: 0] += 1
        return "\(Draw.env.identity) \(place) \(places[place, default: 0])"
    }
}
