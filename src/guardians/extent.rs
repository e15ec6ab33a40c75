//! How far a consent goes: everything that guardians are shown, or some modules alone (`rights.md` 4.6, N-07).
//!
//! INVARIANT: the modules are written as the engine names them, `system/module`, each once, in order, with a blank between; none
//! stands for every module. Only what guardians can be shown at all is offered. Not here: who may consent, and when (`rules`).

use leptos::prelude::*;

use crate::basics::Problem;
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::Right;
use crate::sql;
use crate::words::Words;

/// A module of which guardians can be shown something.
#[derive(Debug, Clone, FromRow)]
pub struct Module {
    pub key: String,
    pub system: String,
    pub name: String,
}

/// The modules in use that some role for guardians opens, by system, as the systems order them.
pub async fn offered<R: Right>(permit: &mut Permit<R>) -> Result<Vec<Module>, Problem> {
    let lang = permit.lang();
    Ok(sql!(
        "SELECT i.system_key || '/' || i.module_key AS key,
                min(CASE $1 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END) AS system,
                min(CASE $1 WHEN 'de' THEN m.name_de WHEN 'fi' THEN m.name_fi WHEN 'en' THEN m.name_en ELSE m.name_sv END) AS name
           FROM item i JOIN module m ON m.system_key = i.system_key AND m.module_key = i.module_key
                JOIN target_system s ON s.system_key = i.system_key
                JOIN module_use u ON u.system_key = i.system_key AND u.module_key = i.module_key AND u.replaced_at IS NULL
          WHERE i.about = 'pupil' AND i.in_portal AND i.wall IS NULL AND i.system_key <> 'rollbok'
            AND EXISTS (SELECT 1 FROM audience a JOIN role r ON r.role_id = a.role_id
                               LEFT JOIN role_level l ON l.role_id = r.role_id AND l.item_key = i.item_key AND l.replaced_at IS NULL
                         WHERE a.system_key = i.system_key AND a.hat = 'guardian' AND a.replaced_at IS NULL AND r.archived_at IS NULL
                           AND COALESCE(l.level, r.all_items) <> 'none')
          GROUP BY i.system_key, i.module_key ORDER BY i.system_key, min(i.place)"
    )
    .bind(lang.code())
    .all(permit)
    .await?)
}

/// What a form asks for: `part` with the modules that are ticked, else everything (none).
pub fn asked(extent: Option<&str>, chosen: &[String], offered: &[Module]) -> Result<Option<String>, Problem> {
    if extent != Some("part") {
        return Ok(None);
    }
    let mut keys: Vec<&str> = chosen.iter().map(String::as_str).collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.is_empty() || !keys.iter().all(|key| offered.iter().any(|module| module.key == *key)) {
        return Err(Problem::invalid("modules", "fault-consent-modules"));
    }
    Ok(Some(keys.join(" ")))
}

/// The modules in words; none if it is for everything.
pub fn named(offered: &[Module], only: Option<&str>) -> Option<String> {
    let meant = |module: &&Module| only.is_some_and(|only| only.split(' ').any(|key| key == module.key));
    let names = offered.iter().filter(meant).map(|module| format!("{} ({})", module.name, module.system));
    only.map(|_| names.collect::<Vec<_>>().join(", "))
}

/// A box for each module, under its system. `ids` keeps two forms of a page apart.
pub fn boxes(
    words: &'static Words,
    offered: &[Module],
    ids: &str,
    is_ticked: &dyn Fn(&str, &str) -> bool,
    fault: Option<String>,
) -> impl IntoView + use<> {
    let error_id = format!("modules-error-{ids}");
    let row = |(at, module): (usize, &Module)| {
        let field = format!("modules[{at}]");
        let ticked = is_ticked(&field, &module.key);
        view! { <label class="check"><input type="checkbox" name=field value=module.key.clone() checked=ticked/><span>{module.name.clone()}</span></label> }
    };
    let mut systems: Vec<&str> = offered.iter().map(|module| module.system.as_str()).collect();
    systems.dedup();
    let rows = systems.into_iter().map(|system| {
        let own = offered.iter().enumerate().filter(|(_, module)| module.system == system).map(row).collect_view();
        view! { <p class="of">{system.to_owned()}</p><div class="in">{own}</div> }
    });
    let rows = rows.collect_view();
    let described = fault.is_some().then(|| error_id.clone());
    let error = fault.map(|key| view! { <p class="error" id=error_id>{words.say(&key)}</p> });
    view! {
        <fieldset class="areas" aria-describedby=described>
            <legend>{words.say("consent-modules")}</legend>
            {rows}
            {error}
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn offered() -> Vec<Module> {
        ["skola24/absence", "skola24/schedule", "wilma/marks"]
            .map(|key| Module { key: key.to_owned(), system: key.split('/').next().unwrap().to_owned(), name: key.to_uppercase() })
            .to_vec()
    }

    fn chosen(keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| (*key).to_owned()).collect()
    }

    #[test]
    fn a_part_is_some_of_what_is_offered_each_once_in_order() {
        let part = |keys: &[&str]| asked(Some("part"), &chosen(keys), &offered());
        assert_eq!(part(&["wilma/marks", "skola24/absence", "wilma/marks"]).unwrap().as_deref(), Some("skola24/absence wilma/marks"));
        for wrong in [&[][..], &["wilma/unknown"], &["wilma/marks", ""], &["wilma/marks skola24/absence"]] {
            assert!(part(wrong).is_err(), "{wrong:?}");
        }
        for everything in [None, Some("all"), Some("")] {
            assert_eq!(asked(everything, &chosen(&["wilma/marks"]), &offered()).unwrap(), None);
        }
    }

    #[test]
    fn what_a_part_is_for_is_named_with_its_system() {
        assert_eq!(named(&offered(), None), None);
        assert_eq!(named(&offered(), Some("skola24/schedule wilma/marks")).unwrap(), "SKOLA24/SCHEDULE (skola24), WILMA/MARKS (wilma)");
        assert_eq!(named(&offered(), Some("gone/module")).unwrap(), "");
    }
}
