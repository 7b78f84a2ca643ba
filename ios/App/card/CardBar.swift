import MehfoozKit
import SwiftUI

/// What stands above every card: the way out, where in the round we are, and Help.
struct CardBar {
    /// The name of the way out; none without one.
    var leave: String?
    /// A cross, or the way back to the step before.
    var leaveIcon = Icon.close
    var onLeave: @MainActor () -> Void = {}
    let number: UInt32
    let cards: UInt32
    /// What the beads are called; decoration without a name.
    var beads = ""
    /// The name of Help; not there without one.
    var help: String?
    var onHelp: @MainActor () -> Void = {}
}

/// Above the stage; in a rail at its start where there are two panes.
struct CardBarView: View {
    let bar: CardBar
    var isRail = false

    var body: some View {
        if isRail {
            VStack(spacing: 12) {
                cross
                beads
                Spacer(minLength: 8)
                help
            }
            .padding(EdgeInsets(top: 12, leading: 8, bottom: 12, trailing: 8))
        } else {
            HStack(spacing: 8) {
                cross
                beads
                help
            }
            .padding(EdgeInsets(top: 3, leading: 12, bottom: 3, trailing: 12))
        }
    }

    @ViewBuilder private var cross: some View {
        if let leave = bar.leave {
            RoundButton(icon: bar.leaveIcon, name: leave, onTap: bar.onLeave)
        } else {
            Color.clear.sized(48)
        }
    }

    @ViewBuilder private var help: some View {
        if let help = bar.help {
            RoundHelp(name: help, onTap: bar.onHelp)
        } else {
            Color.clear.sized(48)
        }
    }

    private var beads: some View {
        Beads(now: Int(bar.number) - 1, count: Int(bar.cards), name: bar.beads, isUpright: isRail)
    }
}
