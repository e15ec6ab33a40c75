//! Promises of `rollbok decide`: one answer a line, whatever the line.

use serde_json::{Value, json};

use crate::rights::answer::{Mode, run};

const WORLD: &str = r#"{"people":[{"id":"p1"}],"modules":[{"key":"m","in_use":true}],
    "items":[{"key":"i","module":"m","kind":"register","of":"pupil","clients":["portal"]}],
    "adjustments":[{"id":"x1","person":"p1","item":"i","give":"read_own","scope":"everywhere","client":"portal"},
                   {"id":"x2","person":"p1","item":"i","give":"read_all","scope":"everywhere","client":"portal"}]}"#;

fn ask(input: &[u8], mode: Mode) -> String {
    let mut out = Vec::new();
    run(WORLD, input, &mut out, mode).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn lines_that_are_no_questions_get_an_error_and_the_others_an_answer() {
    let lines = [
        r#"{"viewer":"p1","item":"i","target":"p1","client":"portal","day":"2026-01-01"}"#,
        r#"{"viewer":"p1","item":"i","target":null,"client":"portal","day":"2026-01-01"}"#,
        r#"{"viewer":"p9","item":"i","target":"p1","client":"portal","day":"2026-01-01"}"#,
        r#"{"viewer":"p1","item":"j","target":"p1","client":"portal","day":"2026-01-01"}"#,
        r#"{"viewer":"p1","item":"i","target":"p1","client":"web","day":"2026-01-01"}"#,
        r#"{"viewer":"p1","item":"i","target":"p1","client":"portal","day":"2026-02-30"}"#,
        "",
        "{",
        r#"["p1","i","p1","portal","2026-01-01"]"#,
        "\"\u{0}\"",
        r#"{"viewer":"p1","item":"i","client":"portal","day":"2026-01-01"}"#,
    ];
    let mut input = lines.join("\r\n").into_bytes();
    input.extend(b"\n\xff\xfe\n{\"viewer\":\"p1\xff\"}");
    let answers: Vec<Value> = ask(&input, Mode::Decide).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), lines.len() + 1, "one answer for each line that is not empty");
    assert_eq!((&answers[0]["read"], answers[0]["paths"].as_array().unwrap().len()), (&json!(true), 1));
    assert_eq!(answers[1], json!({"read":false,"edit":false,"execute":false,"refusal":"NotFound","paths":[]}));
    assert_eq!(answers[1], answers[9]);
    for at in [2, 3, 4, 5, 6, 7, 8, 10, 11] {
        assert!(answers[at]["error"].is_string(), "{at}: {}", answers[at]);
    }
}

#[test]
fn the_fields_of_an_answer_stand_in_one_order() {
    let line = br#"{"viewer":"p1","item":"i","target":"p1","client":"portal","day":"2026-01-01"}"#;
    assert_eq!(
        ask(line, Mode::Decide),
        "{\"read\":true,\"edit\":false,\"execute\":false,\"refusal\":null,\"paths\":[{\"hat\":\"staff\",\"role\":null,\"adjustment\":\"x2\",\
         \"scope\":\"everywhere\",\"origin\":null,\"relation\":null,\"acts\":[\"read\"],\"until\":null}]}\n"
    );
}

#[test]
fn who_lists_people_and_validate_reads_no_line() {
    let line = br#"{"item":"i","target":"p1","client":"portal","day":"2026-01-01"}"#;
    assert_eq!(ask(line, Mode::Who), "{\"people\":[{\"id\":\"p1\",\"read\":true,\"edit\":false,\"execute\":false}]}\n");
    assert_eq!(ask(line, Mode::Validate), "");
    assert!(run("{\"x\":1}", line.as_slice(), Vec::new(), Mode::Validate).is_err());
}

/// Gives a few bytes at a time.
struct Slow<'b>(&'b [u8]);

impl std::io::Read for Slow<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let few = self.0.len().min(5);
        self.0.read(&mut into[..few])
    }
}

#[test]
fn a_question_that_arrives_in_parts_is_one_question() {
    let line = r#"{"viewer":"p1","item":"i","target":"p1","client":"portal","day":"2026-01-01"}"#;
    let input = [line; 5].join("\n");
    let mut out = Vec::new();
    run(WORLD, Slow(input.as_bytes()), &mut out, Mode::Decide).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), ask(input.as_bytes(), Mode::Decide));
}

#[test]
fn many_questions_are_answered_in_their_order() {
    let line = |at: u32| format!("{{\"viewer\":\"{at}\",\"item\":\"i\",\"target\":\"p1\",\"client\":\"portal\",\"day\":\"2026-01-01\"}}\n");
    let input: String = (0..1000).map(line).collect();
    let expected: Vec<String> = (0..1000).map(|at| format!("{{\"error\":\"unknown viewer \\\"{at}\\\"\"}}\n")).collect();
    let expected = expected.concat();
    assert_eq!(ask(input.as_bytes(), Mode::Decide), expected);
}
