package app.mehfooz

import app.mehfooz.core.GameInterface
import app.mehfooz.core.HomeView
import app.mehfooz.core.MehfoozException
import app.mehfooz.core.PlayersView
import app.mehfooz.core.RoundView
import app.mehfooz.map.Place
import app.mehfooz.phone.World

/** Where a child was, as short as it can be written down. Never a page of the grown-ups. */
data class Route(val place: Place, val player: ULong? = null, val isHelpOnTop: Boolean = false) {
    enum class Place { LANGUAGE, PLAYERS, NEW_PLAYER, HOME, ROUND, BADGES }

    override fun toString() = "$place ${player ?: "-"} $isHelpOnTop"

    companion object {
        fun of(screen: Screen): Route? = when (screen) {
            Screen.Starting -> null
            is Screen.Broken -> screen.route
            is Screen.Language -> Route(Place.LANGUAGE)
            is Screen.Players, is Screen.GrownUps -> Route(Place.PLAYERS)
            is Screen.NewPlayer -> Route(Place.NEW_PLAYER)
            is Screen.Home -> Route(Place.HOME, screen.player)
            is Screen.Question, is Screen.Feedback, is Screen.RoundEnd -> Route(Place.ROUND, screen.player)
            is Screen.BadgeBook -> Route(Place.BADGES, screen.player)
            is Screen.Help -> of(screen.before)?.copy(isHelpOnTop = true)
            is Screen.Gate -> of(screen.before)
        }

        /** What [toString] wrote; nothing of anything else. */
        fun parse(text: String): Route? {
            val (place, player, isHelpOnTop) = text.split(' ').takeIf { it.size == 3 } ?: return null
            return Route(Place.entries.find { it.name == place } ?: return null, player.toULongOrNull(), isHelpOnTop.toBoolean())
        }
    }
}

/** The first screen of a start, or the one that [route] leads to. */
fun GameInterface.firstScreen(route: Route?, world: World): Screen {
    val place = if (!hasLanguage()) Screen.Language(languages(), canGoBack = false) else try {
        screenAt(route, world)
    } catch (_: MehfoozException.Unknown) {
        Screen.Players(players()) // the player is gone
    }
    return if (route?.isHelpOnTop == true) Screen.Help(help(), place) else place
}

private fun GameInterface.screenAt(route: Route?, world: World): Screen {
    val player = route?.player
    return when (route?.place) {
        Route.Place.LANGUAGE -> Screen.Language(languages(), canGoBack = true)
        Route.Place.NEW_PLAYER -> Screen.NewPlayer(newPlayer())
        Route.Place.HOME -> player?.let { homeOf(it, world) }
        Route.Place.ROUND -> player?.let { standing(it, world) }
        Route.Place.BADGES -> player?.let { Screen.BadgeBook(it, badgeBook(it)) }
        Route.Place.PLAYERS, null -> null
    } ?: if (route == null) playersOrNew(players()) else Screen.Players(players())
}

/** Who plays; where nobody does yet, the one who is to begin. */
fun GameInterface.playersOrNew(view: PlayersView) = if (view.players.isEmpty() && view.newPlayer != null) Screen.NewPlayer(newPlayer()) else Screen.Players(view)

/** Where the round of a player stands; the map when there is none. */
fun GameInterface.standing(player: ULong, world: World): Screen =
    resume(player)?.toScreen(player) ?: homeOf(player, world)

/** The map of a player, with the round that waits there. */
fun GameInterface.homeOf(player: ULong, world: World, view: HomeView = home(player, world.now())): Screen.Home {
    val waiting = if (!view.resumes) null else when (val round = resume(player)) {
        is RoundView.Question -> Waiting(round.view.number, round.view.cards, round.view.beads)
        is RoundView.Feedback -> Waiting(round.view.number, round.view.cards, round.view.beads)
        is RoundView.End, null -> null
    }
    return Screen.Home(player, view, waiting)
}
