import MehfoozKit
import SwiftUI

/// The truck-art colours of a topic.
struct Scheme {
    /// What a card's stage stands on.
    let stage: Color
    let rim: Color
    let ring: Color
    let petalA: Color
    let petalB: Color
    let tint: Color
    let wall: Color
    let shade: Color
    var kept = marigold
    var keptEdge: Color?
    var tip = coral

    fileprivate static let leaf = Scheme(
        stage: Color(0xCBE6B6), rim: Color(0x1F7A35), ring: marigold, petalA: plum, petalB: cream, tint: Color(0xDFF0D2),
        wall: Color(0xA9D68B),
        shade: Color(0x8CC06B))
    static let teal = Scheme(
        stage: Color(0xB5DFD9), rim: deepTeal, ring: cream, petalA: coral, petalB: marigold, tint: Color(0xD3EEE9), wall: Color(0x7CCBC3),
        shade: Color(0x5BB3AA))
    fileprivate static let coralRed = Scheme(
        stage: Color(0xFFC9BB), rim: Color(0xCC432E), ring: Color(0xFFE08A), petalA: deepTeal, petalB: plum, tint: Color(0xFFE0D8),
        wall: Color(0xFFA48F),
        shade: Color(0xF28A73))
    static let purple = Scheme(
        stage: Color(0xE9C3DC), rim: plum, ring: marigold, petalA: coral, petalB: cream, tint: Color(0xF5DDEE), wall: Color(0xDD9CCB),
        shade: Color(0xC97FB5))
    fileprivate static let gold = Scheme(
        stage: Color(0xFFE6B8), rim: Color(0xBF7200), ring: plum, petalA: cream, petalB: coral, tint: Color(0xFFEABB),
        wall: Color(0xFFCB5C),
        shade: Color(0xEDB23A), keptEdge: plum)
    fileprivate static let calm = Scheme(
        stage: Color(0xD9DEF6), rim: Color(0x4A55A2), ring: Color(0xDDE1F7), petalA: Color(0x8C97D6), petalB: .white, tint: Color(0xE4E7F9),
        wall: Color(0xBCC4EC), shade: Color(0xA2ACE0), kept: Color(0x333C7A), tip: Color(0xDDE1F7))
    fileprivate static let all = [leaf, teal, coralRed, calm, calm, purple, calm, gold, teal, leaf, coralRed, purple]
}

extension Scheme {
    /// The colours of the topic with this number, from 1; more topics than twelve begin anew.
    init(topic number: UInt32, isCalm: Bool) {
        self = isCalm ? .calm : Scheme.all[(Int(number) + Scheme.all.count - 1) % Scheme.all.count]
    }
}

private let coral = Color(0xF2604C)
private let marigold = Color(0xFFB31A)
private let plum = Color(0x8A2C78)
private let deepTeal = Color(0x087370)
private let cream = Color(0xFFF6E3)

extension BadgeView {
    /// The colours of its topic.
    var scheme: Scheme { Scheme(topic: number, isCalm: calm) }
}

/// A badge on its way: as many petals as have grown, those of this round with an outline.
struct BadgeFlower: View {
    let growing: GrowingBadge
    let size: CGFloat

    var body: some View {
        let badge = growing.tile.badge
        if badge.level == .earned || badge.level == .kept {
            Badge(badge: badge, size: size)
        } else {
            ZStack {
                Canvas { context, size in
                    BadgeRim(scheme: badge.scheme, scale: size.width / 120)
                        .drawPetals(Int(growing.petals), new: Int(growing.grown), in: context)
                }
                ForEach(0..<growing.grown, id: \.self) { new in
                    Canvas { context, size in
                        BadgeRim(scheme: badge.scheme, scale: size.width / 120)
                            .drawNewPetal(max(Int(growing.petals) - Int(growing.grown), 0) + Int(new), in: context)
                    }
                    .enters(Entrance(scale: 0.5, isClear: true), .petal, late: Int64(new) * Motion.petalsApartMs, isSpringy: true)
                }
                Picture(name: badge.picture, size: size * 38 / 120)
            }
            .sized(size)
            .accessibilityHidden(true)
        }
    }
}

/// A badge as far as it has come; decoration, named by whoever holds it.
struct Badge: View {
    let badge: BadgeView
    let size: CGFloat

    var body: some View {
        ZStack {
            Canvas { context, size in
                BadgeRim(scheme: badge.scheme, scale: size.width / 120).draw(badge.level, in: context)
            }
            Picture(name: badge.picture, size: size * art / 120)
            if badge.level == .kept {
                Canvas { context, size in BadgeRim(scheme: badge.scheme, scale: size.width / 120).drawSmallStar(in: context) }
            }
        }
        .sized(size)
        .accessibilityHidden(true)
    }

    private var art: CGFloat {
        switch badge.level {
        case .none: 56
        case .started: 48
        case .earned: 38
        case .kept: 33
        }
    }
}
