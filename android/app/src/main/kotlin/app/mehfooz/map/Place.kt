package app.mehfooz.map

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.core.BadgeView
import app.mehfooz.core.PlaceView
import app.mehfooz.look.Badge
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Words
import app.mehfooz.look.scheme
import app.mehfooz.phone.Mithu
import app.mehfooz.phone.Picture

/** A topic as a house on the map; the whole of it is the target, and none is ever locked. [mithu] is how the mascot came there. */
@Composable
fun Place(place: PlaceView, index: Int, modifier: Modifier, mithu: Modifier, onTap: () -> Unit) = Column(
    modifier.widthIn(min = 128.dp).clickable(role = Role.Button, onClick = onTap).semantics { contentDescription = place.spoken; traversalIndex = index.toFloat() },
    horizontalAlignment = Alignment.CenterHorizontally,
) {
    Box(Modifier.width(128.dp).height(116.dp), Alignment.Center) {
        val scheme = place.badge.scheme
        Canvas(Modifier.size(128.dp, 116.dp)) { scale(size.width / 132f, Offset.Zero) { drawHouse(scheme, index % 3, place.badge.calm) } }
        Badge(place.badge, 78.dp, Modifier.offset(y = 20.dp))
        Picture(place.picture, 34.dp, Modifier.align(Alignment.BottomEnd).offset(x = 6.dp, y = 4.dp))
        place.otherBand?.let { OtherMedal(it, Modifier.align(Alignment.BottomStart).offset(x = 2.dp, y = 2.dp)) }
        if (place.here) Mithu(62.dp, Modifier.align(Alignment.TopEnd).offset(x = 14.dp, y = (-38).dp).then(mithu))
    }
    Box(Modifier.clearAndSetSemantics {}) { Chip(place.name, place.here) }
}

/** What was won here in another band: small, beside the place's own badge, as none is lost. */
@Composable
private fun OtherMedal(badge: BadgeView, modifier: Modifier) =
    Box(modifier.size(38.dp).background(Color.White, CircleShape), Alignment.Center) { Badge(badge, 34.dp) }

@Composable
private fun Chip(name: String, isHere: Boolean) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(14.dp)
    Box(
        Modifier.heightIn(min = 28.dp).background(if (isHere) palette.primary else Color.White, shape)
            .border(2.dp, if (isHere) palette.ink else palette.line, shape).padding(horizontal = 8.dp, vertical = 4.dp),
        Alignment.Center,
    ) { Words(name, style = LocalType.current.label, align = TextAlign.Center) }
}
