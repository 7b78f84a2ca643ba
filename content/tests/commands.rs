//! The author's tool as it is run, on a copy of the content.

#![allow(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::fs;
use std::path::Path;
use std::process::Command;

use mehfooz_content::{Content, Files};
use mehfooz_core::Band;
use tempfile::TempDir;

fn copy() -> TempDir {
    let (from, to) = (Path::new(env!("CARGO_MANIFEST_DIR")), tempfile::tempdir().unwrap());
    fs::copy(from.join("topics.json"), to.path().join("topics.json")).unwrap();
    fs::copy(from.join("helplines.json"), to.path().join("helplines.json")).unwrap();
    for folder in ["scenarios", "art", "backdrops", "en", "ur"] {
        fs::create_dir(to.path().join(folder)).unwrap();
        for file in fs::read_dir(from.join(folder)).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), to.path().join(folder).join(file.file_name())).unwrap();
        }
    }
    to
}

/// Whether it ended well, and what it printed.
fn run(folder: &TempDir, arguments: &[&str]) -> (bool, String) {
    let tool = Command::new(env!("CARGO_BIN_EXE_mehfooz-content"))
        .args(arguments)
        .arg("--content")
        .arg(folder.path())
        .output()
        .unwrap();
    (tool.status.success(), String::from_utf8([tool.stdout, tool.stderr].concat()).unwrap())
}

fn read(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap()
}

#[test]
fn the_content_is_laid_out_by_fmt_and_fmt_mends_what_is_not() {
    let folder = copy();
    assert_eq!(run(&folder, &["fmt", "--check"]), (true, String::new()));
    let before = read(&folder, "ur/codes.json");
    let lines: serde_json::Value = serde_json::from_str(&before).unwrap();
    fs::write(folder.path().join("ur/codes.json"), lines.to_string()).unwrap();
    assert_eq!(run(&folder, &["fmt", "--check"]), (false, "ur/codes.json is not laid out by fmt\n".to_owned()));
    assert_eq!(run(&folder, &["fmt"]), (true, "ur/codes.json written\n".to_owned()));
    assert!(read(&folder, "ur/codes.json") == before, "ur/codes.json is as it was");
}

#[test]
fn a_new_scenario_is_listed_by_check_until_it_has_words() {
    let folder = copy();
    let (well, said) = run(&folder, &["new", "codes.8-10.keep-sms-code", "--id", "codes-two-texts"]);
    assert!(well && said.ends_with("\"codes-two-texts\" needs words\n"), "{said}");
    assert_eq!(run(&folder, &["fmt", "--check"]), (true, String::new()));
    let (well, told) = run(&folder, &["check"]);
    assert!(!well);
    for line in [
        "scenarios/codes.json: \"codes-two-texts\": 0 items in the picture; it has 1 to 3",
        "en/codes.json: \"codes-two-texts\": stem is empty",
        "ur/codes.json: \"codes-two-texts\": why of \"c\" is empty",
    ] {
        assert!(told.lines().any(|of| of == line), "{line}\nis not in\n{told}");
    }
    let (well, said) = run(&folder, &["new", "codes.8-10.keep-sms-cod"]);
    assert_eq!(
        (well, said.as_str()),
        (false, "\"codes.8-10.keep-sms-cod\" is no objective; nearest: \"codes.8-10.keep-sms-code\"\n")
    );
    assert!(!run(&folder, &["new", "codes.8-10.keep-sms-code", "--id", "codes-wallet-caller"]).0, "the id is taken");
}

#[test]
fn a_new_family_has_a_story_for_each_option_and_is_listed_by_check_until_it_has_words() {
    let folder = copy();
    let (well, said) = run(&folder, &["new", "codes.8-10.keep-sms-code", "--id", "codes-two-texts", "--family"]);
    assert!(well && said.ends_with("\"codes-two-texts\" needs words\n"), "{said}");
    assert_eq!(run(&folder, &["fmt", "--check"]), (true, String::new()));
    let (well, told) = run(&folder, &["check"]);
    assert!(!well && !told.contains("\"codes-two-texts\": option"), "{told}");
    for story in ["a", "b", "c"] {
        let line = format!("ur/codes.json: \"codes-two-texts-{story}\": why of \"c\" is empty");
        assert!(told.lines().any(|of| of == line), "{line}\nis not in\n{told}");
    }
    assert!(!run(&folder, &["new", "codes.8-10.keep-sms-code", "--id", "codes-two-texts", "--family"]).0, "taken");
}

#[test]
fn a_signature_goes_stale_with_an_edit() {
    let folder = copy();
    let sign = ["sign", "secrets", "--locale", "ur", "--role", "child-protection professional", "--on", "2026-12-01"];
    assert_eq!(run(&folder, &sign), (true, "ur/signed.json written\n".to_owned()));
    let told = |what: &str| {
        run(&folder, &["check"])
            .1
            .lines()
            .any(|line| line.starts_with("warning: ur/signed.json:") && line.contains(what))
    };
    assert!(told("not signed: private, codes, prizes, strangers, kindness") && !told("edited since"));
    let words = read(&folder, "ur/secrets.json").replacen('۔', " ۔", 1);
    fs::write(folder.path().join("ur/secrets.json"), words).unwrap();
    assert!(told("edited since they were signed: secrets"));
    for no_date in ["1 May", "2026-02-31"] {
        assert!(!run(&folder, &["sign", "secrets", "--locale", "ur", "--role", "x", "--on", no_date]).0);
        assert!(!run(&folder, &["check", "--today", no_date]).0);
    }
}

#[test]
fn check_ends_with_the_counts_and_a_wrong_id_names_the_nearest() {
    let folder = copy();
    let (well, told) = run(&folder, &["check", "--today", "2026-11-24"]);
    assert!(well, "{told}");
    for name in ["band", "topic", "stance", "stimulus", "response"] {
        assert!(told.lines().any(|line| line.starts_with(&format!("by {name}: "))), "{told}");
    }
    assert!(told.lines().last().unwrap().starts_with("0 problems, "));
    let (well, told) = run(&folder, &["preview", "codes-wallet-calle"]);
    assert_eq!(
        (well, told.as_str()),
        (false, "\"codes-wallet-calle\" is no scenario and no topic; nearest: \"codes-wallet-caller\"\n")
    );
}

#[test]
fn pages_stand_alone_and_show_both_languages() {
    let folder = copy();
    let page = |arguments: &[&str]| {
        let file = folder.path().join("page.html");
        let (well, said) = run(&folder, &[arguments, &["--html", file.to_str().unwrap()]].concat());
        assert!(well, "{said}");
        let text = fs::read_to_string(file).unwrap();
        assert!(
            !text.contains("src=\"http") && !text.contains("url(http") && !text.contains("<link"),
            "needs no network"
        );
        text
    };
    let report = page(&["report", "--today", "2026-11-24"]);
    assert!(report.matches("<svg").count() > 216, "a mark for each scenario");
    assert!(report.contains("No problem, every limit holds"));
    let preview = page(&["preview", "codes-wallet-caller"]);
    assert!(preview.contains("Read the digits out loud") && preview.contains("lang=\"ur\" dir=\"rtl\""));
    let with_note = page(&["preview", "codes-ammi-through-wall"]);
    assert!(with_note.contains("<span class=\"note\">In your contacts</span>"));
    let sheet = page(&["sheet", "codes", "8-10", "--locale", "ur"]);
    let bank = Content::read(Files::read(folder.path()).unwrap()).bank;
    let of_cell = bank.scenarios().iter().filter(|s| s.topic.as_str() == "codes" && s.band == Band::EightToTen);
    assert!(sheet.contains("<html lang=\"ur\" dir=\"rtl\">"));
    assert_eq!(sheet.matches("<article>").count(), of_cell.count());
    let (well, said) = run(&folder, &["sheet", "code", "8-10", "--locale", "ur", "--html", "x"]);
    assert_eq!((well, said.as_str()), (false, "\"code\" is no topic; nearest: \"codes\"\n"));
}

#[test]
fn a_report_as_json_has_every_limit_and_every_objective() {
    let folder = copy();
    let (well, text) = run(&folder, &["report", "--json", "--today", "2026-11-24"]);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(well && json["limits"].as_array().unwrap().len() > 100);
    let bank = Content::read(Files::read(folder.path()).unwrap()).bank;
    let objectives = bank.topics().iter().flat_map(|topic| &topic.objectives).count();
    assert_eq!(json["objectives"].as_object().unwrap().len(), objectives);
    assert_eq!(json["helplines"]["1799"], 1);
}
