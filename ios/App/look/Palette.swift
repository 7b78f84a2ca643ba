import SwiftUI

extension Color {
    /// A colour as the design writes it: 0xRRGGBB.
    init(_ rgb: UInt32) {
        let part = { (shift: UInt32) in Double(rgb >> shift & 0xFF) / 255 }
        self.init(red: part(16), green: part(8), blue: part(0))
    }
}

/// The colours of one theme; each name says what it is for.
struct Palette {
    let isCalm: Bool
    let bg: Color
    let sand: Color
    let line: Color
    let edge: Color
    let ring: Color
    let ink: Color
    let soft: Color
    let primary: Color
    let primaryEdge: Color
    let onPrimary: Color
    let accent: Color
    let accentEdge: Color
    let accentTint: Color
    let disabled: Color
    let onDisabled: Color
    /// What a chat stands on, the player's own bubble, and the bubble of an SMS.
    let thread: Color
    let ownBubble: Color
    let smsBubble: Color
    /// The rim of a phone on a stage.
    let phoneEdge: Color
    /// The street of a scene, and its kerb.
    let ground: Color
    let groundEdge: Color
    let paper = Color.white
    let right = Color(0x1F7A35)
    let rightTint = Color(0xE5F4E3)
    let notYet = Color(0x8A2C78)
    let notYetTint = Color(0xF8E6F2)
    let help = Color(0x4A55A2)
    let helpEdge = Color(0x333C7A)
    let flag = Color(0xB23320)
    let flagTint = Color(0xFFE3DC)
    let deleteLine = Color(0xE9A79B)
    let deleteEdge = Color(0xD98878)
    let warn = Color(0xFFE9B8)
    let warnLine = Color(0xB87400)
    let talkLine = Color(0xE0A94C)

    /// The sunny theme.
    static let light = Palette(
        isCalm: false,
        bg: Color(0xFFF6E3), sand: Color(0xF7E6BF), line: Color(0xE3C88F), edge: Color(0xC9A561),
        ring: Color(0x94753A), ink: Color(0x2E1F3D), soft: Color(0x655073), primary: Color(0xFFB31A),
        primaryEdge: Color(0xB87400), onPrimary: Color(0x2E1F3D), accent: Color(0x087370), accentEdge: Color(0x04504E),
        accentTint: Color(0xDDF2EF), disabled: Color(0xEADFC8), onDisabled: Color(0x6B5B46),
        thread: Color(0xF3ECF6), ownBubble: Color(0xCDEBE4), smsBubble: Color(0xE8E4EC), phoneEdge: Color(0x2E1F3D),
        ground: Color(0xF7E6BF), groundEdge: Color(0xD9B56A))

    /// Sensitive cards and Help.
    static let calm = Palette(
        isCalm: true,
        bg: Color(0xECEEFB), sand: Color(0xDDE1F7), line: Color(0xC3C9EC), edge: Color(0xA3ABDD),
        ring: Color(0x7077B4), ink: Color(0x2B2F5B), soft: Color(0x555B86), primary: Color(0x4A55A2),
        primaryEdge: Color(0x333C7A), onPrimary: .white, accent: Color(0x4A55A2), accentEdge: Color(0x333C7A),
        accentTint: Color(0xDDE1F7), disabled: Color(0xE0E3F2), onDisabled: Color(0x5A5F7F),
        thread: Color(0xE4E7F9), ownBubble: Color(0xCDD4F4), smsBubble: Color(0xE4E7F9), phoneEdge: Color(0x333C7A),
        ground: Color(0xC3C9EC), groundEdge: Color(0xA3ABDD))
}

/// The colours of the map, which is never calm.
enum MapColors {
    static let sky = Color(0xBFE6F2)
    static let ground = Color(0xFCE0A6)
    static let road = Color(0xFFF3D6)
    static let kerb = Color(0xE6BE70)
}
