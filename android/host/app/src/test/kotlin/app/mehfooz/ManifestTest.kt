package app.mehfooz

import org.junit.Assert.assertEquals
import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** What the app asks of a phone and shows to other apps, after the manifests of all libraries were merged into its own. */
class ManifestTest {
    private val manifest = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }.newDocumentBuilder()
        .parse(File(System.getProperty("mehfooz.build"), "manifest/main.xml")).documentElement

    /** androidx.core's own, that only the app itself can hold. */
    @Test fun no_permission_but_the_one_for_its_own_receivers() = assertEquals(
        listOf("permission $OWN", "uses-permission $OWN"),
        all().filter { "permission" in it.tagName }.map { "${it.tagName} ${it.android("name")}" }.sorted(),
    )

    @Test fun other_apps_reach_the_activity_and_the_shell_the_profile_installer() = assertEquals(
        listOf("activity .MehfoozActivity", "receiver androidx.profileinstaller.ProfileInstallReceiver for android.permission.DUMP"),
        all().filter { it.tagName in components && it.android("exported") == "true" }
            .map { "${it.tagName} ${it.android("name")}" + it.android("permission").let { needed -> if (needed == "") "" else " for $needed" } }.sorted(),
    )

    @Test fun it_looks_for_a_voice_and_a_dialler_only() = assertEquals(
        listOf("action android.intent.action.DIAL", "action android.intent.action.TTS_SERVICE"),
        all().filter { it.parents().any { parent -> parent.tagName == "queries" } && it.hasAttributeNS(ANDROID, "name") }
            .map { "${it.tagName} ${it.android("name")}" }.sorted(),
    )

    /** Not emoji2, whose start would ask the phone for a font. */
    @Test fun what_starts_before_the_app_is_listed() = assertEquals(
        listOf("androidx.lifecycle.ProcessLifecycleInitializer", "androidx.profileinstaller.ProfileInstallerInitializer"),
        all().filter { it.tagName == "meta-data" && it.android("value") == "androidx.startup" }.map { it.android("name") }.sorted(),
    )

    private fun all(): List<Element> = manifest.getElementsByTagName("*").let { found -> List(found.length) { found.item(it) as Element } }
    private fun Element.parents() = generateSequence(parentNode) { it.parentNode }.filterIsInstance<Element>()
    private fun Element.android(name: String) = getAttributeNS(ANDROID, name)

    private companion object {
        const val ANDROID = "http://schemas.android.com/apk/res/android"
        const val OWN = "app.mehfooz.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION"
        val components = setOf("activity", "activity-alias", "service", "receiver", "provider")
    }
}
