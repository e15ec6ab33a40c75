//! Many accounts at once, in the database: who is there, what is known of them, and their codes.

use uuid::Uuid;

use super::many_rules::{Check, Seen};
use super::rules::{Named, proposal};
use super::store;
use crate::basics::{AccountId, PersonId, Problem};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::notices::{self, Kind};
use crate::rights::own::LockAccounts;
use crate::sign_in::ticket;
use crate::{shielded_p, sql, within_reach};

/// At most so many at once.
pub const MOST: usize = 500;

#[derive(Debug, Clone, FromRow)]
struct Row {
    person_id: Uuid,
    given_name: String,
    family_name: String,
    email: Option<String>,
    account_id: Option<Uuid>,
    user_name: Option<String>,
    password_at: Option<String>,
    is_own: Option<bool>,
    locks: i64,
    is_shielded: i64,
    own_roles: i64,
    roles: i64,
}

/// Somebody on the list.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub person: PersonId,
    pub name: String,
    pub account: Option<AccountId>,
    /// The user name she has, or the one proposed.
    pub user_name: String,
    /// The first proposal was somebody's: another number was taken.
    pub is_second: bool,
    pub has_address: bool,
    pub check: Check,
}

/// One list of people; `$7` stands for the last value of `within_reach!`, `$8` for the marks of the school.
macro_rules! candidates {
    ($roles:literal, $there:literal) => {
        sql!(concat!(
            "SELECT p.person_id, p.given_name, p.family_name, p.email, a.account_id, a.user_name, w.recorded_at AS password_at, o.is_own,
                    (SELECT count(*) FROM account_lock l WHERE l.account_id = a.account_id AND l.replaced_at IS NULL) AS locks,
                    ",
            shielded_p!(),
            " AS is_shielded,
                    (SELECT count(*) FROM assignment x JOIN role r ON r.role_id = x.role_id WHERE x.person_id = p.person_id
                        AND x.replaced_at IS NULL AND r.system_key = 'rollbok' AND x.to_day >= $1)
                    + (SELECT count(*) FROM unit_head h WHERE h.person_id = p.person_id AND h.replaced_at IS NULL AND h.to_day >= $1)
                      AS own_roles,
                    ",
            $roles,
            " AS roles
               FROM person p LEFT JOIN account a ON a.person_id = p.person_id
                    LEFT JOIN password w ON w.account_id = a.account_id AND w.replaced_at IS NULL
                    LEFT JOIN account_portal o ON o.account_id = a.account_id AND o.replaced_at IS NULL
              WHERE p.gone_at IS NULL AND ",
            $there,
            " AND ",
            within_reach!(),
            " ORDER BY CASE WHEN $9 THEN p.sort_nordic ELSE p.sort_latin END, p.person_id LIMIT $10"
        ))
    };
}

/// Everybody of a kind at a school, within reach, each with what stands in her way. One more than can be taken says: too many.
pub async fn candidates(permit: &mut Permit<LockAccounts>, marks: &str, kind: &str) -> Result<Vec<Candidate>, Problem> {
    let query = match kind {
        "pupil" => candidates!(
            "CAST(1 AS BIGINT)",
            "EXISTS (SELECT 1 FROM enrolment k JOIN unit ku ON ku.unit_id = k.unit_id WHERE k.person_id = p.person_id AND k.replaced_at IS NULL
                        AND $1 BETWEEN k.from_day AND k.to_day AND $8 LIKE '%' || ku.mark || '%')"
        ),
        "guardian" => candidates!(
            "(SELECT count(*) FROM guardianship g WHERE g.guardian_id = p.person_id AND g.replaced_at IS NULL AND g.access <> 'disabled'
                 AND $1 BETWEEN g.from_day AND g.to_day)",
            "EXISTS (SELECT 1 FROM guardianship g JOIN enrolment k ON k.person_id = g.pupil_id JOIN unit ku ON ku.unit_id = k.unit_id
                      WHERE g.guardian_id = p.person_id AND g.replaced_at IS NULL AND k.replaced_at IS NULL
                        AND $1 BETWEEN g.from_day AND g.to_day AND $1 BETWEEN k.from_day AND k.to_day AND $8 LIKE '%' || ku.mark || '%'
                        AND ($5 OR NOT EXISTS (SELECT 1 FROM protection kp WHERE kp.person_id = g.pupil_id AND kp.replaced_at IS NULL
                                                  AND $1 BETWEEN kp.from_day AND kp.to_day)))"
        ),
        _ => candidates!(
            "(SELECT count(*) FROM assignment x WHERE x.person_id = p.person_id AND x.replaced_at IS NULL AND $1 BETWEEN x.from_day AND x.to_day
                 AND (x.revoked_on IS NULL OR x.revoked_on > $1))
             + (SELECT count(*) FROM employment e JOIN rule r ON r.on_kind = 'position' AND r.on_word = e.position AND r.replaced_at IS NULL
                 WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day)
             + (SELECT count(*) FROM duty d JOIN rule r ON r.on_kind = 'duty' AND r.on_word = d.kind AND r.replaced_at IS NULL
                 WHERE d.person_id = p.person_id AND d.replaced_at IS NULL AND $1 BETWEEN d.from_day AND d.to_day)
             + (SELECT count(*) FROM unit_head h WHERE h.person_id = p.person_id AND h.replaced_at IS NULL AND $1 BETWEEN h.from_day AND h.to_day)",
            "EXISTS (SELECT 1 FROM employment k JOIN unit ku ON ku.unit_id = k.unit_id WHERE k.person_id = p.person_id AND k.replaced_at IS NULL
                        AND $1 BETWEEN k.from_day AND k.to_day AND $8 LIKE '%' || ku.mark || '%')"
        ),
    };
    let most = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
    let rows: Vec<Row> = permit.bind_reach(query).bind(marks).bind(permit.lang().is_nordic()).bind(most).all(permit).await?;
    let mut found = Vec::with_capacity(rows.len());
    let me = permit.person();
    for row in rows.into_iter().filter(|row| PersonId(row.person_id) != me) {
        found.push(candidate(permit, row).await?);
    }
    Ok(found)
}

async fn candidate(permit: &mut Permit<LockAccounts>, row: Row) -> Result<Candidate, Problem> {
    let person = PersonId(row.person_id);
    let has_address = row.email.as_deref().is_some_and(|email| !email.trim().is_empty());
    let seen = Seen {
        is_protected: row.is_shielded > 0,
        is_locked: row.locks > 0,
        has_no_portal: row.is_own == Some(false),
        has_password: row.password_at.is_some(),
        opens_more: row.own_roles > 0 && !permit.covers(person).await?,
        has_role: row.roles > 0,
        has_address,
    };
    let named = Named { person: person.0, given: &row.given_name, family: &row.family_name, is_protected: seen.is_protected };
    let (user_name, is_second) = if let Some(name) = row.user_name {
        (name, false)
    } else {
        let name = store::propose(permit, &named).await?;
        let is_second = name != proposal(&named, 0);
        (name, is_second)
    };
    Ok(Candidate {
        person,
        name: format!("{} {}", row.given_name, row.family_name),
        account: row.account_id.map(AccountId),
        user_name,
        is_second,
        has_address,
        check: Check::of(seen),
    })
}

/// Her account: the one she has, or a new one. Two proposals that are the same in one batch: the second takes the next number.
pub async fn account_for(permit: &mut Permit<LockAccounts>, who: &Candidate) -> Result<(AccountId, String), Problem> {
    if let Some(account) = who.account {
        return Ok((account, who.user_name.clone()));
    }
    let facts = store::find(permit, who.person).await?;
    let name = store::propose(permit, &facts.named(who.person)).await?;
    Ok((store::add(permit, who.person, &name).await?, name))
}

/// A code on paper: earlier ones of the account are worth nothing from now on. What is given is shown once.
pub async fn code(permit: &mut Permit<LockAccounts>, account: AccountId) -> Result<String, Problem> {
    let now = permit.now();
    ticket::end(permit, account, now).await?;
    ticket::make(permit, account, Kind::Activation.word(), now, now.plus_seconds(Kind::Activation.lasts())).await
}

/// A code by mail: it is made when the mail is sent.
pub async fn mail(permit: &mut Permit<LockAccounts>, person: PersonId, account: AccountId) -> Result<(), Problem> {
    let (now, lang) = (permit.now(), permit.lang());
    ticket::end(permit, account, now).await?;
    notices::add(permit, Kind::Activation, (person, account), lang, now).await?;
    Ok(())
}
