//! Facts of the canary's people, written one by one by the keys of the demo: what an import would write, without an import.
//!
//! Not here: who they are and why (`canary_cast`).

use uuid::Uuid;

use crate::gate::OnDuty;
use crate::seed::uuid_of as seed_id;
use crate::sql;
use crate::tests::canary_cast::CANARY;

/// A transaction that writes facts by the keys of the demo.
pub struct Flock {
    pub duty: OnDuty,
    pub now: String,
    pub nth: u32,
}

impl Flock {
    pub fn next(&mut self) -> Uuid {
        self.nth += 1;
        seed_id(&format!("canary-row-{}", self.nth))
    }

    pub async fn person(&mut self, key: &str, given: &str, born: &str) {
        let keys = crate::words::sort_keys(&format!("{CANARY} {given}"));
        sql!(
            "INSERT INTO person (person_id, given_name, family_name, sort_nordic, sort_latin, born_on, email, signature, source, external_id,
                                 recorded_at, sort_user)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'KANA', 'demo', $8, $9, $10)"
        )
        .bind(seed_id(key))
        .bind(given)
        .bind(CANARY)
        .bind(keys.nordic)
        .bind(keys.latin)
        .bind(born)
        .bind(format!("{given}@{CANARY}.example"))
        .bind(key)
        .bind(&self.now)
        .bind(given.to_lowercase())
        .run(&mut self.duty)
        .await
        .unwrap();
        for word in crate::words::word_keys(&format!("{given} {CANARY}")) {
            let query = sql!("INSERT INTO person_word (word, person_id) VALUES ($1, $2)");
            query.bind(word).bind(seed_id(key)).run(&mut self.duty).await.unwrap();
        }
        sql!("INSERT INTO account (account_id, person_id, user_name, failures, recorded_at) VALUES ($1, $1, $2, 0, $3)")
            .bind(seed_id(key))
            .bind(given.to_lowercase())
            .bind(&self.now)
            .run(&mut self.duty)
            .await
            .unwrap();
    }

    pub async fn protected(&mut self, key: &str) {
        sql!(
            "INSERT INTO protection (protection_id, person_id, marking, from_day, to_day, recorded_at, source, external_id)
             VALUES ($1, $1, 'Sekretessmarkering', '0001-01-01', '9999-12-31', $2, 'demo', $3)"
        )
        .bind(seed_id(key))
        .bind(&self.now)
        .bind(key)
        .run(&mut self.duty)
        .await
        .unwrap();
    }

    pub async fn placed(&mut self, who: &str, unit: &str, group: &str) {
        let (enrolment, membership) = (self.next(), self.next());
        sql!(
            "INSERT INTO enrolment (enrolment_id, person_id, unit_id, from_day, to_day, recorded_at, source, external_id)
             SELECT $1, $2, unit_id, '0001-01-01', '9999-12-31', $3, 'demo', $4 FROM unit WHERE external_id = $5"
        )
        .bind(enrolment)
        .bind(seed_id(who))
        .bind(&self.now)
        .bind(enrolment.to_string())
        .bind(unit)
        .run(&mut self.duty)
        .await
        .unwrap();
        sql!(
            "INSERT INTO membership (membership_id, person_id, group_id, from_day, to_day, recorded_at, source, external_id)
             SELECT $1, $2, group_id, '0001-01-01', '9999-12-31', $3, 'demo', $4 FROM study_group WHERE external_id = $5"
        )
        .bind(membership)
        .bind(seed_id(who))
        .bind(&self.now)
        .bind(membership.to_string())
        .bind(group)
        .run(&mut self.duty)
        .await
        .unwrap();
    }

    pub async fn employed(&mut self, who: &str, unit: &str, position: &str) {
        let id = self.next();
        sql!(
            "INSERT INTO employment (employment_id, person_id, unit_id, position, kind, from_day, to_day, recorded_at, source, external_id)
             SELECT $1, $2, unit_id, $3, 'home', '0001-01-01', '9999-12-31', $4, 'demo', $5 FROM unit WHERE external_id = $6"
        )
        .bind(id)
        .bind(seed_id(who))
        .bind(position)
        .bind(&self.now)
        .bind(id.to_string())
        .bind(unit)
        .run(&mut self.duty)
        .await
        .unwrap();
    }

    pub async fn head(&mut self, who: &str, unit: &str) {
        let id = self.next();
        sql!(
            "INSERT INTO unit_head (head_id, unit_id, person_id, from_day, to_day, recorded_at, source, external_id)
             SELECT $1, unit_id, $2, '0001-01-01', '9999-12-31', $3, 'demo', $4 FROM unit WHERE external_id = $5"
        )
        .bind(id)
        .bind(seed_id(who))
        .bind(&self.now)
        .bind(id.to_string())
        .bind(unit)
        .run(&mut self.duty)
        .await
        .unwrap();
    }

    pub async fn duty(&mut self, who: &str, kind: &str, for_whom: Option<&str>, group: Option<&str>) {
        let id = self.next();
        sql!(
            "INSERT INTO duty (duty_id, person_id, kind, for_id, group_id, from_day, to_day, recorded_at, source, external_id)
             VALUES ($1, $2, $3, $4, (SELECT group_id FROM study_group WHERE external_id = $5), '0001-01-01', '9999-12-31', $6, 'demo', $7)"
        )
        .bind(id)
        .bind(seed_id(who))
        .bind(kind)
        .bind(for_whom.map(seed_id))
        .bind(group)
        .bind(&self.now)
        .bind(id.to_string())
        .run(&mut self.duty)
        .await
        .unwrap();
    }

    pub async fn role(&mut self, who: &str, system: &str, role: &str, unit: Option<&str>) {
        let id = seed_id(&format!("{who}|{system}|{role}|{}", unit.unwrap_or("everywhere")));
        sql!(
            "INSERT INTO assignment (row_id, assignment_id, person_id, role_id, unit_id, from_day, to_day, origin, recorded_at)
             SELECT $1, $1, $2, role_id, (SELECT unit_id FROM unit WHERE external_id = $3), '0001-01-01', '9999-12-31', 'demo', $4 FROM role WHERE system_key = $5 AND role_key = $6"
        )
        .bind(id)
        .bind(seed_id(who))
        .bind(unit)
        .bind(&self.now)
        .bind(system)
        .bind(role)
        .run(&mut self.duty)
        .await
        .unwrap();
    }

    pub async fn guardian(&mut self, guardian: &str, pupil: &str, access: &str) {
        let key = format!("{guardian}|{pupil}");
        sql!(
            "INSERT INTO guardianship (guardianship_id, guardian_id, pupil_id, access, informed, custodial, from_day, to_day, recorded_at,
                                       source, external_id)
             VALUES ($1, $2, $3, $4, TRUE, TRUE, '0001-01-01', '9999-12-31', $5, 'demo', $6)"
        )
        .bind(seed_id(&key))
        .bind(seed_id(guardian))
        .bind(seed_id(pupil))
        .bind(access)
        .bind(&self.now)
        .bind(&key)
        .run(&mut self.duty)
        .await
        .unwrap();
    }

    pub async fn consent(&mut self, pupil: &str, guardian: &str) {
        sql!(
            "INSERT INTO consent (consent_id, pupil_id, guardian_id, state, way, said_on, recorded_at)
             VALUES ($1, $2, $3, 'given', 'form', '2026-11-01', $4)"
        )
        .bind(seed_id(&format!("canary-consent-{pupil}")))
        .bind(seed_id(pupil))
        .bind(seed_id(guardian))
        .bind(&self.now)
        .run(&mut self.duty)
        .await
        .unwrap();
    }
}
