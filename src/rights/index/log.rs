//! Facts as they come, before they are gathered person by person: each on the shelf of a range of people, in numbers.
//!
//! INVARIANT: a shelf is gathered and thrown away before the next, so that a nation is never held twice; pieces of a shelf never move;
//! a person's facts keep the order in which they came. Not here: what facts mean, and pages (`build`).

use std::collections::BTreeSet;

use super::record::{Draft, KINDS, Kind};

#[derive(Debug, Default)]
pub(super) struct Log {
    shelves: Vec<Shelf>,
}

/// People of a shelf: few in tests, so that small worlds need several.
const RANGE: u32 = if cfg!(test) { 4 } else { 1 << 15 };

impl Log {
    fn shelf(&mut self, person: u32) -> Option<&mut Shelf> {
        let at = (person / RANGE) as usize;
        if self.shelves.len() <= at {
            self.shelves.resize_with(at + 1, Shelf::default);
        }
        self.shelves.get_mut(at)
    }

    pub fn write(&mut self, person: u32, kind: Kind, words: &[u32], pauses: &[[u32; 2]]) {
        if let Some(shelf) = self.shelf(person) {
            shelf.write(&Written { person, kind, words, pauses });
        }
    }

    pub fn lock(&mut self, person: u32) {
        if let Some(shelf) = self.shelf(person) {
            shelf.locked.insert(person);
        }
    }

    /// Everybody's facts gathered, one person at a time.
    pub fn drafts(mut self, people: u32) -> impl Iterator<Item = Draft> {
        self.shelves.resize_with(people.div_ceil(RANGE) as usize, Shelf::default);
        (0..people).step_by(RANGE as usize).zip(self.shelves).flat_map(move |(first, shelf)| {
            let (order, begins) = shelf.sorted(first);
            (first..people).take(RANGE as usize).enumerate().map(move |(at, person)| {
                let bound = |at: usize| begins.get(at).map_or(0, |begin| *begin as usize);
                let mine = order.get(bound(at)..bound(at + 1)).unwrap_or_default();
                let mut draft = Draft { locked: shelf.locked.contains(&person), ..Draft::default() };
                for fact in mine.iter().filter_map(|at| shelf.read(*at as usize)) {
                    draft.take(fact.kind, fact.words, fact.pauses);
                }
                draft
            })
        })
    }
}

/// Facts one after the other: whose, its kind and how many pauses, its numbers, the pauses. In pieces that never move; a fact lies in
/// one piece.
#[derive(Debug, Default)]
struct Shelf {
    pieces: Vec<Vec<u32>>,
    locked: BTreeSet<u32>,
}

/// Words of a piece; a fact that is longer has one of its own.
const PIECE: usize = if cfg!(test) { 24 } else { 1 << 14 };

struct Written<'s> {
    person: u32,
    kind: Kind,
    words: &'s [u32],
    pauses: &'s [[u32; 2]],
}

impl Written<'_> {
    fn length(&self) -> usize {
        2 + self.words.len() + 2 * self.pauses.len()
    }
}

impl Shelf {
    fn write(&mut self, fact: &Written<'_>) {
        if self.pieces.last().is_none_or(|piece| piece.len() + fact.length() > PIECE) {
            self.pieces.push(Vec::with_capacity(PIECE));
        }
        let Some(piece) = self.pieces.last_mut() else { return };
        piece.extend([fact.person, fact.kind as u32 | u32::try_from(fact.pauses.len()).unwrap_or(0) << 8]);
        piece.extend_from_slice(fact.words);
        piece.extend(fact.pauses.iter().flatten());
    }

    /// The fact at a place.
    fn read(&self, at: usize) -> Option<Written<'_>> {
        let (head, rest) = self.pieces.get(at / PIECE)?.get(at % PIECE..)?.split_first_chunk::<2>()?;
        let [person, kind] = *head;
        let (pauses, kind) = ((kind >> 8) as usize, *KINDS.get((kind & 0xff) as usize)?);
        let (words, rest) = rest.split_at_checked(kind.width())?;
        Some(Written { person, kind, words, pauses: rest.get(..2 * pauses)?.as_chunks().0 })
    }

    /// Every fact with its place, in the order they came.
    fn facts(&self) -> impl Iterator<Item = (usize, Written<'_>)> {
        (0..self.pieces.len()).flat_map(move |piece| {
            let mut next = piece * PIECE;
            let end = next + self.pieces.get(piece).map_or(0, Vec::len);
            std::iter::from_fn(move || {
                let fact = self.read(next).filter(|_| next < end)?;
                let at = next;
                next += fact.length();
                Some((at, fact))
            })
        })
    }

    /// The place of each fact, person by person in the order they came; and where each person's begin. The people are those from a
    /// first one on.
    fn sorted(&self, first: u32) -> (Vec<u32>, Vec<u32>) {
        let mut begins = vec![0_u32; RANGE as usize + 1];
        for (_, fact) in self.facts() {
            if let Some(count) = begins.get_mut((fact.person - first) as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let (mut order, mut next) = (vec![0_u32; sum as usize], begins.clone());
        for (at, fact) in self.facts() {
            if let Some(place) = next.get_mut((fact.person - first) as usize) {
                if let Some(slot) = order.get_mut(*place as usize) {
                    *slot = u32::try_from(at).unwrap_or(u32::MAX);
                }
                *place += 1;
            }
        }
        (order, begins)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_filled_to_its_end_and_a_longer_fact_has_one_of_its_own() {
        let written: Vec<(u32, usize)> = [0, 1, 2, 0, 1, 2, 0, 1].into_iter().zip([0, 0, 0, 0, 1, 5, 12, 0]).collect();
        let mut shelf = Shelf::default();
        let pauses: Vec<[u32; 2]> = (0..12).map(|at| [at, at + 1]).collect();
        for (person, count) in &written {
            shelf.write(&Written {
                person: *person,
                kind: Kind::Employment,
                words: &[1, 2, 3, *person],
                pauses: pauses.get(..*count).unwrap_or_default(),
            });
        }
        assert_eq!(shelf.pieces.iter().map(Vec::len).collect::<Vec<_>>(), [24, 24, 30, 6]);
        let read: Vec<(u32, usize)> = shelf.facts().map(|(_, fact)| (fact.person, fact.pauses.len())).collect();
        assert_eq!(read, written);
        assert!(shelf.facts().all(|(_, fact)| fact.words == [1, 2, 3, fact.person] && pauses.starts_with(fact.pauses)));
        let (order, begins) = shelf.sorted(0);
        let people: Vec<u32> = order.iter().filter_map(|at| Some(shelf.read(*at as usize)?.person)).collect();
        assert_eq!((people, begins), (vec![0, 0, 0, 1, 1, 1, 2, 2], vec![0, 3, 6, 8, 8]));
    }
}
