//! The rights engine beside others, on one world: `cargo xtask bench rights` runs it and prints its figures as a table.
//!
//! Each figure is a line of JSON: its name, the ratio of each round, its bar, and what was measured in plain numbers. Rounds are
//! interleaved, keys are cold (every round asks other questions), and the answers are compared before any time is taken.

mod asked;
mod casbin;
mod cedar;
mod database;
mod nation;
mod preview;
mod sqlite;
mod town;

use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::time::Instant;

use rollbok::basics::Day;
use rollbok::rights::{Client, Index, Question};
use town::{ITEMS, TODAY, Town, item};

type Failure = Box<dyn Error>;

const ROUNDS: usize = 11;
const CITY: usize = 200_000;

fn main() -> Result<(), Failure> {
    let day: Day = TODAY.parse()?;
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => figures(day),
        ["count", people] => asked::counted(people.parse()?, day),
        ["files", folder] => asked::files(folder.as_ref()),
        _ => Err("there is: rights | rights count PEOPLE | rights files FOLDER".into()),
    }
}

fn figures(day: Day) -> Result<(), Failure> {
    {
        let town = Town::of(CITY);
        let index = Index::packed(&town.facts);
        decisions(&town, &index, day)?;
        vectors(&town, &index, day)?;
        whos(&town, &index, day)?;
        days(&town, &index)?;
    }
    preview::figures(day)?;
    database::figure_of_building()?;
    nation::figures(day)
}

/// Seconds that one question takes, from all of them.
fn each<T, R>(all: &[T], mut ask: impl FnMut(&T) -> R) -> f64 {
    let begun = Instant::now();
    for one in all {
        black_box(ask(one));
    }
    begun.elapsed().as_secs_f64() / f64::from(u32::try_from(all.len()).unwrap_or(1))
}

fn figure(name: &str, at_least: bool, bar: f64, rounds: &[f64], beside: &str) -> Result<(), Failure> {
    figure_with(name, at_least, bar, rounds, beside, None)
}

/// A figure with the reason why its bar cannot be met, which is said if it is not.
fn figure_with(name: &str, at_least: bool, bar: f64, rounds: &[f64], beside: &str, why_short: Option<&str>) -> Result<(), Failure> {
    let line =
        serde_json::json!({"name": name, "at_least": at_least, "bar": bar, "rounds": rounds, "beside": beside, "why_short": why_short});
    Ok(writeln!(std::io::stdout(), "{line}")?)
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Rounds of two sides in turn: the ratios of the other's time to ours, and both sides' middle.
fn in_turn(mut ours: impl FnMut(u64) -> f64, mut other: impl FnMut(u64) -> f64) -> (Vec<f64>, String) {
    let (mut one, mut two) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS as u64 {
        if round % 2 == 0 {
            one.push(ours(round));
            two.push(other(round));
        } else {
            two.push(other(round));
            one.push(ours(round));
        }
    }
    // The first round warms up.
    one.remove(0);
    two.remove(0);
    let ratios = one.iter().zip(&two).map(|(ours, other)| other / ours).collect();
    (ratios, format!("{} against {}", time(middle(one)), time(middle(two))))
}

fn time(seconds: f64) -> String {
    match seconds {
        small if small < 1e-6 => format!("{:.0} ns", small * 1e9),
        small if small < 1e-3 => format!("{:.2} µs", small * 1e6),
        other => format!("{:.2} ms", other * 1e3),
    }
}

fn may_read(index: &Index, question: &Question) -> bool {
    index.look_up(question).is_ok_and(|asked| index.acts(asked).read)
}

/// Nanoseconds of ours for the questions of a round.
fn ours(town: &Town, index: &Index, count: usize, round: u64) -> f64 {
    let questions = town.questions(count, 100 + round, TODAY);
    each(&questions, |question| may_read(index, question))
}

/// Asks all three the same; how many may. The first answer that differs is an error.
fn compared(
    town: &Town,
    index: &Index,
    cedar: &cedar::Cedar,
    may: &mut rusqlite::Statement<'_>,
    count: usize,
    day: &str,
) -> Result<usize, Failure> {
    let mut allowed = 0;
    for question in town.questions(count, 1, day) {
        let ours = may_read(index, &question);
        let asked = cedar::Cedar::ask(&question)?;
        if ours != cedar.is_allowed(&asked) || ours != sqlite::may(may, &question, day)? {
            return Err(format!("the answers differ: {question:?}, ours {ours}").into());
        }
        allowed += usize::from(ours);
    }
    Ok(allowed)
}

fn decisions(town: &Town, index: &Index, day: Day) -> Result<(), Failure> {
    let cedar = cedar::Cedar::of(&town.facts, day)?;
    let database = sqlite::Sqlite::of(&town.facts)?;
    let mut may = database.may()?;
    let allowed = compared(town, index, &cedar, &mut may, 20_000, TODAY)?;
    let equal = format!("20000 answers equal, {allowed} of them yes");
    let (ratios, beside) = in_turn(
        |round| ours(town, index, 20_000, round),
        |round| {
            let asked: Vec<_> =
                town.questions(2_000, 100 + round, TODAY).iter().filter_map(|question| cedar::Cedar::ask(question).ok()).collect();
            each(&asked, |asked| cedar.is_allowed(asked))
        },
    );
    figure("cedar", true, 20.0, &ratios, &format!("{beside}; {equal}"))?;
    let (ratios, beside) = in_turn(
        |round| ours(town, index, 20_000, round),
        |round| {
            let questions = town.questions(4_000, 100 + round, TODAY);
            each(&questions, |question| sqlite::may(&mut may, question, TODAY))
        },
    );
    figure("sqlite", true, 15.0, &ratios, &format!("{beside}; {equal}"))?;
    casbins(town, index, day)
}

/// Casbin knows the staff only, and its enforcers of two items fit into memory.
fn casbins(town: &Town, index: &Index, day: Day) -> Result<(), Failure> {
    let items = [item(0), item(1)];
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let casbin = runtime.block_on(casbin::Casbin::of(&town.facts, day, &items))?;
    let of_staff = |count: usize, seed: u64| -> Vec<Question> {
        let staff = town.questions(count * 4, seed, TODAY).into_iter().filter(|question| question.viewer.starts_with("staff"));
        staff.zip(items.iter().cycle()).map(|(question, item)| Question { item: item.clone(), ..question }).take(count).collect()
    };
    let mut allowed = 0;
    for question in of_staff(500, 1) {
        let ours = may_read(index, &question);
        allowed += usize::from(ours);
        if ours != casbin.may(&question)? {
            return Err(format!("the answers differ: {question:?}, ours {ours}").into());
        }
    }
    let (ratios, beside) = in_turn(
        |round| {
            let questions = of_staff(5_000, 100 + round);
            each(&questions, |question| may_read(index, question))
        },
        |round| {
            let questions = of_staff(200, 100 + round);
            each(&questions, |question| casbin.may(question))
        },
    );
    let warm: Vec<Question> = of_staff(50, 99).into_iter().cycle().take(20_000).collect();
    let warm = middle((0..ROUNDS).map(|_| each(&warm, |question| may_read(index, question))).collect());
    let beside = format!("{beside}, {} with warm keys; 500 answers equal, {allowed} of them yes", time(warm));
    figure_with("casbin", true, 200.0, &ratios, &beside, Some(casbin::WHY_SHORT))
}

fn vectors(town: &Town, index: &Index, day: Day) -> Result<(), Failure> {
    let cedar = cedar::Cedar::of(&town.facts, day)?;
    let vector = |question: &Question| index.vector(&question.viewer, question.target.as_deref(), Client::Portal, day);
    let all = |question: &Question| {
        (0..ITEMS).filter_map(|at| cedar::Cedar::ask(&Question { item: item(at), ..question.clone() }).ok()).collect::<Vec<_>>()
    };
    for question in town.questions(200, 2, TODAY) {
        let ours = vector(&question)?.decisions(index).filter(|(_, decision)| decision.read).count();
        let theirs = all(&question).iter().filter(|asked| cedar.is_allowed(asked)).count();
        if ours != theirs {
            return Err(format!("the vectors differ: {question:?}, ours {ours}, Cedar's {theirs}").into());
        }
    }
    let (ratios, beside) = in_turn(
        |round| {
            let questions = town.questions(5_000, 200 + round, TODAY);
            each(&questions, |question| vector(question).map(|vector| vector.reasons()))
        },
        |round| {
            let asked: Vec<_> = town.questions(50, 200 + round, TODAY).iter().map(all).collect();
            each(&asked, |asked| asked.iter().filter(|asked| cedar.is_allowed(asked)).count())
        },
    );
    figure("vector", true, 300.0, &ratios, &beside)
}

fn whos(town: &Town, index: &Index, day: Day) -> Result<(), Failure> {
    let database = sqlite::Sqlite::of(&town.facts)?;
    let mut statement = database.who()?;
    let viewers = |question: &Question| index.viewers(&question.item, question.target.as_deref(), Client::Portal, day).unwrap_or_default();
    for question in town.questions(300, 3, TODAY) {
        let readers = viewers(&question).into_iter().filter(|(_, acts)| acts.read).map(|(asked, _)| index.viewer(asked).to_owned());
        let mut ours: Vec<String> = readers.collect();
        ours.sort_unstable();
        if ours != sqlite::who(&mut statement, &question, TODAY)? {
            return Err(format!("who differs: {question:?}").into());
        }
    }
    let (ratios, beside) = in_turn(
        |round| {
            let questions = town.questions(2_000, 300 + round, TODAY);
            each(&questions, |question| viewers(question))
        },
        |round| {
            let questions = town.questions(1_000, 300 + round, TODAY);
            each(&questions, |question| sqlite::who(&mut statement, question, TODAY))
        },
    );
    figure("who", true, 20.0, &ratios, &beside)
}

/// Any other day against today.
fn days(town: &Town, index: &Index) -> Result<(), Failure> {
    let on = |day: &str, round: u64| {
        let questions = town.questions(20_000, 400 + round, day);
        each(&questions, |question| may_read(index, question))
    };
    let (ratios, beside) = in_turn(|round| on(TODAY, round), |round| on("2025-12-24", round));
    figure("any-day", false, 2.0, &ratios, &beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The third, independent reading: Cedar's, and a fourth in SQL; on days before, in and after most of what is held, and when
    /// everybody has left school.
    #[test]
    fn cedar_and_sql_read_the_world_as_the_index_does() -> Result<(), Failure> {
        let town = Town::of(1_200);
        let (database, index) = (sqlite::Sqlite::of(&town.facts)?, Index::try_from(&town.facts)?);
        let mut allowed = Vec::new();
        for day in ["2024-02-29", "2025-12-24", "2027-06-13", TODAY] {
            let cedar = cedar::Cedar::of(&town.facts, day.parse()?)?;
            allowed.push(compared(&town, &index, &cedar, &mut database.may()?, 3_000, day)?);
        }
        eprintln!("counted: 12000 decisions of the index are Cedar's and SQL's, {allowed:?} of 3000 a day granted");
        assert!(allowed.last().is_some_and(|today| (300..2_700).contains(today)), "{allowed:?} of 3000 may");
        Ok(())
    }
}
