//! Notices in the database.

use uuid::Uuid;

use super::age_facts::Age;
use crate::basics::{AccountId, Day, Moment, PersonId, Problem};
use crate::db::{Door, FromRow};
use crate::sql;
use crate::words::Lang;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A link to a new password.
    Reset,
    /// A code for the first password.
    Activation,
    /// To those who look after a school: how many of its pupils come of age.
    AgeOffice,
    /// To a pupil: that she may consent.
    AgePupil,
    /// To a guardian: that what she sees of a pupil closes.
    AgeGuardian,
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Activation => "activation",
            Self::AgeOffice => "age-office",
            Self::AgePupil => "age-pupil",
            Self::AgeGuardian => "age-guardian",
        }
    }

    pub fn of_word(word: &str) -> Self {
        let all = [Self::Activation, Self::AgeOffice, Self::AgePupil, Self::AgeGuardian];
        all.into_iter().find(|kind| kind.word() == word).unwrap_or(Self::Reset)
    }

    /// Whether its mail holds a secret.
    pub fn has_secret(self) -> bool {
        matches!(self, Self::Reset | Self::Activation)
    }

    /// How long the secret in it is good, in seconds.
    pub fn lasts(self) -> i64 {
        match self {
            Self::Reset => 3600,
            Self::Activation => 14 * 24 * 3600,
            Self::AgeOffice | Self::AgePupil | Self::AgeGuardian => 0,
        }
    }

    /// How long it is tried, in seconds.
    pub fn tried_for(self) -> i64 {
        match self {
            Self::Reset => 24 * 3600,
            Self::Activation | Self::AgeOffice | Self::AgePupil | Self::AgeGuardian => 5 * 24 * 3600,
        }
    }
}

/// Puts a notice into the outbox, in the transaction at hand.
pub async fn add(
    door: &mut impl Door,
    kind: Kind,
    (person, account): (PersonId, AccountId),
    lang: Lang,
    now: Moment,
) -> Result<Uuid, Problem> {
    let id = Uuid::now_v7();
    sql!(
        "INSERT INTO notice (notice_id, person_id, account_id, kind, language, state, attempts, next_at, recorded_at)
         VALUES ($1, $2, $3, $4, COALESCE((SELECT a.language FROM account a WHERE a.account_id = $3), $5), 'waiting', 0, $6, $6)"
    )
    .bind(id)
    .bind(person)
    .bind(account)
    .bind(kind.word())
    .bind(lang.code())
    .bind(now)
    .run(door)
    .await?;
    Ok(id)
}

/// Puts a notice of coming of age into the outbox, once: about a pupil, or to the office about all. Whether it was new.
pub async fn add_of_age(
    door: &mut impl Door,
    kind: Kind,
    (person, account): (PersonId, Option<AccountId>),
    about: Option<PersonId>,
    (day, now): (Day, Moment),
) -> Result<bool, Problem> {
    let added = sql!(
        "INSERT INTO notice (notice_id, person_id, account_id, kind, about_id, about_day, language, state, attempts, next_at, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, COALESCE((SELECT a.language FROM account a WHERE a.account_id = $3), $7), 'waiting', 0, $8, $8)
         ON CONFLICT DO NOTHING"
    )
    .bind(Uuid::now_v7())
    .bind(person)
    .bind(account)
    .bind(kind.word())
    .bind(about)
    .bind(day.to_string())
    .bind(Lang::default().code())
    .bind(now)
    .run(door)
    .await?;
    Ok(added == 1)
}

/// Whether no such notice was asked for in the last five minutes: a button is pressed twice, a mailbox is not flooded.
pub async fn may_ask(door: &mut impl Door, kind: Kind, account: AccountId, now: Moment) -> Result<bool, Problem> {
    let (recent,): (i64,) = sql!("SELECT count(*) FROM notice WHERE account_id = $1 AND kind = $2 AND recorded_at > $3")
        .bind(account)
        .bind(kind.word())
        .bind(now.plus_seconds(-300))
        .one(door)
        .await?;
    Ok(recent == 0)
}

/// How the last notice to an account stands.
#[derive(Debug, Clone, FromRow)]
pub struct Last {
    pub kind: String,
    pub state: String,
    pub attempts: i64,
    pub recorded_at: String,
    pub sent_at: Option<String>,
}

pub async fn last_of(door: &mut impl Door, account: AccountId) -> Result<Option<Last>, Problem> {
    Ok(sql!(
        "SELECT kind, state, attempts, recorded_at, sent_at FROM notice
           WHERE account_id = $1 AND kind IN ('reset', 'activation') ORDER BY recorded_at DESC, notice_id DESC LIMIT 1"
    )
    .bind(account)
    .first(door)
    .await?)
}

/// A notice whose turn it is.
#[derive(Debug, Clone, FromRow)]
pub struct Due {
    pub notice_id: Uuid,
    pub person_id: Uuid,
    pub account_id: Option<Uuid>,
    pub about_id: Option<Uuid>,
    pub kind: String,
    pub language: String,
    pub attempts: i64,
    pub recorded_at: String,
    pub given_name: String,
    pub user_name: String,
    pub email: Option<String>,
    /// What a mail of coming of age says, as it is now; none: there is nothing to say any more.
    #[sqlx(skip)]
    pub age: Option<Age>,
}

/// The next notice that waits and that no server has leased.
pub async fn due(door: &mut impl Door, now: Moment) -> Result<Option<Due>, Problem> {
    Ok(sql!(
        "SELECT n.notice_id, n.person_id, n.account_id, n.about_id, n.kind, n.language, n.attempts, n.recorded_at, p.given_name,
                COALESCE(a.user_name, '') AS user_name, p.email
           FROM notice n JOIN person p ON p.person_id = n.person_id LEFT JOIN account a ON a.account_id = n.account_id
          WHERE n.state = 'waiting' AND n.next_at <= $1 AND (n.leased_until IS NULL OR n.leased_until <= $1)
          ORDER BY n.next_at, n.notice_id LIMIT 1"
    )
    .bind(now)
    .first(door)
    .await?)
}

/// Leases a notice: nobody else takes it until the lease has run out. False: somebody was faster.
pub async fn lease(door: &mut impl Door, notice: Uuid, lease: Uuid, now: Moment, until: Moment) -> Result<bool, Problem> {
    let taken = sql!(
        "UPDATE notice SET lease = $2, leased_until = $4, attempts = attempts + 1
          WHERE notice_id = $1 AND state = 'waiting' AND (leased_until IS NULL OR leased_until <= $3)"
    )
    .bind(notice)
    .bind(lease)
    .bind(now)
    .bind(until)
    .run(door)
    .await?;
    Ok(taken == 1)
}

/// What became of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Sent,
    /// Not now; tried again at that moment. The fault is a code, never a text of somebody else's.
    Later(Moment, String),
    GivenUp(String),
}

/// Writes down what became of an attempt, if the lease is still one's own.
pub async fn settle(door: &mut impl Door, notice: Uuid, lease: Uuid, outcome: &Outcome, now: Moment) -> Result<(), Problem> {
    let (state, next, fault, sent) = match outcome {
        Outcome::Sent => ("sent", now, None, Some(now.to_string())),
        Outcome::Later(next, fault) => ("waiting", *next, Some(fault.clone()), None),
        Outcome::GivenUp(fault) => ("given_up", now, Some(fault.clone()), None),
    };
    sql!(
        "UPDATE notice SET state = $3, next_at = $4, fault = $5, sent_at = $6, lease = NULL, leased_until = NULL
          WHERE notice_id = $1 AND lease = $2"
    )
    .bind(notice)
    .bind(lease)
    .bind(state)
    .bind(next)
    .bind(fault)
    .bind(sent)
    .run(door)
    .await?;
    Ok(())
}
