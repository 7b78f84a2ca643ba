import Testing

@testable import MehfoozKit

/// Something that can be tapped on a screen, and the screens that may come of it.
struct RobotAction {
    let name: String
    let leadsTo: Set<String>
    /// Else the system calls it: a wait is over, a file was chosen.
    let isTap: Bool
    let act: @MainActor (Play) -> Void

    init(_ name: String, _ leadsTo: Set<String>, isTap: Bool = true, _ act: @escaping @MainActor (Play) -> Void) {
        self.name = name
        self.leadsTo = leadsTo
        self.isTap = isTap
        self.act = act
    }
}

extension Screen {
    /// The name without the card's number.
    var kind: String { String(name.prefix { !$0.isNumber }).trimmingCharacters(in: .whitespaces) }

    /// All that can be tapped; of what is alike, such as the places of the map, one or two.
    @MainActor func actions() -> [RobotAction] {
        let round: Set = ["question", "feedback", "round end"]
        return switch self {
        case .starting, .broken: []
        case .language(let view, let canGoBack):
            view.languages.map { language in
                RobotAction("choose \(language.tag)", ["players", "new player"]) { $0.chooseLanguage(language.tag) }
            }
                + (canGoBack ? [RobotAction("back", ["players"]) { $0.back() }] : [])
        case .players(let view): players(view)
        case .newPlayer(let view, animal: nil):
            [
                RobotAction("animal", ["new player, the age"]) { $0.chooseAnimal(view.animals[0].avatar) }, help,
                RobotAction("back", ["players"]) { $0.back() },
            ]
        case .newPlayer(let view, let animal?):
            [
                RobotAction("add", ["home"]) { $0.addPlayer(avatar: animal, band: view.bands[0].band) },
                RobotAction("add older", ["home"]) { $0.addPlayer(avatar: animal, band: view.bands[2].band) }, help,
                RobotAction("back", ["new player"]) { $0.back() },
            ]
        case .home(let player, let view, _):
            [
                RobotAction("play", round) { $0.playOn(player, view) },
                RobotAction("first place", round) { $0.playTopic(player, topic: view.places[0].topic) },
                RobotAction("calm place", round) { $0.playTopic(player, topic: view.places[3].topic) },
                RobotAction("badges", ["badge book"]) { $0.showBadges(player) }, help, gate,
                RobotAction("back", ["players"]) { $0.back() },
            ]
        case .question(let player, let view, let draft):
            [
                RobotAction("check", ["feedback"]) { model in
                    draft.fill(for: view.response)
                    if let answer = draft.answer(to: view.response) { model.answer(player, position: view.position, answer) }
                }, help, RobotAction("back", ["home"]) { $0.back() },
            ]
        case .feedback(let player, let view):
            [
                RobotAction("next", ["question", "round end"]) { $0.next(player, position: view.position) }, help,
                RobotAction("back", ["home"]) { $0.back() },
            ]
        case .roundEnd(let player, let end):
            [
                RobotAction("back", ["home"]) { $0.back() }, RobotAction("again", round) { $0.playAgain(player) }, help,
            ]
                + (end.talk.map { talk in [RobotAction("tick", ["round end"]) { $0.tickTalk(player, end, ticked: !talk.ticked) }] } ?? [])
        case .badgeBook: [RobotAction("back", ["home"]) { $0.back() }]
        case .help(_, let before), .gate(_, let before): [RobotAction("back", [before.kind]) { $0.back() }] + tries
        case .grownUps(let page): page.actions()
        }
    }

    private func players(_ view: PlayersView) -> [RobotAction] {
        var actions = view.players.prefix(2).map { player in RobotAction("player", ["home"]) { $0.showHome(player.player) } }
        if view.newPlayer != nil { actions.append(RobotAction("new", ["new player"]) { $0.showNewPlayer() }) }
        return actions + [help, gate, RobotAction("language", ["language"]) { $0.showLanguages() }]
    }

    @MainActor private var tries: [RobotAction] {
        guard case .gate(let view, _) = self else { return [] }
        if view.wait != nil { return [RobotAction("wait", ["gate"], isTap: false) { $0.askGateAgain() }] }
        return [
            RobotAction("open", view.forgotten ? ["gate", "parents"] : ["parents"]) { $0.tryGate(view, given: view.solution) },
            RobotAction("miss", ["gate"]) { $0.tryGate(view, given: "1") },
        ] + (view.forgot == nil ? [] : [RobotAction("forgot", ["gate"]) { $0.showGate(forgotten: true) }])
    }

    private var help: RobotAction { RobotAction("help", ["help"]) { $0.showHelp() } }
    private var gate: RobotAction { RobotAction("gate", ["gate"]) { $0.showGate() } }
}

extension GrownUpsPage {
    fileprivate func actions() -> [RobotAction] {
        let back = { (leadsTo: String) in RobotAction("back", [leadsTo]) { $0.back() } }
        return switch self {
        case .parents(let view):
            view.children.prefix(1).map { child in RobotAction("child", ["child"]) { $0.showChild(child.player) } }
                + [
                    RobotAction("settings", ["settings"]) { $0.showSettings() }, back("players"),
                    RobotAction("copies", ["export import"]) { $0.showExportImport() },
                ]
        case .child(let view):
            [
                RobotAction("calmer", ["child"]) { $0.changePlayer(view.player, .calmerMotion(on: !view.settings.calmerMotion.on)) },
                RobotAction("save", ["export import"]) { $0.exportPlayer(view.player) },
                RobotAction("delete", ["delete player"]) { $0.askToDelete(view.player) }, back("parents"),
            ]
        case .deletePlayer(let view):
            [RobotAction("delete", ["parents"]) { $0.deletePlayer(view.player) }, back("child")]
        case .exportImport(let view, let copy, let child):
            view.players.prefix(1).map { player in RobotAction("save", ["export import"]) { $0.exportPlayer(player.player) } }
                + (copy == nil ? [] : [RobotAction("saved", ["export import"], isTap: false) { $0.copyIsDone(isSaved: true) }])
                + [
                    back(child == nil ? "parents" : "child"),
                    RobotAction("bring in", ["export import"], isTap: false) { $0.importPlayer(from: nil) },
                ]
        case .imported: [back("export import")]
        case .settings(let view):
            [
                RobotAction("urdu", ["settings"]) { $0.changeLanguage("ur") }, RobotAction("pin", ["pin"]) { $0.showPin() },
                RobotAction("about", ["about"]) { $0.showAbout() }, back("parents"),
            ] + (view.removePin == nil ? [] : [RobotAction("no pin", ["settings"]) { $0.removePin() }])
        case .pin: [RobotAction("set", ["settings"]) { $0.setPin(testPin) }, back("settings")]
        case .about: [back("settings")]
        }
    }
}
