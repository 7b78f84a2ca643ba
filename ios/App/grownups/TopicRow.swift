import MehfoozKit
import SwiftUI

/// A topic of a child: its badge, and under it, unless folded, what the child can do.
struct TopicRow: View {
    let topic: TopicProgress
    let learnsTitle: String
    @State private var isOpen: Bool
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    init(topic: TopicProgress, learnsTitle: String, startsOpen: Bool) {
        self.topic = topic
        self.learnsTitle = learnsTitle
        _isOpen = State(initialValue: startsOpen)
    }

    var body: some View {
        FoldRow(isOpen: isOpen) {
            isOpen.toggle()
        } label: {
            HStack(spacing: 12) {
                // Large text needs the room.
                if !typeSize.isAccessibilitySize { Badge(badge: topic.badge.badge, size: 56) }
                VStack(alignment: .leading, spacing: 0) {
                    Words(topic.badge.name, style: \.label)
                    Words(topic.badge.state, style: \.small, color: theme.palette.soft)
                }
                .wide()
            }
        }
        .called(topic.badge.spoken)
        if isOpen {
            VStack(alignment: .leading, spacing: 10) {
                Words(learnsTitle, style: \.label)
                ForEach(topic.skills, id: \.can) { skill in Skill(skill: skill) }
            }
            .wide()
            .padding(EdgeInsets(top: 4, leading: 16, bottom: 12, trailing: 12))
        }
    }
}

private struct Skill: View {
    let skill: SkillView
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme

    var body: some View {
        Group {
            if typeSize.isAccessibilitySize {
                VStack(alignment: .leading, spacing: 4) { row }
            } else {
                HStack(alignment: .top, spacing: 10) { row }
            }
        }
        .accessibilityElement(children: .combine)
    }

    @ViewBuilder private var row: some View {
        mark
        VStack(alignment: .leading, spacing: 0) {
            Words(skill.can)
            if let rule = skill.rule { Words(rule, style: \.label, color: theme.palette.accent) }
            Words(skill.state, style: \.small, color: theme.palette.soft)
        }
        .wide()
    }

    /// How far it has come: each stage has its own shape.
    private var mark: RoundMark {
        switch skill.stage {
        case .new: RoundMark(size: 26)
        case .practising: RoundMark(fill: theme.palette.accent, sign: .loop, size: 26)
        case .learned: RoundMark(fill: theme.palette.right, sign: .check, size: 26)
        case .kept: RoundMark(fill: theme.palette.right, sign: .star, size: 26)
        }
    }
}
