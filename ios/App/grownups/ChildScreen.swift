import MehfoozKit
import SwiftUI

/// One child: badges, what to talk about, and the child's settings.
struct ChildScreen: View {
    let view: ChildView
    let onBack: @MainActor () -> Void
    let onChange: @MainActor (PlayerChange) -> Void
    let onExport: @MainActor () -> Void
    let onDelete: @MainActor () -> Void

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, picture: view.picture, onBack: onBack) {
            Card { ForEach(view.effort, id: \.self) { line in Words(line) } }
            Talk(talk: view.talk)
            Heading(view.badgesTitle, style: \.title, align: .leading).wide()
            Topics(view: view)
            OtherBands(bands: view.otherBands)
            ChildSettingsCard(settings: view.settings, onChange: onChange)
            RowCard { GoRow(icon: .share, text: view.export, onTap: onExport) }
            DeleteButton(text: view.delete, onTap: onDelete)
        }
    }
}

/// The first three, and the others once they are asked for.
private struct Topics: View {
    let view: ChildView
    @State private var areAllShown = false
    @Environment(\.theme) private var theme

    private static let first = 3

    var body: some View {
        RowCard {
            ForEach(0..<(areAllShown ? view.topics.count : min(Self.first, view.topics.count)), id: \.self) { index in
                if index > 0 { RowLine() }
                let topic = view.topics[index]
                TopicRow(topic: topic, learnsTitle: view.learnsTitle, startsOpen: index < 2 && topic.badge.badge.level != .none)
            }
            if view.topics.count > Self.first {
                RowLine()
                FoldRow(isOpen: areAllShown) {
                    areAllShown.toggle()
                } label: {
                    Words(view.allTopics, style: \.label, color: theme.palette.accent).wide()
                }
            }
        }
    }
}

private struct Talk: View {
    let talk: TalkAdvice
    @Environment(\.theme) private var theme

    var body: some View {
        Card {
            Heading(talk.title, style: \.title, align: .leading)
            Advice(color: theme.palette.right, icon: .check, title: talk.askTitle, text: talk.ask)
            Advice(color: theme.palette.notYet, icon: .close, title: talk.avoidTitle, text: talk.avoid)
        }
    }
}

/// What to say, or what not.
private struct Advice: View {
    let color: Color
    let icon: Icon
    let title: String
    let text: String
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        HStack(alignment: .top, spacing: 12) {
            if !typeSize.isAccessibilitySize {
                RoundedRectangle(cornerRadius: 14).fill(color)
                    .sized(44)
                    .overlay { Sign(icon: icon, color: .white) }
            }
            VStack(alignment: .leading, spacing: 2) {
                Words(title, style: \.label)
                Words(text)
            }
            .wide()
        }
        .accessibilityElement(children: .combine)
    }
}

private struct ChildSettingsCard: View {
    let settings: ChildSettings
    let onChange: @MainActor (PlayerChange) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        RowCard {
            Choices(title: settings.languageTitle, choices: settings.languages, areLanguages: true) { onChange(.language(tag: $0)) }
            RowLine()
            Choices(title: settings.bandTitle, choices: settings.bands) { onChange(.band(band: $0)) }
            Words(settings.bandNote, style: \.small, color: theme.palette.soft).wide()
                .padding(EdgeInsets(top: 0, leading: 12, bottom: 12, trailing: 12))
            RowLine()
            SwitchRow(item: settings.sounds) { onChange(.sounds(on: $0)) }
            RowLine()
            SwitchRow(item: settings.readsAloud) { onChange(.readsAloud(on: $0)) }
            RowLine()
            SwitchRow(item: settings.calmerMotion) { onChange(.calmerMotion(on: $0)) }
        }
    }
}
