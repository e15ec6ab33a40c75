//! One field of a form: label, hint, fault and control, wired so that a screen reader tells all of them.
//!
//! INVARIANT: what was typed comes back after a refused form, except passwords. `<textarea>` is written here only: Leptos does
//! not escape its children in server HTML, so [`TextArea`] does.

use leptos::prelude::*;

use super::icon::{Icon, Sign};
use super::url::Query;
use crate::words::use_words;

/// The frame of a field: label, hint and fault above the control.
#[component]
pub fn Field(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    /// Key of the fault in the catalogue.
    #[prop(optional_no_strip, into)]
    fault: Option<String>,
    #[prop(optional)] grow: bool,
    children: Children,
) -> impl IntoView {
    let words = use_words();
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    view! {
        <div class=if grow { "field grow" } else { "field" }>
            <label for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <span class="hint" id=hint_id>{hint}</span> })}
            {fault.map(|key| view! { <span class="error" id=fault_id><Icon sign=Sign::Stop/>{words.say(&key)}</span> })}
            {children()}
        </div>
    }
}

fn described(id: &str, hint: bool, fault: bool) -> Option<String> {
    let ids: Vec<String> =
        [(hint, "hint"), (fault, "fault")].into_iter().filter(|(is, _)| *is).map(|(_, part)| format!("{id}-{part}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A line of text: `kind` is the input's type.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] fault: Option<String>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] autocomplete: Option<&'static str>,
    #[prop(optional)] required: bool,
    #[prop(optional)] grow: bool,
) -> impl IntoView {
    let describes = described(&id, hint.is_some(), fault.is_some());
    let invalid = fault.is_some().then_some("true");
    view! {
        <Field id=id.clone() label=label hint=hint fault=fault grow=grow>
            <input class="input" id=id name=name type=kind value=value autocomplete=autocomplete required=required
                aria-describedby=describes aria-invalid=invalid/>
        </Field>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] fault: Option<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let describes = described(&id, hint.is_some(), fault.is_some());
    let invalid = fault.is_some().then_some("true");
    view! {
        <Field id=id.clone() label=label hint=hint fault=fault>
            <textarea class="area" id=id name=name required=required aria-describedby=describes aria-invalid=invalid>{as_content(&value)}</textarea>
        </Field>
    }
}

/// Text as the content of a `<textarea>`: nothing in it is markup, and the first line break stays (HTML drops one).
fn as_content(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    if escaped.starts_with('\n') { format!("\n{escaped}") } else { escaped }
}

/// A day, as the browser's own picker has it.
#[component]
pub fn DateField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] fault: Option<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    view! { <TextField id=id name=name label=label value=value hint=hint fault=fault kind="date" required=required/> }
}

/// What a form of filters carries along unseen: the rest of the URL.
#[component]
pub fn Hidden(query: Query) -> impl IntoView {
    query.pairs().map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> }).collect_view()
}

/// One choice of a select: value and words.
#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub words: String,
    /// A heading under which it stands.
    pub group: Option<String>,
}

impl Choice {
    pub fn new(value: impl ToString, words: impl Into<String>) -> Self {
        Self { value: value.to_string(), words: words.into(), group: None }
    }

    #[must_use]
    pub fn under(mut self, group: impl Into<String>) -> Self {
        self.group = Some(group.into());
        self
    }
}

/// The options of a select, in groups where the choices name one.
#[component]
pub fn Options(choices: Vec<Choice>, #[prop(into)] chosen: String) -> impl IntoView {
    let mut groups: Vec<(Option<String>, Vec<Choice>)> = Vec::new();
    for choice in choices {
        match groups.last_mut() {
            Some((name, list)) if *name == choice.group => list.push(choice),
            _ => groups.push((choice.group.clone(), vec![choice])),
        }
    }
    groups
        .into_iter()
        .map(|(name, list)| {
            let options = list
                .into_iter()
                .map(|choice| {
                    let selected = choice.value == chosen;
                    view! { <option value=choice.value selected=selected>{choice.words}</option> }
                })
                .collect_view();
            match name {
                Some(name) => leptos::either::Either::Left(view! { <optgroup label=name>{options}</optgroup> }),
                None => leptos::either::Either::Right(options),
            }
        })
        .collect_view()
}

/// A choice from a list.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    choices: Vec<Choice>,
    #[prop(optional, into)] chosen: String,
    #[prop(optional_no_strip, into)] fault: Option<String>,
) -> impl IntoView {
    let describes = described(&id, false, fault.is_some());
    let invalid = fault.is_some().then_some("true");
    view! {
        <Field id=id.clone() label=label fault=fault>
            <select class="select" id=id name=name aria-describedby=describes aria-invalid=invalid>
                <Options choices=choices chosen=chosen/>
            </select>
        </Field>
    }
}
