//! What the pieces print: nothing typed becomes markup, and every field tells its hint and its fault.

use leptos::prelude::*;

use super::url::Query;
use super::{DateField, Pager, SelectField, TextArea, TextField, note};
use crate::basics::{Cursor, Fault, Problem, Slice};
use crate::words::{Lang, Words};

const EVIL: &str = "</textarea><script>alert(1)</script>\" onfocus=\"x & y";

fn printed<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(Words::of(Lang::Sv));
        view().to_html()
    })
}

#[test]
fn what_was_typed_comes_back_as_text_only() {
    let area = printed(|| view! { <TextArea id="why" name="why" label="Skäl" value=EVIL/> });
    assert!(area.contains(">&lt;/textarea>&lt;script>alert(1)&lt;/script>\" onfocus=\"x &amp; y</textarea>"), "{area}");
    let field = printed(|| view! { <TextField id="who" name="who" label=EVIL value=EVIL/> });
    let choices = vec![super::Choice::new(EVIL, EVIL).under(EVIL)];
    let select = printed(|| view! { <SelectField id="one" name="one" label="Val" choices=choices chosen=EVIL/> });
    for html in [&field, &select] {
        assert!(!html.contains("<script") && html.contains("value=\"&lt;/textarea&gt;"), "{html}");
        assert!(html.contains("&quot; onfocus=&quot;x &amp; y\""), "{html}");
    }
    assert!(select.contains(" selected"), "{select}");
}

#[test]
fn a_first_line_break_is_not_lost() {
    let area = printed(|| view! { <TextArea id="why" name="why" label="Skäl" value="\nen rad"/> });
    assert!(area.contains(">\n\nen rad</textarea>"), "{area}");
}

#[test]
fn a_field_tells_its_hint_and_its_fault() {
    let with = printed(|| {
        view! { <DateField id="from" name="from" label="Från" hint="Tomt betyder tills vidare.".to_owned() fault="fault-day".to_owned()/> }
    });
    for part in
        ["for=\"from\"", "id=\"from-hint\"", "id=\"from-fault\"", "aria-describedby=\"from-hint from-fault\"", "aria-invalid=\"true\""]
    {
        assert!(with.contains(part), "{part} in {with}");
    }
    let without = printed(|| view! { <DateField id="from" name="from" label="Från"/> });
    assert!(!without.contains("aria-describedby") && !without.contains("aria-invalid"), "{without}");
}

#[test]
fn a_fault_leads_to_its_field_and_one_of_the_whole_form_nowhere() {
    let faults = vec![Fault::new("form[reason]", "fault-long"), Fault::new("form", "problem-unreadable")];
    let html = printed(|| note(&Problem::Invalid(faults)));
    assert!(html.contains("href=\"#form-reason\"") && html.contains("role=\"alert\""), "{html}");
    assert_eq!(html.matches("href=").count(), 1, "{html}");
}

#[test]
fn a_problem_without_a_sentence_has_no_empty_paragraph() {
    let html = printed(|| note(&Problem::NotAllowed("people.view".into())));
    assert!(!html.contains("<p>"), "{html}");
    assert!(printed(|| note(&Problem::Busy(1))).contains("Vänta 1 sekund och"));
}

#[test]
fn the_pager_keeps_the_filter_and_offers_no_page_that_is_not_there() {
    let slice = Slice::cut(vec![1, 2, 3], 2, 3, &Cursor::First);
    let query = Query::parse("q=%C3%85sa&after=old&at=9");
    let html = printed(|| Pager::of(&slice, "/people", &query, ToString::to_string).view());
    assert!(html.contains("1–2 av 3"), "{html}");
    assert!(html.contains("rel=\"next\"") && html.contains("/people?q=%C3%85sa&amp;after=2&amp;at=2"), "{html}");
    assert!(!html.contains("rel=\"prev\"") && !html.contains("rel=\"first\"") && !html.contains("after=old"), "{html}");
}
