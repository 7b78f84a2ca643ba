package app.mehfooz

import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.test.core.app.ApplicationProvider
import androidx.test.ext.junit.runners.AndroidJUnit4
import app.mehfooz.phone.PhoneWorld
import app.mehfooz.phone.World
import org.junit.Rule
import org.junit.Test
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith

/** The first minute by touch, on a phone or an emulator; and on a plain JVM with the other tests. */
@RunWith(AndroidJUnit4::class)
class SmokeTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    private val app get() = ApplicationProvider.getApplicationContext<MehfoozApplication>()
    private val game = object : ExternalResource() {
        // On a JVM the phone's own clock stands still.
        override fun before() {
            app.world = object : World by PhoneWorld() {
                override fun uptimeMs() = System.nanoTime() / 1_000_000
            }
        }

        override fun after() = app.play.end()
    }
    @get:Rule val rules: RuleChain = RuleChain.outerRule(game).around(phone)

    @Test fun the_first_minute() {
        val language = on<Screen.Language>().view.languages.first { it.tag == "en" }
        val button = "${language.name}. ${language.greeting}"
        press(button)
        if (app.play.screen is Screen.Language && !app.play.isUnderWay) press(button) // a first touch may only be heard
        val newPlayer = on<Screen.NewPlayer>().view
        press(newPlayer.animals.first().name)
        press(newPlayer.bandsTitle)
        on<Screen.NewPlayer>()
        press(newPlayer.bands.first().spoken)
        press(newPlayer.play)
        press(on<Screen.Home>().view.playSpoken)
        val card = on<Screen.Question>().view
        press(card.help)
        press(on<Screen.Help>().view.back)
        on<Screen.Question>()
        phone.onAllNodes(hasText(card.prompt)).onFirst().assertExists()
    }

    private inline fun <reified T : Screen> on(): T {
        // Twice, as a screen's first moments, in which it takes no tap, begin when it is drawn.
        repeat(2) {
            try {
                phone.waitUntil(60_000) {
                    phone.runOnIdle { } // on a JVM nobody else lets the phone go on
                    app.play.screen is T && app.play.pictures.missing == 0 && app.play.takesTaps
                }
            } catch (late: ComposeTimeoutException) {
                throw AssertionError("${T::class.simpleName} is not shown, but ${app.play.screen}; pictures to come: ${app.play.pictures.missing}", late)
            }
            phone.waitForIdle()
        }
        return app.play.screen as T
    }

    private fun press(words: String) {
        val node = phone.onAllNodes((hasText(words) or hasContentDescription(words)) and hasClickAction()).onFirst()
        runCatching { node.performScrollTo() } // what stands outside of a list cannot be scrolled to
        node.performClick()
        phone.waitForIdle()
    }
}
