//! By what somebody could tell two answers apart: their bytes, and the statements they took, which are the part of the time that hangs on
//! what there is.
//!
//! INVARIANT: only what differs between any two requests is put aside: nonces, times of the day, and what is named by a hash.

use std::collections::BTreeSet;

use crate::tests::world::{Answer, World, without_secrets};

/// What a visitor can tell two answers apart by: all but times of the day, and what is named by a hash: sessions, links of the chain.
pub fn plain(answer: &Answer) -> String {
    let page = without_secrets(&answer.body);
    let mut text = String::with_capacity(page.len());
    let is_hex = |letter: char| letter.is_ascii_digit() || ('a'..='f').contains(&letter);
    let mut rest = page.as_str();
    while let Some(at) = rest.find(is_hex) {
        let (before, from) = rest.split_at(at);
        let (word, after) = from.split_at(from.find(|letter| !is_hex(letter)).unwrap_or(from.len()));
        text.push_str(before);
        text.push_str(if word.len() == 64 { "HASH" } else { word });
        // The page shows the first six letters after the whole.
        rest = if word.len() == 64 && after.starts_with("\">") { after.get(8..).unwrap_or_default() } else { after };
    }
    text.push_str(rest);
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_time = |at: usize| bytes[at] == b':' && at > 1 && is_digit(at - 2) && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2);
    let times: Vec<usize> = (0..bytes.len()).filter(|at| is_time(*at)).collect();
    for at in times {
        text.replace_range(at - 2..at + 3, "TT:TT");
    }
    format!("{} {:?}\n{text}", answer.status, answer.location)
}

/// The first line in which two texts differ, for a readable failure.
pub fn difference(one: &str, other: &str) -> String {
    let at = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| {
        let from = (0..=at.saturating_sub(120)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text[from..].chars().take(320).collect::<String>()
    };
    format!("without her: …{}…\n   with her: …{}…", around(one), around(other))
}

/// The answer, and the statements it took.
pub async fn counted(world: &World, answer: impl Future<Output = Answer>) -> (Answer, Vec<&'static str>) {
    let _ = world.gate.test_db().asked();
    let answer = answer.await;
    (answer, world.gate.test_db().asked())
}

/// What one answer asked the database more often than the other, so that it takes longer: a clock would tell of them.
pub fn slower(one: &[&'static str], other: &[&'static str]) -> Option<String> {
    let times = |sql: &str, asked: &[&'static str]| asked.iter().filter(|text| **text == sql).count();
    let all: BTreeSet<&str> = one.iter().chain(other).copied().collect();
    let differ = |sql: &&str| times(sql, one) != times(sql, other);
    let told: Vec<String> = all
        .into_iter()
        .filter(differ)
        .map(|sql| {
            format!(
                "{} times without them, {} with them: {}",
                times(sql, one),
                times(sql, other),
                sql.split_whitespace().collect::<Vec<_>>().join(" ")
            )
        })
        .collect();
    (!told.is_empty()).then(|| told.join("; "))
}
