//! The same rows behind one prepared statement of SQLite, in memory, with the indexes it needs.

use rollbok::basics::Day;
use rollbok::rights::facts::WorldFacts;
use rollbok::rights::{Access, At, Extent, Given, Question, Scope};
use rusqlite::{Connection, Result, Statement, params};

const TABLES: &str = "
    CREATE TABLE person (id TEXT PRIMARY KEY, of_age TEXT) WITHOUT ROWID;
    CREATE TABLE held (person TEXT, role TEXT, place TEXT, from_day TEXT, to_day TEXT);
    CREATE TABLE level (item TEXT, role TEXT, reach INTEGER, PRIMARY KEY (item, role)) WITHOUT ROWID;
    CREATE TABLE place (pupil TEXT, place TEXT, is_group INTEGER, from_day TEXT, to_day TEXT);
    CREATE TABLE duty (person TEXT, place TEXT, from_day TEXT, to_day TEXT);
    CREATE TABLE ward (guardian TEXT, pupil TEXT, access TEXT, from_day TEXT, to_day TEXT);
    CREATE TABLE audience (hat TEXT, place TEXT, role TEXT, from_day TEXT, to_day TEXT);
    CREATE TABLE open (place TEXT PRIMARY KEY) WITHOUT ROWID;";
const INDEXES: &str = "
    CREATE INDEX held_person ON held (person); CREATE INDEX place_pupil ON place (pupil); CREATE INDEX duty_person ON duty (person);
    CREATE INDEX place_place ON place (place); CREATE INDEX held_place ON held (place); CREATE INDEX ward_pupil ON ward (pupil);
    CREATE INDEX ward_both ON ward (guardian, pupil); CREATE INDEX audience_place ON audience (place, hat); ANALYZE;";

/// Whether ?1 may read ?2 of ?3 on ?4.
const MAY: &str = "SELECT
    EXISTS (SELECT 1 FROM held h JOIN level l ON l.item = ?2 AND l.role = h.role
                     JOIN place p ON p.pupil = ?3 AND p.place = h.place AND ?4 BETWEEN p.from_day AND p.to_day
             WHERE h.person = ?1 AND ?4 BETWEEN h.from_day AND h.to_day
               AND (l.reach = 2 OR EXISTS (SELECT 1 FROM duty d JOIN place o ON o.pupil = ?3 AND o.place = d.place AND ?4 BETWEEN o.from_day AND o.to_day
                                            WHERE d.person = ?1 AND ?4 BETWEEN d.from_day AND d.to_day)))
 OR EXISTS (SELECT 1 FROM (SELECT 'guardian' AS hat FROM ward w JOIN person m ON m.id = w.pupil
                            WHERE w.guardian = ?1 AND w.pupil = ?3 AND ?4 BETWEEN w.from_day AND w.to_day
                              AND (w.access = 'enabled' OR w.access = 'automatic' AND ?4 < m.of_age)
                           UNION ALL
                           SELECT 'pupil' WHERE ?1 = ?3 AND EXISTS (SELECT 1 FROM place p JOIN open o ON o.place = p.place
                                                                     WHERE p.pupil = ?3 AND ?4 BETWEEN p.from_day AND p.to_day)) s
                 JOIN audience a ON a.hat = s.hat AND ?4 BETWEEN a.from_day AND a.to_day
                      AND a.place IN (SELECT ?3 UNION ALL SELECT 'town' UNION ALL
                                      SELECT p.place FROM place p WHERE p.pupil = ?3 AND ?4 BETWEEN p.from_day AND p.to_day)
                 JOIN level l ON l.item = ?2 AND l.role = a.role
             WHERE EXISTS (SELECT 1 FROM place e WHERE e.pupil = ?3 AND NOT e.is_group AND ?4 BETWEEN e.from_day AND e.to_day)
               AND (a.place = ?3
                OR NOT EXISTS (SELECT 1 FROM audience c WHERE c.place = ?3 AND c.hat = s.hat AND ?4 BETWEEN c.from_day AND c.to_day)))";

/// Who may read ?1 of ?2 on ?3: the staff, the guardians, herself.
const WHO: &str = "SELECT h.person FROM place p JOIN held h ON h.place = p.place AND ?3 BETWEEN h.from_day AND h.to_day
      JOIN level l ON l.item = ?1 AND l.role = h.role
     WHERE p.pupil = ?2 AND ?3 BETWEEN p.from_day AND p.to_day
       AND (l.reach = 2 OR EXISTS (SELECT 1 FROM duty d JOIN place o ON o.pupil = ?2 AND o.place = d.place AND ?3 BETWEEN o.from_day AND o.to_day
                                    WHERE d.person = h.person AND ?3 BETWEEN d.from_day AND d.to_day))
  UNION SELECT s.person
      FROM (SELECT 'guardian' AS hat, w.guardian AS person FROM ward w JOIN person m ON m.id = w.pupil
             WHERE w.pupil = ?2 AND ?3 BETWEEN w.from_day AND w.to_day AND (w.access = 'enabled' OR w.access = 'automatic' AND ?3 < m.of_age)
            UNION ALL
            SELECT 'pupil', ?2 WHERE EXISTS (SELECT 1 FROM place p JOIN open o ON o.place = p.place
                                              WHERE p.pupil = ?2 AND ?3 BETWEEN p.from_day AND p.to_day)) s
      JOIN audience a ON a.hat = s.hat AND ?3 BETWEEN a.from_day AND a.to_day
           AND a.place IN (SELECT ?2 UNION ALL SELECT 'town' UNION ALL
                           SELECT p.place FROM place p WHERE p.pupil = ?2 AND ?3 BETWEEN p.from_day AND p.to_day)
      JOIN level l ON l.item = ?1 AND l.role = a.role
     WHERE EXISTS (SELECT 1 FROM place e WHERE e.pupil = ?2 AND NOT e.is_group AND ?3 BETWEEN e.from_day AND e.to_day)
       AND (a.place = ?2
        OR NOT EXISTS (SELECT 1 FROM audience c WHERE c.place = ?2 AND c.hat = s.hat AND ?3 BETWEEN c.from_day AND c.to_day))
     ORDER BY 1";

pub struct Sqlite(Connection);

fn from(day: Option<Day>) -> String {
    day.map_or_else(|| "0000-01-01".to_owned(), |day| day.to_string())
}

fn to(day: Option<Day>) -> String {
    day.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string())
}

impl Sqlite {
    pub fn of(facts: &WorldFacts) -> Result<Self> {
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch(TABLES)?;
        let all = connection.transaction()?;
        {
            let mut add = all.prepare("INSERT INTO person VALUES (?1, ?2)")?;
            for person in &facts.people {
                add.execute(params![person.id, person.born.map(|born| born.birthday(18).to_string())])?;
            }
            let mut add = all.prepare("INSERT INTO held VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for held in &facts.assignments {
                let (Scope::Unit(place) | Scope::Group(place)) = &held.scope else { continue };
                add.execute(params![held.person, held.role, place, from(held.from), to(held.to)])?;
            }
            let mut duty = all.prepare("INSERT INTO duty VALUES (?1, ?2, ?3, ?4)")?;
            for one in &facts.duties {
                duty.execute(params![one.person, one.group, from(one.from), to(one.to)])?;
                for rule in &facts.rules {
                    add.execute(params![one.person, rule.role, one.group, from(one.from), to(one.to)])?;
                }
            }
            let mut add = all.prepare("INSERT INTO place VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for one in &facts.enrolments {
                add.execute(params![one.pupil, one.unit, false, from(one.from), to(one.to)])?;
            }
            for one in &facts.memberships {
                add.execute(params![one.pupil, one.group, true, from(one.from), to(one.to)])?;
            }
        }
        settings(&all, facts)?;
        all.commit()?;
        connection.execute_batch(INDEXES)?;
        Ok(Self(connection))
    }

    pub fn may(&self) -> Result<Statement<'_>> {
        self.0.prepare(MAY)
    }

    pub fn who(&self) -> Result<Statement<'_>> {
        self.0.prepare(WHO)
    }
}

fn settings(all: &Connection, facts: &WorldFacts) -> Result<()> {
    let mut add = all.prepare("INSERT INTO level VALUES (?1, ?2, ?3)")?;
    for role in &facts.roles {
        for (item, given) in &role.levels {
            let reach = match given {
                Some(Given::Level(level)) if level.read() == Extent::All => 2,
                Some(Given::Level(level)) if level.read() == Extent::Own => 1,
                _ => continue,
            };
            add.execute(params![item, role.key, reach])?;
        }
    }
    let mut add = all.prepare("INSERT INTO ward VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for ward in facts.guardianships.iter().filter(|ward| ward.informed && ward.access != Access::Disabled) {
        add.execute(params![ward.guardian, ward.pupil, ward.access.word(), from(ward.from), to(ward.to)])?;
    }
    let mut add = all.prepare("INSERT INTO audience VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for row in &facts.audience {
        let (At::Unit(place) | At::Group(place) | At::Pupil(place)) = &row.at;
        add.execute(params![row.audience.word(), place, row.role, from(row.from), to(row.to)])?;
    }
    let mut add = all.prepare("INSERT INTO open VALUES (?1)")?;
    for group in facts.groups.iter().filter(|group| group.pupil_access) {
        add.execute(params![group.id])?;
    }
    Ok(())
}

/// Asks the prepared statement.
pub fn may(statement: &mut Statement<'_>, question: &Question, day: &str) -> Result<bool> {
    statement.query_row(params![question.viewer, question.item, question.target, day], |row| row.get(0))
}

/// Asks for everybody.
pub fn who(statement: &mut Statement<'_>, question: &Question, day: &str) -> Result<Vec<String>> {
    statement.query_map(params![question.item, question.target, day], |row| row.get(0))?.collect()
}
