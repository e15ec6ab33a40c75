//! What does not come back when a leave ends, and why: ended meanwhile, archived, without training.

use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::sql;
use crate::words::Words;

/// The sentences, for a leave that began on a day.
pub async fn stays_away(permit: &mut Permit<GiveRoles>, person: PersonId, since: &str) -> Result<Vec<String>, Problem> {
    let words = Words::of(permit.lang());
    let (today, lang) = (permit.today().to_string(), permit.lang().code());
    let day = |text: &str| text.parse::<Day>().map_or_else(|_| text.to_owned(), |day| words.day(day));
    let mut says = Vec::new();
    let ended: Vec<(String, String)> = sql!(
        "SELECT CASE $4 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END,
                CASE WHEN a.revoked_on IS NOT NULL AND a.revoked_on <= a.to_day THEN a.revoked_on ELSE a.to_day END AS last_day
           FROM assignment a JOIN role r ON r.role_id = a.role_id
          WHERE a.person_id = $1 AND a.replaced_at IS NULL AND a.from_day <= $2
            AND ((a.to_day >= $2 AND a.to_day < $3) OR (a.revoked_on >= $2 AND a.revoked_on <= $3))
          ORDER BY last_day, r.place"
    )
    .bind(person)
    .bind(since)
    .bind(&today)
    .bind(lang)
    .all(permit)
    .await?;
    says.extend(ended.iter().map(|(role, last)| words.tell("leave-gone-role", &[("role", role.into()), ("day", day(last).into())])));
    let archived: Vec<(String,)> = sql!(
        "SELECT DISTINCT CASE $4 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END
           FROM held_role h JOIN role r ON r.role_id = h.role_id
          WHERE h.person_id = $1 AND r.archived_at >= $2 AND $3 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $3)"
    )
    .bind(person)
    .bind(since)
    .bind(&today)
    .bind(lang)
    .all(permit)
    .await?;
    says.extend(archived.iter().map(|(role,)| words.tell("leave-gone-archived", &[("role", role.into())])));
    let untrained: Vec<(String, String)> = sql!(
        "SELECT DISTINCT CASE $3 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END, r.training
           FROM held_role h JOIN role r ON r.role_id = h.role_id
          WHERE h.person_id = $1 AND r.archived_at IS NULL AND r.training IS NOT NULL AND $2 BETWEEN h.from_day AND h.to_day
            AND (h.revoked_on IS NULL OR h.revoked_on > $2)
            AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.person_id = h.person_id AND c.course = r.training AND c.replaced_at IS NULL
                               AND $2 BETWEEN c.from_day AND c.to_day)"
    )
    .bind(person)
    .bind(&today)
    .bind(lang)
    .all(permit)
    .await?;
    says.extend(
        untrained.iter().map(|(role, course)| words.tell("leave-gone-training", &[("role", role.into()), ("course", course.into())])),
    );
    let duties: Vec<(String, String)> = sql!(
        "SELECT g.name, max(d.to_day) FROM duty d JOIN study_group g ON g.group_id = d.group_id
          WHERE d.person_id = $1 AND d.kind <> 'substitute' AND d.replaced_at IS NULL AND d.from_day <= $2 AND d.to_day >= $2 AND d.to_day < $3
          GROUP BY g.name ORDER BY g.name"
    )
    .bind(person)
    .bind(since)
    .bind(&today)
    .all(permit)
    .await?;
    says.extend(duties.iter().map(|(group, last)| words.tell("leave-gone-duty", &[("group", group.into()), ("day", day(last).into())])));
    let (locks,): (i64,) = sql!(
        "SELECT count(*) FROM account_lock k JOIN account a ON a.account_id = k.account_id WHERE a.person_id = $1 AND k.replaced_at IS NULL"
    )
    .bind(person)
    .one(permit)
    .await?;
    says.extend((locks > 0).then(|| words.say("leave-gone-locked")));
    Ok(says)
}
