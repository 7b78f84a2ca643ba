package app.mehfooz.grownups

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.password
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.Frame
import app.mehfooz.look.Card
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Tiles
import app.mehfooz.look.Words

/** The sum, if one is asked for, and what is typed so far: from left to right in every language, a PIN as dots. */
@Composable
fun TypedDigits(typed: String, isHidden: Boolean, product: String? = null) = LeftToRight {
    Card {
        Row(Modifier.align(Alignment.CenterHorizontally), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            if (product != null) Words(product, style = keyDigits)
            val palette = LocalPalette.current
            val shape = RoundedCornerShape(16.dp)
            Box(
                Modifier.sizeIn(minWidth = if (isHidden) 176.dp else 112.dp, minHeight = 50.dp).background(palette.paper, shape)
                    .border(3.dp, palette.accent, shape).padding(horizontal = 12.dp, vertical = 6.dp),
                Alignment.Center,
            ) {
                val spoken = if (isHidden) Modifier.semantics { password() } else Modifier.semantics { liveRegion = LiveRegionMode.Polite }
                Words(if (isHidden) "•".repeat(typed.length) else typed, spoken, keyDigits)
            }
        }
    }
}

/** The ten digits, one key that takes a digit away, and one that is done; [least] digits switch it on. */
@Composable
fun Keys(typed: String, least: Int, most: Int, erase: String, enter: String, onTyped: (String) -> Unit, onEnter: () -> Unit) = LeftToRight {
    val palette = LocalPalette.current
    val quiet = Look(palette.paper, palette.line, edge = palette.edge, edgeHeight = 4.dp, radius = 18.dp)
    val digit = { digit: Int -> key(quiet, Tap.Press { if (typed.length < most) onTyped(typed + digit) }) { Words("$digit", style = keyDigits) } }
    val erasing = key(quiet, Tap.Press { onTyped(typed.dropLast(1)) }, erase) { Sign(R.drawable.icon_erase, palette.ink, 28.dp) }
    val isDone = typed.length >= least
    val done = Look(palette.accent, edge = palette.accentEdge, edgeHeight = 4.dp, radius = 18.dp)
    val notYet = Look(palette.disabled, palette.ring, isDashed = true, radius = 18.dp)
    val entering = key(if (isDone) done else notYet, if (isDone) Tap.Press(onEnter) else Tap.Off, enter) {
        Sign(R.drawable.icon_check, if (isDone) palette.paper else palette.onDisabled, 28.dp)
    }
    Tiles((1..9).map(digit) + listOf(erasing, digit(0), entering), columns = 3, least = 40.dp, gap = 6.dp)
}

private fun key(look: Look, tap: Tap, name: String? = null, sign: @Composable () -> Unit): @Composable (Modifier) -> Unit = { modifier ->
    Chunk(look, tap, if (name == null) modifier else modifier.semantics { contentDescription = name }, minHeight = 50.dp, padding = PaddingValues(2.dp), align = Alignment.Center) { sign() }
}

/** A page that asks for digits: [asked], what is [typed], and the [keys], none while there is a wait. They stay in place at the foot; on a phone held sideways, beside what is asked. */
@Composable
fun KeysPage(frame: GrownUpsHead, typed: @Composable () -> Unit, keys: (@Composable () -> Unit)?, asked: @Composable ColumnScope.() -> Unit) {
    val isLow = LocalConfiguration.current.screenHeightDp < 480
    val below: (@Composable () -> Unit)? = if (keys == null || isLow) null else ({
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            typed()
            keys()
        }
    })
    GrownUpsPageFrame(frame.key, frame.title, frame.back, frame.frame, frame.onBack, below = below) {
        if (keys == null || !isLow) asked()
        else Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(16.dp), Alignment.CenterVertically) {
            Column(Modifier.weight(1f), Arrangement.spacedBy(8.dp)) {
                asked()
                typed()
            }
            Box(Modifier.weight(1f)) { keys() }
        }
    }
}

class GrownUpsHead(val key: Any, val title: String, val back: String, val frame: Frame, val onBack: () -> Unit)

/** As large as the keys allow, and not larger with the text: all keys are in sight. */
private val keyDigits @Composable get() = LocalType.current.digits.copy(fontSize = with(LocalDensity.current) { 30.dp.toSp() })

/** Digits and keys stand in one order in both languages. */
@Composable
private fun LeftToRight(content: @Composable () -> Unit) = CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr, content)
