//! What a role would open, told while the form that gives it is being filled in: an island beside the form, and its question.
//!
//! Without the client the button "see what it opens" asks the same of the page. Not here: the comparison itself (`preview`).

use leptos::ev;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::model::RoleForm;
use crate::basics::Problem;

/// A level that the role changes: its key in the engine, and the sentence in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    pub level: String,
    pub sentence: String,
}

/// What the role in a form would open on its first day. A form that is not filled in yet opens nothing that can be told: none.
#[server(endpoint = "check_role")]
pub async fn check_role(form: RoleForm) -> Result<Option<Vec<Opened>>, Problem> {
    let mut permit = crate::gate::permit::<crate::rights::own::GiveRoles>().await?;
    let Ok(gift) = super::model::RoleGift::try_from(&form) else { return Ok(None) };
    permit.must_reach(gift.person).await?;
    let mut told = super::preview::conflicts(&mut permit, &gift).await?;
    told.extend(super::preview::opened(&mut permit, &gift).await?);
    Ok(Some(told))
}

/// Shows what the form opens. `children` is what the page itself knew, until something in the form changes.
#[island]
pub fn OpensLive(person: String, nothing: String, missing: String, failed: String, children: Children) -> impl IntoView {
    let told = RwSignal::new(None::<Result<Option<Vec<Opened>>, ()>>);
    let asked = RwSignal::new(RoleForm::default());
    let asking = Action::new(move |form: &RoleForm| {
        let form = form.clone();
        async move {
            let answer = check_role(form.clone()).await.map_err(drop);
            // An answer to a form that has changed since is old.
            if asked.get_untracked() == form {
                told.set(Some(answer));
            }
        }
    });
    Effect::new(move |_| {
        let person = person.clone();
        let listening = window_event_listener(ev::change, move |_| {
            let form = RoleForm {
                person: person.clone(),
                role: typed("form-role"),
                scope: typed("form-scope"),
                from: typed("form-from"),
                to: typed("form-to"),
                reason: String::new(),
                back: String::new(),
                despite: None,
            };
            if asked.get_untracked() != form {
                asked.set(form.clone());
                asking.dispatch(form);
            }
        });
        on_cleanup(move || listening.remove());
    });
    let list = move || match told.get()? {
        Err(()) => Some(view! { <p class="pad-in muted">{failed.clone()}</p> }.into_any()),
        Ok(None) => Some(view! { <p class="pad-in muted">{missing.clone()}</p> }.into_any()),
        Ok(Some(opened)) if opened.is_empty() => Some(view! { <p class="why pad-in">{nothing.clone()}</p> }.into_any()),
        Ok(Some(opened)) => {
            let rows = opened
                .into_iter()
                .map(|opened| {
                    let (class, value) =
                        if opened.level == "execute" { ("run", "yes".to_owned()) } else { ("mark", opened.level.replace('_', "-")) };
                    view! { <li><span class=class data-v=value aria-hidden="true"></span><span>{opened.sentence}</span></li> }
                })
                .collect_view();
            Some(view! { <ul class="opens pad-in" role="list">{rows}</ul> }.into_any())
        }
    };
    view! {
        <div hidden=move || told.read().is_some()>{children()}</div>
        <div>{list}</div>
    }
}

/// What stands in a control of the form.
fn typed(id: &str) -> String {
    #[cfg(feature = "hydrate")]
    {
        use leptos::wasm_bindgen::JsCast;
        let Some(element) = document().get_element_by_id(id) else { return String::new() };
        if let Some(select) = element.dyn_ref::<web_sys::HtmlSelectElement>() {
            return select.value();
        }
        element.dyn_ref::<web_sys::HtmlInputElement>().map(web_sys::HtmlInputElement::value).unwrap_or_default()
    }
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = id;
        String::new()
    }
}
