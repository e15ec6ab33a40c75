//! What is asked from outside: questions whose instructions somebody counts, and the files that `rollbok decide` is measured with.

use std::hint::black_box;
use std::io::{BufRead, BufWriter, Write};
use std::path::Path;

use rollbok::basics::Day;
use rollbok::rights::{Client, Index, World, decide};

use super::town::{TODAY, Town};
use super::{Failure, may_read};

/// So many of each are counted.
pub const COUNTED: usize = 10_000;
/// The world of `rollbok decide`, its questions, and how many of them the plain engine answers too.
const PEOPLE: usize = 10_000;
const LINES: usize = 1_000_000;
const COMPARED: usize = 20_000;

/// Each kind of question between a word to whoever counts and a line from there: it begins to count, and ends.
pub fn counted(people: usize, day: Day) -> Result<(), Failure> {
    let town = Town::of(people);
    let index = Index::packed(&town.facts);
    let questions = town.questions(COUNTED, 1, TODAY);
    let person = |question: &rollbok::rights::Question| (question.viewer.clone(), question.target.clone());
    let kinds: [(&str, &dyn Fn()); 3] = [
        ("decision", &|| {
            for question in &questions {
                black_box(may_read(&index, question));
            }
        }),
        ("vector", &|| {
            for (viewer, target) in questions.iter().take(COUNTED / 10).map(person) {
                drop(black_box(index.vector(&viewer, target.as_deref(), Client::Portal, day)));
            }
        }),
        ("who", &|| {
            for question in questions.iter().take(COUNTED / 10) {
                drop(black_box(index.viewers(&question.item, question.target.as_deref(), Client::Portal, day)));
            }
        }),
    ];
    let (mut out, mut lines) = (std::io::stdout(), std::io::stdin().lock().lines());
    for (name, ask) in kinds {
        writeln!(out, "{name}")?;
        lines.next().transpose()?;
        ask();
        writeln!(out, "asked")?;
        lines.next().transpose()?;
    }
    Ok(())
}

/// A world, questions, and the first answers as the plain engine gives them.
pub fn files(folder: &Path) -> Result<(), Failure> {
    let town = Town::of(PEOPLE);
    let file = |name: &str| std::fs::File::create(folder.join(name)).map(BufWriter::new);
    serde_json::to_writer(file("world.json")?, &town.facts)?;
    let world = World::of(&town.facts)?;
    let (mut questions, mut answers) = (file("questions.jsonl")?, file("answers.jsonl")?);
    for (at, question) in town.questions(LINES, 9, TODAY).iter().enumerate() {
        writeln!(questions, "{}", serde_json::to_string(question)?)?;
        if at < COMPARED {
            writeln!(answers, "{}", serde_json::to_string(&decide(&world, question)?)?)?;
        }
    }
    questions.flush()?;
    Ok(answers.flush()?)
}
