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
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            Picture(name: view.picture, size: 84)
            Card { ForEach(view.effort, id: \.self) { line in Words(line) } }
            Talk(talk: view.talk)
            Heading(view.badgesTitle, style: \.title, align: .leading).wide()
            ForEach(view.topics, id: \.badge.badge.number) { topic in TopicCard(topic: topic, learnsTitle: view.learnsTitle) }
            OtherBands(bands: view.otherBands)
            ChildSettingsCards(settings: view.settings, onChange: onChange)
            QuietButton(text: view.export, onTap: onExport)
            QuietButton(text: view.delete, onTap: onDelete)
        }
    }
}

private struct Talk: View {
    let talk: TalkAdvice
    @Environment(\.theme) private var theme

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            Heading(talk.title, style: \.title, align: .leading)
            Words(talk.askTitle, style: \.label)
            Words(talk.ask)
            Words(talk.avoidTitle, style: \.label)
            Words(talk.avoid)
        }
        .wide()
        .padding(14)
        .panel(theme.palette.warn, border: theme.palette.talkLine)
    }
}

private struct TopicCard: View {
    let topic: TopicProgress
    let learnsTitle: String
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme

    var body: some View {
        Card {
            HStack(spacing: 12) {
                Badge(badge: topic.badge.badge, size: 64)
                VStack(alignment: .leading, spacing: 0) {
                    Words(topic.badge.name, style: \.label)
                    Words(topic.badge.state, style: \.small, color: theme.palette.soft)
                }
            }
            .named(topic.badge.spoken)
            Words(learnsTitle, style: \.label)
            ForEach(topic.skills, id: \.can) { skill in
                Group {
                    if typeSize.isAccessibilitySize {
                        VStack(alignment: .leading, spacing: 4) { row(skill) }
                    } else {
                        HStack(alignment: .top, spacing: 10) { row(skill) }
                    }
                }
                .accessibilityElement(children: .combine)
            }
        }
    }

    @ViewBuilder private func row(_ skill: SkillView) -> some View {
        mark(skill.stage)
        VStack(alignment: .leading, spacing: 0) {
            Words(skill.can)
            if let rule = skill.rule { Words(rule, style: \.strong) }
            Words(skill.state, style: \.small, color: theme.palette.soft)
        }
        .wide()
    }

    private func mark(_ stage: StageLevel) -> RoundMark {
        switch stage {
        case .new: RoundMark(size: 26)
        case .practising: RoundMark(fill: theme.palette.accent, sign: .loop, size: 26)
        case .learned: RoundMark(fill: theme.palette.right, sign: .check, size: 26)
        case .kept: RoundMark(fill: theme.palette.right, sign: .star, size: 26)
        }
    }
}

private struct ChildSettingsCards: View {
    let settings: ChildSettings
    let onChange: @MainActor (PlayerChange) -> Void

    var body: some View {
        Choices(title: settings.languageTitle, choices: settings.languages) { onChange(.language(tag: $0)) }
        Choices(title: settings.bandTitle, choices: settings.bands) { onChange(.band(band: $0)) }
        Words(settings.bandNote, style: \.small).wide()
        SwitchRow(item: settings.sounds) { onChange(.sounds(on: $0)) }
        SwitchRow(item: settings.readsAloud) { onChange(.readsAloud(on: $0)) }
        SwitchRow(item: settings.calmerMotion) { onChange(.calmerMotion(on: $0)) }
    }
}

/// One of several, under a heading.
struct Choices: View {
    let title: String
    let choices: [ChoiceView]
    let onChoose: @MainActor (_ value: String) -> Void

    var body: some View {
        Heading(title, style: \.title, align: .leading).wide()
        ForEach(choices, id: \.value) { choice in
            WordOption(text: choice.label, isChosen: choice.chosen, tap: .choose(isChosen: choice.chosen) { onChoose(choice.value) })
        }
    }
}

/// On or off.
private struct SwitchRow: View {
    let item: SwitchView
    let onSwitch: @MainActor (Bool) -> Void

    var body: some View {
        WordOption(text: item.label, isChosen: item.on, tap: .toggle(isOn: item.on) { onSwitch(!item.on) })
    }
}
