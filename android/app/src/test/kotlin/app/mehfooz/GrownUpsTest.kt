package app.mehfooz

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.unit.LayoutDirection
import androidx.lifecycle.Lifecycle
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.frame
import app.mehfooz.grownups.removePin
import app.mehfooz.grownups.showPin
import app.mehfooz.grownups.tryGate
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowSystemClock
import java.time.Duration

/** What a parent does behind the door, by touch, with the real core. */
@RunWith(RobolectricTestRunner::class)
class GrownUpsTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test @Config(qualifiers = "+h6000dp") fun from_the_map_to_every_page_and_back_in_english() = visitAll("en")
    @Test @Config(qualifiers = "+h6000dp") fun from_the_map_to_every_page_and_back_in_urdu() = visitAll("ur")

    @Test @Config(qualifiers = "+w640dp-h336dp-land") fun held_sideways_all_keys_are_in_sight() {
        val home = phone.startAs("en", "8-10")
        phone.press(home.view.grownUps)
        phone.await<Screen.Gate>()
        phone.assertKeysInSight()
        phone.tryGate(phone.await<Screen.Gate>().view.right)
        phone.awaitPage<GrownUpsPage.Parents>()
        phone.runOnUiThread { phone.play.showPin() }
        phone.awaitPage<GrownUpsPage.Pin>()
        phone.assertKeysInSight()
    }

    private fun PhoneRule.assertKeysInSight() {
        waitForIdle()
        for (digit in 0..9) {
            val bounds = onNode(hasText("$digit") and hasClickAction()).fetchSemanticsNode().boundsInRoot
            assertTrue("$digit: $bounds", bounds.bottom <= activity.window.decorView.height && bounds.height >= 47.9f * density.density)
        }
    }

    @Test fun where_the_phone_has_no_voice_settings_say_so_and_lead_to_its_voices() {
        phone.startAs("en", "8-10").view.let { phone.enterBy(it.grownUps) }
        phone.press(phone.awaitPage<GrownUpsPage.Parents>().view.settings)
        val settings = phone.awaitPage<GrownUpsPage.Settings>().view
        assertEquals("for each language that a child may play in", settings.languages.size, phone.nodes(hasText(settings.noVoice)).size)
        phone.press(settings.noVoice)
        assertEquals("com.android.settings.TTS_SETTINGS", shadowOf(phone.activity).nextStartedActivity.action)
    }

    private fun visitAll(language: String) {
        val home = phone.startAs(language, "8-10")
        val parents = phone.enterBy(home.view.grownUps).view
        phone.assertShown("Parents", sentencesOf(parents))
        phone.press(parents.children.single().spoken.joinToString("\n"))
        val child = phone.awaitPage<GrownUpsPage.Child>().view
        assertTrue("the first three", phone.nodes(hasContentDescription(child.topics[3].badge.spoken)).isEmpty())
        phone.press(child.allTopics)
        for (topic in child.topics) phone.press(topic.badge.spoken)
        phone.assertShown("Child", sentencesOf(child))
        phone.press(child.delete)
        val asked = phone.awaitPage<GrownUpsPage.DeletePlayer>().view
        phone.assertShown("DeletePlayer", sentencesOf(asked))
        phone.press(asked.keep)
        phone.press(phone.awaitPage<GrownUpsPage.Child>().view.back)
        phone.press(phone.awaitPage<GrownUpsPage.Parents>().view.settings)
        val settings = phone.awaitPage<GrownUpsPage.Settings>().view
        phone.assertShown("Settings", sentencesOf(settings))
        phone.press(settings.pin)
        val pin = phone.awaitPage<GrownUpsPage.Pin>().view
        phone.assertShown("Pin", sentencesOf(pin) - setOf(pin.again, pin.differs))
        phone.press(pin.back)
        phone.press(phone.awaitPage<GrownUpsPage.Settings>().view.about)
        val about = phone.awaitPage<GrownUpsPage.About>().view
        phone.assertShown("About", sentencesOf(about) - about.speak) // without a voice
        phone.press(about.back)
        phone.press(phone.awaitPage<GrownUpsPage.Settings>().view.back)
        phone.press(phone.awaitPage<GrownUpsPage.Parents>().view.exportImport)
        val copies = phone.awaitPage<GrownUpsPage.ExportImport>().view
        phone.assertShown("ExportImport", sentencesOf(copies) - setOf(copies.saved, copies.notSaved, copies.notRead))
        phone.press(copies.back)
        phone.press(phone.awaitPage<GrownUpsPage.Parents>().view.back)
        phone.await<Screen.Players>()
    }

    @Test fun the_door_on_players_leads_to_the_gate_and_back() {
        phone.startAs("ur", "8-10")
        goBack()
        val players = phone.await<Screen.Players>()
        phone.press(players.view.grownUps)
        val gate = phone.await<Screen.Gate>()
        phone.assertShown("Gate", sentencesOf(gate.view))
        assertEquals("keys run from left to right", LayoutDirection.Ltr, phone.onNodeWithText("7").fetchSemanticsNode().layoutInfo.layoutDirection)
        assertTrue("1 stands left of 3", phone.leftOf("1") < phone.leftOf("3"))
        phone.press(gate.view.back)
        phone.await<Screen.Players>()
    }

    @Test fun a_wrong_answer_is_said_and_three_wait_until_the_gate_asks_by_itself() {
        phone.press(phone.startAs("en", "8-10").view.grownUps)
        phone.await<Screen.Gate>()
        phone.tryGate("1")
        val missed = phone.await<Screen.Gate>().view
        phone.assertShown("Gate", listOf(missed.message!!, missed.product!!))
        repeat(2) {
            phone.tryGate("1")
            phone.await<Screen.Gate>()
        }
        val wait = phone.await<Screen.Gate>().view.wait!!
        phone.assertShown("Gate", listOf(wait.text))
        assertTrue("no keys", phone.nodes(hasText("5")).isEmpty())
        ShadowSystemClock.advanceBy(Duration.ofMillis(wait.ms.toLong() - 5_000))
        phone.mainClock.advanceTimeBy(2_000)
        assertNotNull("it waits still", phone.await<Screen.Gate>().view.wait)
        ShadowSystemClock.advanceBy(Duration.ofMillis(5_000))
        phone.mainClock.advanceTimeBy(2_000)
        phone.waitUntil("the gate to ask", 20_000) { (phone.play.screen as Screen.Gate).view.wait == null }
        phone.tryGate(phone.await<Screen.Gate>().view.right)
        phone.awaitPage<GrownUpsPage.Parents>()
    }

    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun keys_stand_three_in_a_row_on_a_narrow_phone_with_large_text() {
        phone.press(phone.startAs("en", "8-10").view.grownUps)
        phone.await<Screen.Gate>()
        assertEquals(listOf(phone.topOf("1"), phone.topOf("1")), listOf(phone.topOf("2"), phone.topOf("3")))
    }

    @Test fun erase_takes_the_last_digit_and_no_more_are_taken_than_the_gate_wants() {
        phone.press(phone.startAs("en", "8-10").view.grownUps)
        val gate = phone.await<Screen.Gate>().view
        phone.type("98765")
        phone.onNodeWithText("98765".take(gate.mostDigits.toInt())).assertExists()
        phone.press(gate.erase)
        phone.onNodeWithText("98765".take(gate.mostDigits.toInt() - 1)).assertExists()
    }

    @Test fun a_pin_is_set_used_and_forgotten() {
        phone.press(phone.enterBy(phone.startAs("en", "8-10").view.grownUps).view.settings)
        phone.press(phone.awaitPage<GrownUpsPage.Settings>().view.pin)
        val pin = phone.awaitPage<GrownUpsPage.Pin>().view
        for ((given, said) in listOf("1234" to pin.again, "4321" to pin.differs, "1234" to pin.again)) {
            phone.type(given)
            assertTrue("the PIN is not to be read", phone.nodes(hasText(given, substring = true)).isEmpty())
            phone.press(pin.save)
            phone.assertShown("Pin", listOf(said))
        }
        phone.type("1234")
        phone.press(pin.save)
        val settings = phone.awaitPage<GrownUpsPage.Settings>().view
        phone.assertShown("Settings", listOf(settings.removePin!!))
        leaveTheApp()
        phone.press(phone.await<Screen.Players>().view.grownUps)
        assertNull("the PIN is asked for", phone.await<Screen.Gate>().view.product)
        phone.tryGate("4321")
        phone.waitUntil("a miss", 20_000) { (phone.play.screen as Screen.Gate).view.message != null }
        phone.tryGate("1234")
        phone.awaitPage<GrownUpsPage.Parents>()
        leaveTheApp()
        phone.press(phone.await<Screen.Players>().view.grownUps)
        phone.press(phone.await<Screen.Gate>().view.forgot!!)
        phone.waitUntil("hard products", 20_000) { (phone.play.screen as Screen.Gate).view.forgotten }
        repeat(3) { phone.tryGate(phone.await<Screen.Gate>().view.right) }
        val parents = phone.awaitPage<GrownUpsPage.Parents>().view
        phone.assertShown("Parents", listOf(parents.pinTakenAway!!))
    }

    @Test fun a_pin_can_be_taken_away() {
        phone.press(phone.enterBy(phone.startAs("en", "8-10").view.grownUps).view.settings)
        phone.press(phone.awaitPage<GrownUpsPage.Settings>().view.pin)
        val pin = phone.awaitPage<GrownUpsPage.Pin>().view
        repeat(2) {
            phone.type("2468")
            phone.press(pin.save)
        }
        phone.press(phone.awaitPage<GrownUpsPage.Settings>().view.removePin!!)
        phone.waitUntil("no PIN", 20_000) { ((phone.play.screen as Screen.GrownUps).page as GrownUpsPage.Settings).view.removePin == null }
    }

    @Test fun a_pin_of_three_digits_cannot_be_saved() {
        phone.press(phone.enterBy(phone.startAs("en", "8-10").view.grownUps).view.settings)
        phone.press(phone.awaitPage<GrownUpsPage.Settings>().view.pin)
        val pin = phone.awaitPage<GrownUpsPage.Pin>().view
        phone.type("123")
        phone.press(pin.save)
        phone.assertShown("Pin", listOf(pin.text))
    }

    @Test fun what_was_typed_is_gone_when_the_phone_is_turned() {
        phone.press(phone.startAs("en", "8-10").view.grownUps)
        phone.await<Screen.Gate>()
        phone.type("98")
        phone.onNodeWithText("98").assertExists()
        phone.activityRule.scenario.recreate()
        phone.await<Screen.Gate>()
        phone.onNodeWithText("98").assertDoesNotExist()
    }

    @Test fun an_app_that_is_left_shows_the_players_and_the_gate_again() {
        val door = phone.startAs("en", "8-10").view.grownUps
        phone.enterBy(door)
        phone.activityRule.scenario.recreate()
        phone.awaitPage<GrownUpsPage.Parents>()
        leaveTheApp()
        phone.press(phone.await<Screen.Players>().view.grownUps)
        phone.await<Screen.Gate>()
    }

    @Test fun a_childs_settings_are_changed_where_they_stand() {
        val parents = phone.enterBy(phone.startAs("en", "8-10").view.grownUps).view
        phone.press(parents.children.single().spoken.joinToString("\n"))
        val before = phone.awaitPage<GrownUpsPage.Child>().view.settings
        for (item in listOf(before.sounds, before.readsAloud, before.calmerMotion)) {
            phone.press(item.label)
            val top = phone.topOf(item.label)
            phone.awaitPage<GrownUpsPage.Child>()
            assertEquals("the page stays where it is", top, phone.topOf(item.label), 1f)
        }
        phone.press(before.bands.first { it.value == "11-13" }.label)
        phone.awaitPage<GrownUpsPage.Child>()
        phone.press(before.languages.first { it.value == "ur" }.label)
        val after = phone.awaitPage<GrownUpsPage.Child>().view.settings
        assertEquals(listOf(!before.sounds.on, !before.readsAloud.on, !before.calmerMotion.on), listOf(after.sounds.on, after.readsAloud.on, after.calmerMotion.on))
        assertEquals(listOf("11-13", "ur"), listOf(after.bands.single { it.chosen }.value, after.languages.single { it.chosen }.value))
        assertTrue("the chosen age is heard", phone.onNodeWithText(after.bands.single { it.chosen }.label).fetchSemanticsNode().config[SemanticsProperties.Selected])
    }

    @Test fun the_phones_language_is_changed_in_settings() {
        phone.press(phone.enterBy(phone.startAs("en", "8-10").view.grownUps).view.settings)
        val before = phone.awaitPage<GrownUpsPage.Settings>().view
        phone.press(before.languages.first { it.value == "ur" }.label)
        phone.waitUntil("Urdu", 20_000) { (phone.play.screen as Screen.GrownUps).page.frame.language == "ur" }
        assertFalse(phone.awaitPage<GrownUpsPage.Settings>().view.title == before.title)
    }

    @Test fun a_player_is_deleted_after_one_more_question() {
        val parents = phone.enterBy(phone.startAs("en", "8-10").view.grownUps).view
        phone.press(parents.children.single().spoken.joinToString("\n"))
        phone.press(phone.awaitPage<GrownUpsPage.Child>().view.delete)
        phone.press(phone.awaitPage<GrownUpsPage.DeletePlayer>().view.delete)
        val after = phone.awaitPage<GrownUpsPage.Parents>().view
        assertEquals(emptyList<Any>(), after.children)
        phone.press(after.back)
        assertEquals(emptyList<Any>(), phone.await<Screen.Players>().view.players)
    }

    private fun goBack() = phone.runOnUiThread { phone.activity.onBackPressedDispatcher.onBackPressed() }

    private fun leaveTheApp() {
        phone.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        phone.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
    }

    private fun PhoneRule.leftOf(text: String) = onNodeWithText(text).fetchSemanticsNode().boundsInRoot.left
    private fun PhoneRule.topOf(text: String) = onNodeWithText(text).fetchSemanticsNode().boundsInRoot.top
}
