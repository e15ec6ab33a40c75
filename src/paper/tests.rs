//! A document is what its template and its data say, and nothing a template may not do works.
#![expect(clippy::unwrap_used, reason = "tests")]

use serde_json::json;

use super::pdf;
use crate::basics::{Day, Problem};

const TITLE: &str = r#"#let data = json(sys.inputs.data)
#set document(title: data.title, date: auto)
#set text(font: "Libertinus Serif", lang: "sv")
= #data.title
#data.text"#;

fn day() -> Day {
    "2026-11-18".parse().unwrap()
}

#[tokio::test]
async fn the_same_data_is_the_same_file_and_other_data_another() {
    let said = |text: &str| json!({ "title": "Åäö", "text": text });
    let first = pdf(TITLE, &said("Kyrkbyskolan"), day()).await.unwrap();
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, pdf(TITLE, &said("Kyrkbyskolan"), day()).await.unwrap());
    assert_ne!(first, pdf(TITLE, &said("Hamnskolan"), day()).await.unwrap());
}

#[tokio::test]
async fn what_people_wrote_is_no_markup() {
    let wicked = json!({ "title": "#panic(\"in the title\")", "text": "#read(\"/etc/hostname\") *x* $ _ ` \\ <a> @b" });
    assert!(pdf(TITLE, &wicked, day()).await.is_ok());
}

#[tokio::test]
async fn a_template_reads_no_file_and_takes_no_package() {
    let titled = |rest: &str| format!("#set document(title: \"x\")\n{rest}");
    for rest in ["#read(\"/etc/hostname\")", "#include \"other.typ\"", "#import \"@preview/cetz:0.3.4\"", "#panic(\"x\")"] {
        let template: &'static str = Box::leak(titled(rest).into_boxed_str());
        assert!(matches!(pdf(template, &json!({}), day()).await, Err(Problem::Broken(_))), "{rest}");
    }
}
