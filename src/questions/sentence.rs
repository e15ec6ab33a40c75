//! An answer of the engine as plain sentences: through what, how it came to be, until when; or why not.

use crate::gate::world::Names;
use crate::rights::{Acts, Hat, Path, PathPlace, Refusal, Relation, Source};
use crate::words::Words;

/// Who asks about whom, in words.
pub struct Pair<'a> {
    pub viewer: &'a str,
    pub target: &'a str,
    pub item: &'a str,
}

/// The strongest of some acts, as a verb.
fn acts(words: &Words, acts: Acts) -> String {
    words.say(if acts.execute {
        "acts-execute"
    } else if acts.edit {
        "acts-edit"
    } else {
        "acts-read"
    })
}

/// One way, in up to four sentences: the way itself, as a substitute, how the role came to be.
pub fn way(words: &Words, names: &Names, pair: &Pair, path: &Path) -> String {
    let role = path.role.as_deref().map(|role| names.role(role)).unwrap_or_default();
    let scope = match &path.place {
        PathPlace::Scope { scope } => names.scope(words, scope),
        PathPlace::Card { .. } => String::new(),
    };
    let key = match (path.hat, &path.role) {
        (Hat::Pupil, _) => "way-pupil",
        (Hat::Guardian, _) => "way-guardian",
        (_, None) => "way-give",
        _ => "way-role",
    };
    let args = [
        ("viewer", pair.viewer.into()),
        ("acts", acts(words, path.acts).into()),
        ("item", pair.item.into()),
        ("target", pair.target.into()),
        ("role", role.into()),
        ("scope", scope.into()),
    ];
    let mut text = vec![words.tell(key, &args)];
    if let Some(Relation::Duty { kind, group, stands_for, .. }) = &path.relation {
        let key = format!("duty-{kind}");
        let duty = if words.has(&key) { words.say(&key) } else { kind.clone() };
        text.push(words.tell("way-own", &[("duty", duty.into()), ("group", names.group(group).into())]));
        if stands_for.is_some() {
            text.push(words.say("way-substitute"));
        }
    }
    match &path.source {
        Some(Source::Rule(_)) => text.push(words.say("way-rule")),
        Some(Source::Assignment(_)) => text.push(words.say("way-assigned")),
        _ => {}
    }
    text.join(" ")
}

/// Until when a way is open.
pub fn until(words: &Words, path: &Path) -> String {
    path.until.map_or_else(|| words.say("way-open"), |day| words.tell("way-until", &[("day", words.day(day).into())]))
}

/// Why not, and what would change it.
pub fn refusal(words: &Words, pair: &Pair, refusal: Refusal) -> String {
    let key = match refusal {
        Refusal::Locked => "refusal-locked",
        Refusal::NotOffered => "refusal-not-offered",
        Refusal::NotFound => "refusal-not-found",
        Refusal::Walled => "refusal-walled",
        Refusal::Taken => "refusal-taken",
        Refusal::GuardianDisabled => "refusal-guardian-disabled",
        Refusal::CameOfAge => "refusal-come-of-age",
        Refusal::NotReleased => "refusal-not-released",
        Refusal::NoPupilAccess => "refusal-no-pupil-access",
        Refusal::TrainingMissing => "refusal-training-missing",
        Refusal::NotEmployed => "refusal-not-employed",
        Refusal::OutOfScope => "refusal-out-of-scope",
        Refusal::NotOwn => "refusal-not-own",
        Refusal::NoGrant => "refusal-no-grant",
    };
    words.tell(key, &[("viewer", pair.viewer.into()), ("target", pair.target.into()), ("item", pair.item.into())])
}
