//! The named cast: people everybody knows, each there for a reason. A bug report can say "as Olle".
//!
//! The user name is also the external id. What they are and hold is `cast_facts`.

use jiff::civil::Weekday;

use crate::basics::Day;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    pub user_name: &'static str,
    pub given: &'static str,
    pub family: &'static str,
    pub born: Born,
    /// Why she is here, in one sentence.
    pub why: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Born {
    On(i16, i8, i8),
    /// A pupil who is in this grade now, born on a month and day.
    InGrade(i16, i8, i8),
    /// Turns 18 on the coming Friday.
    EighteenOnFriday,
    Unknown,
}

const fn member(user_name: &'static str, given: &'static str, family: &'static str, born: Born, why: &'static str) -> Member {
    Member { user_name, given, family, born, why }
}

use Born::{EighteenOnFriday, InGrade, On, Unknown};

#[rustfmt::skip]
pub const CAST: &[Member] = &[
    member("karin", "Karin", "Åkesson", On(1974, 3, 9), "Systems manager: sees everything in Rollbok except protected people."),
    member("peter", "Peter", "Lindqvist", On(1969, 11, 2), "Principal of Kyrkbyskolan: the role comes from the unit he heads."),
    member("annika", "Annika", "Björk", On(1978, 6, 20), "Principal of Tallåsskolan: nothing at Kyrkbyskolan is hers."),
    member("elin", "Elin", "Forsgren", On(1988, 1, 15), "School administrator of Lindängens skola: gives roles there and nowhere else."),
    member("fatima", "Fatima", "El-Sayed", On(1985, 9, 30), "Scheduler at two schools, and a teacher; may create timetables at one of them."),
    member("maria", "Maria", "Sandell", On(1981, 4, 27), "Teacher and mentor of 7B at Kyrkbyskolan; was school administrator once."),
    member("johan", "Johan", "Wikström", On(1979, 12, 5), "Teacher of 7B with a substitute today; also the father of a pupil at another school."),
    member("ali", "Ali", "Rahimi", On(1993, 7, 11), "Substitute for Johan, today only."),
    member("sara", "Sara", "Öberg", On(1990, 2, 18), "Teacher on parental leave: her employment is paused, and her roles with it."),
    member("ingrid", "Ingrid", "Haugen", On(1966, 8, 8), "School nurse at four schools: employed at one, lent to three."),
    member("nadia", "Nadia", "Haddad", On(1987, 5, 23), "Central clerk: looks up people and schools everywhere, and changes nothing."),
    member("olle", "Olle", "Persson", On(1984, 10, 1), "His role ended yesterday: he can sign in, and finds nothing."),
    member("bjorn", "Björn", "Eklund", On(1976, 3, 30), "Teacher with a locked account."),
    member("birgitta", "Birgitta", "Nilsson", On(1963, 9, 14), "Protection officer: the only one who sees protected people."),
    member("gunnar", "Gunnar", "Falk", On(1961, 12, 21), "Auditor: reads the log and changes nothing."),
    member("hanna", "Hanna", "Virtanen", On(1991, 6, 3), "Teacher at Sörgårdsskolan: reaches nobody at Kyrkbyskolan."),
    member("tomas", "Tomas", "Ekdahl", On(1972, 2, 2), "Caretaker, employed but without any role."),
    member("leena", "Leena", "Koskinen", On(1970, 1, 28), "Clerk at Majhöjdsskolan: sees all its pupils, and no administration."),
    member("mikael", "Mikael", "Ståhl", On(1983, 11, 19), "Teacher at three schools: employed at Hamnskolan, lent to two."),
    member("petra", "Petra", "Sund", On(1980, 7, 7), "Booking administrator at Lindängens skola."),
    member("lena", "Lena", "Holm", On(1977, 10, 10), "Class teacher of 5A: may know the protected Tilde, by an exception until the end of the school year."),
    member("margareta", "Margareta", "Sjö", On(1959, 5, 1), "Retired last month: her role is still recorded, and opens nothing."),
    member("maja", "Maja", "Lindgren", On(1989, 3, 3), "Teacher with protected identity: a row that only Birgitta sees."),
    member("elsa", "Elsa", "Nyström", InGrade(7, 5, 22), "Pupil in 7B at Kyrkbyskolan."),
    member("katarina", "Katarina", "Nyström", On(1982, 8, 19), "Elsa's mother: sees Elsa, until Elsa comes of age."),
    member("par", "Pär", "Nyström", On(1980, 4, 4), "Elsa's father: his access to Elsa is disabled."),
    member("viktor", "Viktor", "Hedlund", EighteenOnFriday, "Turns 18 on Friday."),
    member("anna", "Anna", "Hedlund", On(1979, 9, 9), "Viktor's mother: her automatic access closes on Friday."),
    member("amanda", "Amanda", "Lund", InGrade(13, 9, 2), "A pupil who is of age and lets her father go on seeing her."),
    member("stefan", "Stefan", "Lund", On(1975, 1, 31), "Amanda's father: enabled, although she is of age."),
    member("tilde", "Tilde", "Ask", InGrade(5, 2, 11), "A protected pupil in 5A: exists for almost nobody."),
    member("marie", "Marie", "Ask", On(1986, 6, 16), "Tilde's mother, protected too; her access was opened by hand."),
    member("wilma", "Wilma", "Wikström", InGrade(4, 3, 17), "Johan's daughter at Tallåsskolan: he sees her as a father, not as a teacher."),
    member("isak", "Isak", "Rundgren", Unknown, "A pupil without a birth date: nothing opens by itself."),
    member("susanne", "Susanne", "Rundgren", On(1984, 12, 12), "Isak's mother: automatic, and closed since nobody knows his age."),
    member("noel", "Noel", "Berg", InGrade(1, 7, 1), "A pupil in 1A, where the class gives pupils no access."),
    member("samira", "Samira", "Nassar", InGrade(8, 10, 24), "A pupil with a card of her own: it replaces what class and school give."),
];

impl Born {
    pub fn day(self, today: Day) -> Option<Day> {
        match self {
            Self::On(year, month, day) => Day::new(year, month, day),
            Self::InGrade(grade, month, day) => Day::new(school_year(today) - 6 - grade, month, day),
            Self::EighteenOnFriday => (0..9).find_map(|week| eighteen_years_before(friday_after(today).plus_days(7 * week))),
            Self::Unknown => None,
        }
    }
}

/// The year in which the school year began: it turns on 1 August.
pub fn school_year(today: Day) -> i16 {
    today.school_year().date().year()
}

/// The next Friday after a day.
pub fn friday_after(today: Day) -> Day {
    let days = today.date().weekday().until(Weekday::Friday);
    today.plus_days(if days == 0 { 7 } else { i64::from(days) })
}

fn eighteen_years_before(day: Day) -> Option<Day> {
    Day::new(day.date().year() - 18, day.date().month(), day.date().day())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn nobody_stands_twice_and_everybody_has_a_reason() {
        let names: HashSet<_> = CAST.iter().map(|member| member.user_name).collect();
        assert_eq!(names.len(), CAST.len());
        assert!(CAST.iter().all(|member| member.why.ends_with('.')));
    }

    #[test]
    fn viktor_turns_eighteen_on_the_coming_friday_whatever_day_it_is() {
        let first: Day = "2026-01-01".parse().unwrap();
        for day in (0..1500).map(|days| first.plus_days(days)) {
            let born = Born::EighteenOnFriday.day(day).unwrap();
            let birthday = born.birthday(18);
            assert_eq!(birthday.date().weekday(), Weekday::Friday, "{day}");
            assert!(day < birthday && birthday.days_since(day) <= 14, "{day}");
        }
        assert_eq!(Born::EighteenOnFriday.day("2026-11-18".parse().unwrap()), "2008-11-20".parse().ok());
    }
}
