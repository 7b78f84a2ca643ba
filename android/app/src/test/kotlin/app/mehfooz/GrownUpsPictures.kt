package app.mehfooz

import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.endCopy
import app.mehfooz.grownups.importPlayer
import app.mehfooz.grownups.tryGate
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.io.File

/** Every page behind the gate, of a child with much to show, and what it changes on the child's own screens. */
fun PhoneRule.drawGrownUps(players: Screen.Players, save: (String) -> Unit) {
    press(players.view.grownUps)
    val gate = await<Screen.Gate>().view
    type("9")
    save("44-gate")
    press(gate.erase)
    tryGate("1")
    await<Screen.Gate>()
    save("44-gate-missed")
    tryGate(await<Screen.Gate>().view.right)
    awaitPage<GrownUpsPage.Parents>()
    runOnUiThread { play.importPlayer(longHistory()) }
    val imported = awaitPage<GrownUpsPage.Imported>().view
    save("49-imported")
    press(imported.back)
    val parents = awaitPage<GrownUpsPage.Parents>().view
    save("45-parents")
    val child = drawChild(parents.children.first { child -> players.view.players.none { it.player == child.player } }.spoken, save)
    press(awaitPage<GrownUpsPage.Parents>().view.exportImport)
    val copies = awaitPage<GrownUpsPage.ExportImport>().view
    runOnUiThread { play.endCopy(null, copies.saved) }
    awaitPage<GrownUpsPage.ExportImport>()
    save("49-copies-saved")
    runOnUiThread { play.endCopy(null, copies.notSaved) }
    awaitPage<GrownUpsPage.ExportImport>()
    save("49-copies-not-saved")
    press(copies.back)
    drawSettings(awaitPage<GrownUpsPage.Parents>().view.settings, save)
    press(awaitPage<GrownUpsPage.Parents>().view.back)
    await<Screen.Players>()
    drawOwnScreens(child, save)
    drawPin(save)
}

private fun PhoneRule.drawChild(tile: List<String>, save: (String) -> Unit): ULong {
    press(tile.joinToString("\n"))
    val child = awaitPage<GrownUpsPage.Child>().view
    save("46-child")
    onNodeWithText(child.badgesTitle).performScrollTo()
    save("46-child-topics")
    press(child.allTopics)
    press(child.topics.first().badge.spoken)
    onAllNodesWithText(child.otherBands.last().tiles.last().state, useUnmergedTree = true).onFirst().performScrollTo()
    save("46-child-other-bands")
    onNodeWithText(child.settings.sounds.label).performScrollTo()
    save("46-child-settings")
    onNodeWithText(child.delete).performScrollTo()
    save("46-child-end")
    press(child.delete)
    val asked = awaitPage<GrownUpsPage.DeletePlayer>().view
    save("50-delete")
    press(asked.keep)
    press(awaitPage<GrownUpsPage.Child>().view.back)
    return child.player
}

private fun PhoneRule.drawSettings(button: String, save: (String) -> Unit) {
    press(button)
    press(awaitPage<GrownUpsPage.Settings>().view.pin)
    val pin = awaitPage<GrownUpsPage.Pin>().view
    type("1234")
    save("47-pin")
    press(pin.save)
    type("9999")
    press(pin.save)
    save("47-pin-differs")
    repeat(2) {
        type("1234")
        press(pin.save)
    }
    val settings = awaitPage<GrownUpsPage.Settings>().view
    save("47-settings")
    press(settings.about)
    val about = awaitPage<GrownUpsPage.About>().view
    save("48-about")
    press(about.back)
    press(awaitPage<GrownUpsPage.Settings>().view.back)
}

/** Badges of other bands. */
private fun PhoneRule.drawOwnScreens(child: ULong, save: (String) -> Unit) {
    runOnUiThread { play.showHome(child) }
    await<Screen.Home>()
    save("04-home-other-bands")
    runOnUiThread { play.showBadges(child) }
    val book = await<Screen.BadgeBook>().view
    onAllNodesWithContentDescription(book.otherBands.last().tiles.last().spoken).onFirst().performScrollTo()
    save("13-badge-book-other-bands")
    runOnUiThread { play.showPlayers() }
    await<Screen.Players>()
}

private fun PhoneRule.drawPin(save: (String) -> Unit) {
    press(await<Screen.Players>().view.grownUps)
    val asked = await<Screen.Gate>().view
    type("123")
    save("44-gate-pin")
    press(asked.forgot!!)
    waitUntil("hard products", 20_000) { (play.screen as Screen.Gate).view.forgotten }
    await<Screen.Gate>()
    save("44-gate-forgotten")
    repeat(3) {
        tryGate("1")
        await<Screen.Gate>()
    }
    save("44-gate-wait")
}

/** The copy that a journey holds, with badges in three bands. */
private fun longHistory(): String {
    val journey = Json.parseToJsonElement(File(System.getProperty("mehfooz.journeys")!!, "grown-ups.json").readText()).jsonObject
    val exported = journey.getValue("steps").jsonArray.first { it.jsonObject["call"]?.jsonPrimitive?.content == "export_player" }.jsonObject
    val copy = Json.parseToJsonElement(exported.getValue("gives").jsonPrimitive.content).jsonObject
    val award = copy.getValue("awards").jsonArray.first().jsonObject
    val topics = listOf("private", "codes", "prizes", "strangers", "secrets", "kindness", "upset", "truth")
    val awards = buildList {
        for (topic in topics) addAll(listOf("started", "earned", "kept").map { Triple(topic, "8-10", it) })
        for (topic in topics.take(3)) addAll(listOf("started", "earned").map { Triple(topic, "5-7", it) })
        addAll(listOf("started", "earned").map { Triple("codes", "11-13", it) })
        add(Triple("truth", "11-13", "started"))
    }.map { (topic, band, level) -> JsonObject(award + mapOf("topic" to JsonPrimitive(topic), "band" to JsonPrimitive(band), "level" to JsonPrimitive(level))) }
    return JsonObject(copy + ("awards" to JsonArray(awards))).toString()
}
