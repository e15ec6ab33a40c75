//! Rows of numbers in pages: the persistent store under the index.
//!
//! INVARIANT: a page is never changed once it is shared; setting a row copies its page and nothing else. So a snapshot is a clone
//! of the list of pages, and a change costs the same however many rows there are. What was never set is an empty row.

use std::hint::black_box;
use std::sync::Arc;

const BITS: u32 = 9;
/// Rows of a page.
const SIZE: usize = 1 << BITS;

/// First the ends of the rows of the page, then the rows one after the other.
type Page = Arc<[u32]>;

#[derive(Debug, Clone, Default)]
pub(super) struct Pages {
    pages: Vec<Page>,
}

fn split(at: u32) -> (usize, usize) {
    ((at >> BITS) as usize, at as usize % SIZE)
}

fn row_of(page: &[u32], slot: usize) -> &[u32] {
    let end = |slot: usize| page.get(slot).map_or(0, |end| *end as usize);
    let from = if slot == 0 { SIZE } else { end(slot - 1) };
    page.get(from..end(slot)).unwrap_or_default()
}

fn page_of<'r>(rows: impl Iterator<Item = &'r [u32]>) -> Page {
    let (mut ends, mut words) = (Vec::with_capacity(SIZE), Vec::new());
    for row in rows {
        words.extend_from_slice(row);
        ends.push(end(&words));
    }
    ends.resize(SIZE, end(&words));
    ends.extend_from_slice(&words);
    ends.into()
}

fn end(words: &[u32]) -> u32 {
    u32::try_from(SIZE + words.len()).unwrap_or(u32::MAX)
}

impl Pages {
    /// Rows in order, from row 0.
    pub fn of<R: AsRef<[u32]>>(rows: impl IntoIterator<Item = R>) -> Self {
        let (mut rows, mut pages) = (rows.into_iter(), Vec::new());
        loop {
            let some: Vec<R> = rows.by_ref().take(SIZE).collect();
            if some.is_empty() {
                return Self { pages };
            }
            pages.push(page_of(some.iter().map(AsRef::as_ref)));
        }
    }

    #[inline]
    pub fn row(&self, at: u32) -> &[u32] {
        let (page, slot) = split(at);
        self.pages.get(page).map_or(&[], |page| row_of(page, slot))
    }

    /// Asks memory for a row before it is needed. (The value is used for nothing; reading it is what brings it.)
    #[inline]
    pub fn fetch(&self, at: u32) {
        black_box(self.row(at).first().copied());
    }

    /// Sets one row; the pages that others hold stay as they are.
    pub fn set(&mut self, at: u32, row: &[u32]) {
        let (page, slot) = split(at);
        while self.pages.len() <= page {
            self.pages.push(page_of(std::iter::empty()));
        }
        let Some(page) = self.pages.get_mut(page) else { return };
        *page = page_of((0..SIZE).map(|other| if other == slot { row } else { row_of(page, other) }));
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.pages.iter().map(|page| size_of_val(&**page) + size_of::<Page>()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_set_and_the_snapshot_before_stays() {
        let rows: Vec<Vec<u32>> = (0..2000).map(|at| vec![at; at as usize % 5]).collect();
        let before = Pages::of(&rows);
        let mut after = before.clone();
        after.set(700, &[7, 8, 9]);
        after.set(5000, &[1]);
        for (at, row) in (0..).zip(&rows) {
            assert_eq!(before.row(at), row, "row {at} before");
            assert_eq!(after.row(at), if at == 700 { &[7, 8, 9] } else { row.as_slice() }, "row {at} after");
        }
        let words = (4 * SIZE + rows.iter().map(Vec::len).sum::<usize>()) * size_of::<u32>();
        assert_eq!(before.bytes(), words + 4 * size_of::<Page>());
        assert_eq!((after.row(5000), before.row(5000), after.row(4999), after.row(9_000_000)), (&[1][..], &[][..], &[][..], &[][..]));
    }
}
