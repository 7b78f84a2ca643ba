//! Help.

use mehfooz_embedded::helplines;

use super::Context;
use crate::views::{HelpView, HelplineView};

pub fn help(context: Context) -> HelpView {
    let title = context.ui("help_title");
    let subtitle = context.ui("help_subtitle");
    let steps: Vec<_> = ["help_step_stop", "help_step_keep", "help_step_tell"].map(|key| context.ui(key)).into();
    let lines: Vec<_> = helplines().iter().filter_map(|line| helpline(context, &line.id, &line.digits)).collect();
    let call_title = context.ui("help_call");
    let spoken = [title.clone(), subtitle.clone()]
        .into_iter()
        .chain(steps.iter().cloned())
        .chain([call_title.clone()])
        .chain(lines.iter().map(|line| line.spoken.clone()))
        .collect();
    HelpView {
        frame: context.frame(true),
        page: context.ui("common_help"),
        back: context.ui("common_back"),
        title,
        subtitle,
        steps,
        call_title,
        lines,
        they_ask_title: context.ui("help_they_ask"),
        speak: context.ui("common_speak"),
        spoken,
    }
}

fn helpline(context: Context, id: &str, digits: &str) -> Option<HelplineView> {
    let words = context.words.helpline(id)?;
    let one_by_one: Vec<_> = digits.chars().filter(char::is_ascii_digit).map(String::from).collect();
    Some(HelplineView {
        digits: digits.to_owned(),
        name: words.name.clone(),
        about: words.about(),
        they_ask: words.they_ask.clone(),
        spoken: context.with("help_call_spoken", &[("digits", &one_by_one.join(" ")), ("name", words.name.as_str())]),
    })
}
