//! What both pages of substitutes are made of: the form of a pass with what it opens, and the list of passes.

use leptos::prelude::*;
use uuid::Uuid;

use super::list_store::Named;
use super::model::{OwnGroup, Pass, PassForm, Standing};
use super::{opens, rules, store};
use crate::app::Asked;
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::Right;
use crate::ui::{Action, Choice, DateField, SelectField, TextField, Typed, typed_for};
use crate::words::Words;

/// What the form needs: as it was typed, sent or asked; the groups; and what it would open.
pub struct Giving {
    pub action: &'static str,
    pub page: String,
    pub teacher: Option<PersonId>,
    form: PassForm,
    typed: Typed,
    groups: Vec<OwnGroup>,
    opens: Option<Opens>,
}

/// What a filled form would do: the sentence, or why not; and who else stands in on those days.
struct Opens {
    says: Result<String, String>,
    others: Vec<String>,
}

impl Giving {
    /// Reads the form from the request, and asks the engine if it is filled in.
    pub async fn read<R: Right>(
        permit: &mut Permit<R>,
        asked: &Asked,
        teacher: PersonId,
        (action, page): (&'static str, String),
        offered: &[Named],
    ) -> Result<Self, Problem> {
        let today = permit.today();
        let typed = typed_for(asked.visitor.flash.as_ref(), action);
        let mut form = PassForm::parse(&asked.query);
        let is_asked = !form.from.is_empty();
        form.from = typed.or("form[from]", if is_asked { &form.from } else { "" });
        form.to = typed.or("form[to]", &form.to);
        form.substitute = typed.or("form[substitute]", &form.substitute);
        form.reason = typed.or("form[reason]", &form.reason);
        let groups = store::groups(permit, teacher, today, today).await?;
        let named = offered.iter().find(|(id, _)| id.to_string() == form.substitute);
        let opens = match (Pass::try_from(&form), named) {
            (Ok(pass), Some((_, name))) if is_asked => Some(Opens::of(permit, teacher, &pass, name, offered).await?),
            _ => None,
        };
        if form.from.is_empty() {
            (form.from, form.to) = (today.to_string(), today.to_string());
        }
        let is_own = teacher == permit.person();
        Ok(Self { action, page, teacher: (!is_own).then_some(teacher), form, typed, groups, opens })
    }

    /// Whether the teacher has a group to lend.
    pub fn has_groups(&self) -> bool {
        !self.groups.is_empty()
    }

    pub fn view(self, words: &'static Words, choices: Vec<Choice>) -> impl IntoView + use<> {
        let Self { action, page, teacher, form, typed, groups, opens } = self;
        let fault = |field: &str| typed.fault(field);
        let wrong = fault("form[all]").map(|key| view! { <span class="error" id="form-all-fault">{words.say(&key)}</span> });
        let is_ticked = |group: Uuid| form.has_group(group) || typed.has(&format!("form[group][g{group}]"));
        let some = groups.iter().any(|group| is_ticked(group.group_id));
        let many = groups.iter().any(|group| group.unit_id != groups.first().map(|first| first.unit_id).unwrap_or_default());
        let ticks = groups
            .iter()
            .map(|group| {
                let name = if many { format!("{}, {}", group.name, group.unit) } else { group.name.clone() };
                let checked = is_ticked(group.group_id);
                view! { <label class="check"><input type="checkbox" name=format!("form[group][g{}]", group.group_id) value="yes" checked=checked/><span>{name}</span></label> }
            })
            .collect_view();
        view! {
            <form method="post" action=action class="sheet pad stack-s" aria-labelledby="pass-head">
                <h2 id="pass-head">{words.say("pass-form")}</h2>
                {teacher.map(|id| view! { <input type="hidden" name="form[teacher]" value=id.to_string()/> })}
                <SelectField id="form-substitute" name="form[substitute]" label=words.say("pass-substitute") choices=choices chosen=form.substitute.clone() fault=fault("form[substitute]")/>
                <fieldset class="ticks" id="form-all"><legend>{words.say("pass-groups")}</legend>
                    {wrong}
                    <label class="check"><input type="checkbox" name="form[all]" value="yes" checked=!some/><span>{words.say("pass-groups-all")}</span></label>
                    {ticks}
                </fieldset>
                <div class="two">
                    <DateField id="form-from" name="form[from]" label=words.say("pass-from") value=form.from.clone() fault=fault("form[from]")/>
                    <DateField id="form-to" name="form[to]" label=words.say("pass-to") hint=words.tell("pass-to-hint", &[("count", rules::MOST_DAYS.unsigned_abs().into())]) value=form.to.clone() fault=fault("form[to]")/>
                </div>
                <TextField id="form-reason" name="form[reason]" label=words.say("pass-reason") hint=words.say("pass-reason-hint") value=form.reason.clone() fault=fault("form[reason]")/>
                {opens.map(|opens| opens.view(words))}
                <div class="actions">
                    <button class="btn" type="submit" formmethod="get" formaction=page>{words.say("roles-check")}</button>
                    <button class="btn primary" type="submit">{words.say("pass-give")}</button>
                </div>
            </form>
        }
    }
}

impl Opens {
    async fn of<R: Right>(permit: &mut Permit<R>, teacher: PersonId, pass: &Pass, name: &str, offered: &[Named]) -> Result<Self, Problem> {
        let words = Words::of(permit.lang());
        let covered = store::covered(permit, teacher, pass).await?;
        let refusal = rules::refusal(store::asked(permit, teacher, pass, &covered).await?);
        let says = match refusal {
            Some((_, key)) => Err(words.say(key)),
            None => Ok(opens::says(permit, teacher, pass, &covered, name).await?),
        };
        // Passes that overlap are named where both their people may be known to the reader: those she could choose from herself.
        let names: Vec<&str> = offered.iter().map(|(_, name)| name.as_str()).collect();
        let (from, to) = (pass.from.to_string(), pass.to.to_string());
        let overlaps = |standing: &&Standing| !standing.is_ended() && standing.row.from_day <= to && standing.row.to_day >= from;
        let mut others = Vec::new();
        for standing in store::open_of_person(permit, teacher, pass.from).await?.iter().filter(overlaps) {
            let row = &standing.row;
            if row.teacher_id == teacher.0 && names.contains(&row.substitute.as_str()) {
                others.push(words.tell(
                    "pass-also",
                    &[
                        ("name", (&row.substitute).into()),
                        ("groups", groups_said(words, standing).into()),
                        ("days", days_said(words, standing).into()),
                    ],
                ));
            }
            if row.substitute_id == teacher.0 {
                others.push(words.say("pass-also-away"));
            }
        }
        for standing in store::open_of_person(permit, pass.substitute, pass.from).await?.iter().filter(overlaps) {
            if standing.row.substitute_id == pass.substitute.0 && standing.row.teacher_id != teacher.0 {
                others.push(words.tell("pass-also-elsewhere", &[("name", name.into()), ("days", days_said(words, standing).into())]));
            }
        }
        others.dedup();
        Ok(Self { says, others })
    }

    fn view(self, words: &'static Words) -> impl IntoView + use<> {
        let (class, text) = match self.says {
            Ok(text) => ("note", text),
            Err(text) => ("note stop", text),
        };
        let others = self.others.into_iter().map(|text| view! { <p class="ends">{text}</p> }).collect_view();
        view! {
            <section class=class aria-labelledby="opens-head">
                <div><h3 id="opens-head" class="sr">{words.say("pass-what")}</h3><p class="why">{text}</p>{others}</div>
            </section>
        }
    }
}

/// `7B, MA 7B`, or all.
pub fn groups_said(words: &Words, standing: &Standing) -> String {
    if standing.groups.is_empty() { words.say("pass-all-groups") } else { standing.groups.join(", ") }
}

/// `18 november 2026`, or from a day to a day.
pub fn days_said(words: &Words, standing: &Standing) -> String {
    let said = |day: Option<Day>| day.map(|day| words.day(day)).unwrap_or_default();
    match standing.days() {
        (from, to) if from == to => said(from),
        (from, to) => words.tell("pass-days", &[("from", said(from).into()), ("to", said(to).into())]),
    }
}

/// One pass as a line: who, in which groups, when, why; `acts` end it or take the ending back, and lead `back` where it stands: a page
/// of many teachers, so the line leads to the teacher's own, where the next one is given. `slips`: the page that shows its slip, if the
/// reader has it.
pub fn line(
    words: &'static Words,
    says: String,
    standing: &Standing,
    today: Day,
    acts: Option<(&'static str, &'static str)>,
    back: Option<&'static str>,
    slips: Option<&'static str>,
) -> impl IntoView + use<> {
    let row = &standing.row;
    let ended = standing.is_ended();
    let state = if ended {
        Some(("chip archived", words.say("pass-state-ended")))
    } else if !standing.holds(today) {
        Some(("chip plain", words.say("pass-state-coming")))
    } else if row.to_day == today.to_string() {
        Some(("chip wait", words.say("pass-state-today")))
    } else {
        None
    };
    let reason = row.reason.clone().map(|reason| words.tell("adjust-because", &[("reason", reason.into())]));
    let owner = row.pass_id.is_none().then(|| words.tell("person-source", &[("source", (&row.source).into())]));
    let act = acts.zip(row.pass_id).map(|((end, restore), pass)| {
        let values = std::iter::once(("pass", pass.to_string())).chain(back.map(|back| ("back", back.to_owned()))).collect();
        let (path, key, class) = if ended { (restore, "person-restore-role", "btn small") } else { (end, "pass-end", "btn small stop") };
        let label = words.say(key);
        let spoken = format!("{label}: {says}");
        view! { <Action path=path values=values label=label spoken=spoken class=class/> }
    });
    let teacher = back.map(|_| {
        let href = format!("/people/{}/substitutes", row.teacher_id);
        view! { <p><a href=href>{words.tell("pass-title-of", &[("name", (&row.teacher).into())])}</a></p> }
    });
    let slip = slips.zip(row.pass_id.filter(|_| !ended)).map(|(slips, pass)| {
        let spoken = format!("{}: {says}", words.say("pass-slip"));
        view! { <a class="btn small" href=format!("{slips}?slip={pass}") aria-label=spoken>{words.say("pass-slip")}</a> }
    });
    let days = format!("{}. {}.", capital(&groups_said(words, standing)), days_said(words, standing));
    view! {
        <li class:muted=ended>
            <div>
                <p class="why">{says}{state.map(|(class, text)| view! { " "<span class=class>{text}</span> })}</p>
                <p class="ends">{days}</p>
                {reason.map(|text| view! { <p class="muted">{text}</p> })}
                {owner.map(|text| view! { <p class="muted">{text}</p> })}
                {teacher}
            </div>
            <span class="actions">{slip}{act}</span>
        </li>
    }
}

pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
