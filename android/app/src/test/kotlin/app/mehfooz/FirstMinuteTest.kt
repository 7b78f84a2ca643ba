package app.mehfooz

import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** From the first start to the map on a narrow phone with a voice and the largest text: all that is to be touched is in sight, and Help is there. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w320dp-h640dp", fontScale = 2f)
class FirstMinuteTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(SameGame()).around(phone)

    @Test fun english() = walk("en")
    @Test fun urdu() = walk("ur")

    private fun walk(language: String) {
        val languages = phone.await<Screen.Language>().view.languages
        assertInSight(languages.map { "${it.name}. ${it.greeting}" })
        phone.choose(languages.first { it.tag == language })
        val view = phone.await<Screen.NewPlayer>().view
        assertInSight(view.animals.map { it.name } + view.bandsTitle + view.help)
        phone.press(view.animals[6].name)
        phone.press(view.bandsTitle)
        val age = phone.await<Screen.NewPlayer>()
        assertInSight(view.bands.map { it.spoken } + view.play + view.help)
        phone.press(view.help)
        phone.press(phone.await<Screen.Help>().view.back)
        assertEquals("Help forgets nothing", age, phone.await<Screen.NewPlayer>())
        phone.press(view.bands[1].spoken)
        phone.press(view.play)
        val home = phone.await<Screen.Home>().view
        assertInSight(listOf(home.playSpoken, home.badges, home.help, home.changePlayer, home.grownUps, home.places.first { it.here }.spoken))
    }

    private fun assertInSight(names: List<String>) {
        for (name in names) {
            val node = phone.onAllNodes((hasText(name) or hasContentDescription(name)) and hasClickAction()).onFirst().fetchSemanticsNode()
            // What a page that scrolls hides of it is not in its bounds.
            assertEquals(name, node.size.height.toFloat(), node.boundsInRoot.height, 1f)
        }
    }
}
