//! The form that gives a role, with what it would open: the same page, asked with the button "see what it opens".

use leptos::prelude::*;

use super::api::giver_for;
use super::conflicts::{self, Broken};
use super::model::{RoleForm, RoleGift, Scope};
use super::opens::{Opened, OpensLive};
use super::preview::opened;
use super::{assigners, assigners::Counting, rules, store, walls};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::ui::{Choice, DateField, Head, Icon, Mark, SelectField, Sign, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct GivePage;

const ACTION: &str = "/api/give_role";

impl Page for GivePage {
    type Right = GiveRoles;
    const HERE: &'static str = "/people";

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: PersonId = asked.id()?;
        permit.must_reach(id).await?;
        permit.log_read(id).await?;
        let name = store::name_of(permit, id).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let value = |field: &str, usual: &str| typed.or(field, asked.query.get(field).unwrap_or(usual));
        let form = RoleForm {
            person: id.to_string(),
            role: value("form[role]", ""),
            scope: value("form[scope]", ""),
            from: value("form[from]", &permit.today().to_string()),
            to: value("form[to]", ""),
            reason: value("form[reason]", ""),
            back: String::new(),
            despite: typed.has("form[despite]").then(|| "yes".to_owned()),
        };
        let (opens, broken) = match RoleGift::try_from(&form) {
            Ok(gift) => (Some(opened(permit, &gift).await?), broken(permit, &gift).await?),
            Err(_) => (None, Vec::new()),
        };
        let employed = store::is_employed(permit, id).await?;
        let roles = role_choices(permit, words, id, employed).await?;
        let scopes = scope_choices(permit, words).await?;
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href="/people">{words.say("person-back")}</a></li><li><a href=format!("/people/{id}")>{name.clone()}</a></li></ol>
            </nav>
            <Head title=words.tell("roles-give-title", &[("name", name.into())]) lede=lede(words, employed)/>
            <div class="cols">
                {form_view(words, id, &form, &typed, roles, scopes, broken)}
                {opens_view(words, id, opens)}
            </div>
        };
        Ok(Sheet::new(words.say("person-give"), body))
    }
}

/// The two-roles rules that the gift would break.
async fn broken(permit: &mut Permit<GiveRoles>, gift: &RoleGift) -> Result<Vec<Broken>, Problem> {
    let Ok(role) = store::find(permit, gift.role).await else { return Ok(Vec::new()) };
    let (from, to) = (gift.from.to_string(), gift.to.map(|day| day.to_string()));
    conflicts::broken(permit, gift.person, &role, &from, to.as_deref()).await
}

/// How long a role lasts, and why some are no choice for who is not employed.
fn lede(words: &Words, employed: bool) -> String {
    let lasts = words.say("roles-give-lede");
    if employed { lasts } else { format!("{lasts} {}", words.say("roles-give-not-employed")) }
}

/// The roles the giver may give somewhere within her reach, and the receiver may have.
async fn role_choices(permit: &mut Permit<GiveRoles>, words: &Words, receiver: PersonId, employed: bool) -> Result<Vec<Choice>, Problem> {
    let mut choices = vec![Choice::new("", words.say("roles-choose-role"))];
    let held = assigners::held(permit, Counting::Somewhere).await?;
    let never = assigners::never(permit, &held).await?;
    for role in store::list(permit).await?.into_iter().filter(|role| !never.contains(&role.role_id) && (employed || !role.is_for_staff())) {
        let everywhere = permit.reach().open.everywhere;
        let mark = (!everywhere)
            .then(|| permit.reach().open.units.split(",,").next().map(|first| format!(",{},", first.trim_matches(','))))
            .flatten();
        let giver = giver_for(permit, &role, mark.as_deref());
        let keepers = walls::keepers(permit, &role.system_key, &role.role_key, &role.opens).await?;
        if rules::refusal(&giver, receiver, keepers.shielded).is_none() && keepers.refusal(&held).is_none() {
            choices.push(Choice::new(role.role_id, role.name).under(role.system));
        }
    }
    Ok(choices)
}

pub(super) async fn scope_choices(permit: &mut Permit<GiveRoles>, words: &Words) -> Result<Vec<Choice>, Problem> {
    let mut choices = vec![Choice::new("", words.say("roles-choose-scope"))];
    if permit.reach().open.everywhere {
        choices.push(Choice::new("everywhere", words.say("roles-everywhere")));
    }
    for (unit, name, groups) in store::places(permit).await? {
        choices.push(Choice::new(Scope::Unit(unit), name.clone()));
        choices.extend(groups.into_iter().map(|(group, label)| Choice::new(Scope::Group(group), label).under(name.clone())));
    }
    Ok(choices)
}

fn form_view(
    words: &'static Words,
    id: PersonId,
    form: &RoleForm,
    typed: &Typed,
    roles: Vec<Choice>,
    scopes: Vec<Choice>,
    broken: Vec<Broken>,
) -> impl IntoView + use<> {
    let conflicts = (!broken.is_empty()).then(|| conflict_note(words, form.despite.is_some(), broken));
    view! {
        <form method="post" action=ACTION class="sheet pad stack-s">
            <input type="hidden" name="form[person]" value=id.to_string()/>
            <SelectField id="form-role" name="form[role]" label=words.say("roles-role") choices=roles chosen=form.role.clone() fault=typed.fault("form[role]")/>
            <SelectField id="form-scope" name="form[scope]" label=words.say("roles-scope") choices=scopes chosen=form.scope.clone() fault=typed.fault("form[scope]")/>
            <div class="two">
                <DateField id="form-from" name="form[from]" label=words.say("roles-from") value=form.from.clone() fault=typed.fault("form[from]")/>
                <DateField id="form-to" name="form[to]" label=words.say("roles-to") hint=words.say("roles-to-hint") value=form.to.clone() fault=typed.fault("form[to]")/>
            </div>
            <TextField id="form-reason" name="form[reason]" label=words.say("roles-reason") hint=words.say("roles-reason-hint")
                value=form.reason.clone() fault=typed.fault("form[reason]")/>
            {conflicts}
            <div class="actions">
                <button class="btn" type="submit" formmethod="get" formaction=format!("/people/{id}/give")>{words.say("roles-check")}</button>
                <button class="btn primary" type="submit">{words.say("roles-give")}</button>
            </div>
        </form>
    }
}

/// The rules by their own words, and the tick of a decision, where one can be made.
fn conflict_note(words: &'static Words, is_ticked: bool, broken: Vec<Broken>) -> impl IntoView {
    let is_hard = broken.iter().any(|rule| rule.is_hard);
    let rules = broken.into_iter().map(|rule| {
        let said = [("roles", rule.held.join(", ").into()), ("count", rule.already.into())];
        view! { <p>{rule.about}" "{words.tell("conflicts-would", &said)}</p> }
    });
    let rules = rules.collect_view();
    let tick = (!is_hard).then(|| {
        view! {
            <label class="check" for="form-despite">
                <input id="form-despite" type="checkbox" name="form[despite]" value="yes" checked=is_ticked/>
                {words.say("conflicts-despite")}
            </label>
        }
    });
    view! {
        <div class="note wait">
            <Icon sign=Sign::Warning/>
            <div><h3>{words.say("conflicts-head")}</h3>{rules}{tick}</div>
        </div>
    }
}

fn opens_view(words: &'static Words, id: PersonId, opens: Option<Vec<Opened>>) -> impl IntoView {
    let body = match opens {
        None => view! { <p class="pad-in muted">{words.say("roles-opens-first")}</p> }.into_any(),
        Some(opened) if opened.is_empty() => view! { <p class="why pad-in">{words.say("roles-opens-nothing")}</p> }.into_any(),
        Some(opened) => {
            let rows = opened.into_iter().map(|opened| view! { <li><Mark level=opened.level/><span>{opened.sentence}</span></li> });
            view! { <ul class="opens pad-in" role="list">{rows.collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <section class="sheet" aria-labelledby="opens-head" aria-live="polite">
            <header><h2 id="opens-head">{words.say("roles-opens")}</h2></header>
            <OpensLive person=id.to_string() nothing=words.say("roles-opens-nothing") missing=words.say("roles-opens-first")
                failed=words.say("problem-unreadable")>{body}</OpensLive>
        </section>
    }
}
