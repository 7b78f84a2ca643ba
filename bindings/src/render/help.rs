//! Help.

use mehfooz_embedded::helplines;

use super::Setting;
use crate::views::{HelpView, HelplineView};

pub fn help(setting: Setting) -> HelpView {
    let title = setting.ui("help_title");
    let subtitle = setting.ui("help_subtitle");
    let steps: Vec<_> = ["help_step_stop", "help_step_keep", "help_step_tell"].map(|key| setting.ui(key)).into();
    let lines: Vec<_> = helplines().iter().filter_map(|line| helpline(setting, &line.id, &line.digits)).collect();
    let call_title = setting.ui("help_call");
    let spoken = [title.clone(), subtitle.clone()]
        .into_iter()
        .chain(steps.iter().cloned())
        .chain([call_title.clone()])
        .chain(lines.iter().map(|line| line.spoken.clone()))
        .collect();
    HelpView {
        frame: setting.frame(true),
        page: setting.ui("common_help"),
        back: setting.ui("common_back"),
        title,
        subtitle,
        steps,
        call_title,
        lines,
        they_ask_title: setting.ui("help_they_ask"),
        speak: setting.ui("common_speak"),
        spoken,
    }
}

fn helpline(setting: Setting, id: &str, digits: &str) -> Option<HelplineView> {
    let words = setting.words.helpline(id)?;
    let one_by_one: Vec<_> = digits.chars().filter(char::is_ascii_digit).map(String::from).collect();
    Some(HelplineView {
        digits: digits.to_owned(),
        name: words.name.clone(),
        about: words.about(),
        they_ask: words.they_ask.clone(),
        spoken: setting.with("help_call_spoken", &[("digits", &one_by_one.join(" ")), ("name", &words.name)]),
    })
}
