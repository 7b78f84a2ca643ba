package app.mehfooz

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.wrapContentSize
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.dp
import app.mehfooz.core.SwitchView
import app.mehfooz.grownups.RowCard
import app.mehfooz.grownups.SwitchRow
import app.mehfooz.look.Chunk
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.look.Page
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.look.pageRoom
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Words that leave their line box, drawn in our own blocks and compared with the same words drawn free. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+ur-rPK-ldrtl-w700dp-h500dp")
class NastaliqTest {
    @get:Rule val screen = createComposeRule()
    private var drawing: @Composable () -> Unit by mutableStateOf({})
    private val hardWords = listOf("ایکسیسبیلٹی", "گنتی", "گنیں", "کھیل", "گھر", "کھیلیں")

    @Test fun a_block_holds_all_the_ink() = heldBy { InBlock(it) }
    @Test @Config(fontScale = 2f) fun a_block_holds_all_the_ink_at_200_percent() = heldBy { InBlock(it) }
    @Test fun a_page_holds_the_ink_of_its_first_line() = heldBy { InScrolling(it) }
    @Test @Config(fontScale = 2f) fun a_page_holds_the_ink_of_its_first_line_at_200_percent() = heldBy { InScrolling(it) }

    @Test fun a_header_holds_the_ink_of_its_title() = heldBy { InHeader(it) }
    @Test @Config(fontScale = 2f) fun a_header_holds_the_ink_of_its_title_at_200_percent() = heldBy { InHeader(it) }
    @Test fun a_row_holds_all_the_ink() = heldBy({ LocalType.current.body }) { InRow(it) }
    @Test @Config(fontScale = 2f) fun a_row_holds_all_the_ink_at_200_percent() = heldBy({ LocalType.current.body }) { InRow(it) }

    @Test fun bare_text_at_a_clipping_edge_is_cut() {
        begin()
        val whole = ink { Free("ایکسیسبیلٹی") }
        assertFalse(ink { Column(Modifier.clipToBounds()) { Free("ایکسیسبیلٹی") } }.isLike(whole))
    }

    private fun heldBy(style: @Composable () -> TextStyle = { LocalType.current.title }, holder: @Composable (String) -> Unit) {
        begin()
        for (word in hardWords) {
            val whole = ink { Free(word, style()) }
            val held = ink { holder(word) }
            assertTrue("$word: $held of $whole", held.isLike(whole))
        }
    }

    @Composable
    private fun Free(word: String, style: TextStyle = LocalType.current.title) = Text(word, style = style, color = Color.Black)

    @Composable
    private fun InBlock(word: String) = Chunk(Look(Color(0xFFEEEEEE)), Tap.Off) { Words(word, style = LocalType.current.title, color = Color.Black) }

    @Composable
    private fun InScrolling(word: String) = Box(Modifier.clipToBounds().pageRoom()) { Words(word, style = LocalType.current.title, color = Color.Black) }

    @Composable
    private fun InHeader(word: String) = Box(Modifier.clipToBounds()) { Page("page", null, header = { Heading(word, style = LocalType.current.title) }) {} }

    @Composable
    private fun InRow(word: String) = Box(Modifier.clipToBounds().pageRoom()) { RowCard(listOf { SwitchRow(SwitchView(word, false)) {} }) }

    private fun begin() = screen.setContent {
        MehfoozTheme("ur", rightToLeft = true, calm = false) {
            Box(Modifier.fillMaxSize().background(Color.White).padding(120.dp).wrapContentSize()) { drawing() }
        }
    }

    private fun ink(content: @Composable () -> Unit): Ink {
        drawing = content
        screen.waitForIdle()
        return screen.onRoot().captureToImage().asAndroidBitmap().ink()
    }
}
