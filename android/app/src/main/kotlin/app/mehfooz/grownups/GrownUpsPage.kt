package app.mehfooz.grownups

import app.mehfooz.core.AboutView
import app.mehfooz.core.ChildView
import app.mehfooz.core.DeletePlayerView
import app.mehfooz.core.ExportImportView
import app.mehfooz.core.Frame
import app.mehfooz.core.ImportedView
import app.mehfooz.core.ParentsView
import app.mehfooz.core.PinView
import app.mehfooz.core.SettingsView

/** A page behind the gate. */
sealed interface GrownUpsPage {
    data class Parents(val view: ParentsView) : GrownUpsPage
    data class Child(val view: ChildView) : GrownUpsPage
    data class DeletePlayer(val view: DeletePlayerView) : GrownUpsPage

    /** [copy] waits to be saved where the parent says; [said] is what became of the last one; the way back leads to the [child] that a copy was asked of. */
    data class ExportImport(val view: ExportImportView, val child: ULong? = null, val copy: PlayerCopy? = null, val said: String? = null) : GrownUpsPage
    data class Imported(val view: ImportedView, val child: ULong? = null) : GrownUpsPage
    data class Settings(val view: SettingsView) : GrownUpsPage
    data class Pin(val view: PinView) : GrownUpsPage
    data class About(val view: AboutView) : GrownUpsPage
}

/** A player's progress, one JSON document; the [file]'s name names nobody. Two that say the same are two copies all the same. */
class PlayerCopy(val file: String, val document: String)

val GrownUpsPage.name: String
    get() = when (this) {
        is GrownUpsPage.Parents -> "parents"
        is GrownUpsPage.Child -> "child"
        is GrownUpsPage.DeletePlayer -> "delete player"
        is GrownUpsPage.ExportImport -> "export import"
        is GrownUpsPage.Imported -> "imported"
        is GrownUpsPage.Settings -> "settings"
        is GrownUpsPage.Pin -> "pin"
        is GrownUpsPage.About -> "about"
    }

/** What a screen reader says when it comes. */
val GrownUpsPage.title: String
    get() = when (this) {
        is GrownUpsPage.Parents -> view.title
        is GrownUpsPage.Child -> view.title
        is GrownUpsPage.DeletePlayer -> view.title
        is GrownUpsPage.ExportImport -> view.title
        is GrownUpsPage.Imported -> view.text
        is GrownUpsPage.Settings -> view.title
        is GrownUpsPage.Pin -> view.title
        is GrownUpsPage.About -> view.title
    }

val GrownUpsPage.frame: Frame
    get() = when (this) {
        is GrownUpsPage.Parents -> view.frame
        is GrownUpsPage.Child -> view.frame
        is GrownUpsPage.DeletePlayer -> view.frame
        is GrownUpsPage.ExportImport -> view.frame
        is GrownUpsPage.Imported -> view.frame
        is GrownUpsPage.Settings -> view.frame
        is GrownUpsPage.Pin -> view.frame
        is GrownUpsPage.About -> view.frame
    }
