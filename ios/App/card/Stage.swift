import MehfoozKit
import SwiftUI

/// How a card's stage looks: the colours of its topic, and the ground, which a call makes dark.
struct Stage {
    let scheme: Scheme
    let isCalm: Bool
    let ground: Color
    var isDark = false
    /// The rays of what is celebrated go on behind the bar, instead of petals.
    var hasRays = false

    /// The stage of a topic with this number.
    init(topic number: UInt32, isCalm: Bool) {
        scheme = Scheme(topic: number, isCalm: isCalm)
        self.isCalm = isCalm
        ground = scheme.stage
    }

    /// The same, on which somebody calls.
    init(callTo stage: Stage) {
        scheme = stage.scheme
        isCalm = stage.isCalm
        ground = Stage.callGround
        isDark = true
    }

    /// The stage of a screen before a round.
    init(_ scheme: Scheme, ground: Color, hasRays: Bool = false) {
        self.scheme = scheme
        self.ground = ground
        self.hasRays = hasRays
        isCalm = false
    }

    static let callGround = Color(0x1F2A56)
    /// The game behind a window that jumps up.
    static let gameGround = Color(0x2B2440)
}

extension QuestionView {
    /// The stage of its topic.
    var look: Stage {
        let look = Stage(topic: stage, isCalm: frame.calm)
        return stimulus.kind == .call ? Stage(callTo: look) : look
    }
}

extension FeedbackView {
    /// The stage of its topic.
    var look: Stage {
        var look = Stage(topic: stage, isCalm: frame.calm)
        look.hasRays = isCelebrated
        return look
    }

    /// The burst opens: for a right answer, but never on a calm card.
    var isCelebrated: Bool { verdict == .right && !frame.calm }
}

/// White petals in the upper corners of a stage; none where it is calm or dark.
struct StageGround: View {
    let stage: Stage

    var body: some View {
        stage.ground
            .overlay(alignment: .top) {
                if stage.hasRays {
                    Rays(color: .white.opacity(0.3), depth: -Burst.depth)
                } else if !stage.isCalm && !stage.isDark {
                    Canvas { context, size in
                        for petal in petals(width: size.width) { context.fill(petal, with: .color(.white.opacity(0.34))) }
                    }
                    .frame(height: 110)
                }
            }
            .accessibilityHidden(true)
    }

    private func petals(width: CGFloat) -> [Path] {
        [CGPoint(x: 10, y: 0), CGPoint(x: width - 10, y: 0)].flatMap { middle in
            (0..<8).map { petal(at: middle, turn: .pi / 4 * CGFloat($0)) }
        }
    }

    /// A petal from 16 to 62 off the middle of its flower.
    private func petal(at middle: CGPoint, turn: CGFloat) -> Path {
        let point = { (r: CGFloat, a: CGFloat) in CGPoint(x: middle.x + r * sin(turn + a), y: middle.y - r * cos(turn + a)) }
        return Path { path in
            path.move(to: point(16, 0))
            path.addQuadCurve(to: point(62, 0), control: point(44, -0.5))
            path.addQuadCurve(to: point(16, 0), control: point(44, 0.5))
        }
    }
}
