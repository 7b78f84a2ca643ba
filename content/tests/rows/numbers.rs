//! Faults of helplines and of signatures.

use mehfooz_content::check::check_all;
use mehfooz_content::{Content, Files};
use serde_json::{Value, json};

use crate::{each_is_told, lines, put, small};

#[test]
#[rustfmt::skip]
fn faults_of_helplines_are_told() {
    const FILE: &str = "helplines.json";
    let lines: Value = serde_json::from_str(small().text("helplines.json").unwrap()).unwrap();
    let digits = |given: &'static str| (FILE, "/0/digits", json!(given));
    let told = |(file, place, value): (&'static str, &'static str, Value), line| (file, place, value, line);
    each_is_told([
        told(digits("call mum"), r#"helplines.json: "child-protection": digits are "call mum"; write digits and hyphens, a digit first, at least 3 digits"#),
        told(digits("12"), r#"helplines.json: "child-protection": digits are "12"; write digits and hyphens, a digit first, at least 3 digits"#),
        told(digits("1--2"), r#"helplines.json: "child-protection": digits are "1--2"; write digits and hyphens, a digit first, at least 3 digits"#),
        told(digits("-1121"), r#"helplines.json: "child-protection": digits are "-1121"; write digits and hyphens, a digit first, at least 3 digits"#),
        told(digits("۱۱۲۱"), r#"helplines.json: "child-protection": digits are "۱۱۲۱"; write digits and hyphens, a digit first, at least 3 digits"#),
        (FILE, "/-", lines[0].clone(), r#"helplines.json: "child-protection" is used twice"#),
        (FILE, "/0/id", json!("Child Protection"), r#"helplines.json: "Child Protection": an id is lower-case letters, digits and hyphens"#),
        (FILE, "/0/hours", json!("??"), r#"helplines.json: "child-protection": hours are "??"; write always, not-stated, or from and to as in 09:00-17:00"#),
        (FILE, "/0/hours", json!("09:00-25:00"), r#"helplines.json: "child-protection": hours are "09:00-25:00"; write always, not-stated, or from and to as in 09:00-17:00"#),
        (FILE, "/0/source", json!(" "), r#"helplines.json: "child-protection": source is empty"#),
        (FILE, "/0/verified_by", json!("dialled"), r#"helplines.json: "child-protection": dialled needs by, network, province; missing: by, network, province"#),
        (FILE, "/0/verified_on", json!("2026-02-31"), r#"helplines.json: "child-protection": verified_on is "2026-02-31", which is not a date; write YYYY-MM-DD"#),
        (FILE, "/0/verified_on", json!("2026-2-3"), r#"helplines.json: "child-protection": verified_on is "2026-2-3", which is not a date; write YYYY-MM-DD"#),
        (FILE, "/0/verified_on", json!("2062-11-23"), r#"helplines.json: "child-protection": verified_on is 2062-11-23, which is in the future"#),
    ]);
}

#[test]
fn a_signature_has_a_role_a_known_topic_and_a_date_that_was() {
    let told = |text: &str| {
        let mut files = small();
        files.insert("en/signed.json", text.to_owned());
        lines(files)
    };
    let one = |topic: &str, by: &str, on: &str| {
        told(&format!(r#"{{"topics": {{"{topic}": {{"words": "00000000", "by": "{by}", "on": "{on}"}}}}}}"#))
    };
    assert_eq!(one("codes", "reviewer", "2026-02-28"), Vec::<String>::new());
    let date = r#"en/signed.json: "codes": on is "2026-02-29", which is not a date; write YYYY-MM-DD"#;
    assert_eq!(one("codes", "reviewer", "2026-02-29"), [date]);
    assert_eq!(
        one("codes", "reviewer", "2062-01-01"),
        [r#"en/signed.json: "codes": on is 2062-01-01, which is in the future"#]
    );
    assert_eq!(one("codes", " ", "2026-02-28"), [r#"en/signed.json: "codes": by is empty; write a role"#]);
    assert_eq!(one("money", "reviewer", "2026-02-28"), [r#"en/signed.json: "money": no such topic"#]);
}

#[test]
fn a_topic_is_unsigned_then_signed_then_stale() {
    let state = |files: &Files| {
        let found = check_all(&Content::read(files.clone()), None, false).warnings;
        found.iter().filter(|line| line.file == "ur/signed.json").map(|line| line.text.clone()).collect::<Vec<_>>()
    };
    let mut files = small();
    assert!(state(&files)[0].starts_with("not signed: private, codes,"));
    let hash = mehfooz_content::hash_of(&files, "ur", "codes");
    let signed = json!({"topics": {"codes": {"words": hash, "by": "teacher", "on": "2026-12-01"}}});
    files.insert("ur/signed.json", signed.to_string());
    assert!(state(&files)[0].starts_with("not signed: private, prizes,"));
    put(&mut files, "ur/codes.json", "/codes-wallet-caller/stem", json!("زارا کیا کرے؟"));
    assert_eq!(state(&files)[0], "edited since they were signed: codes");
}
