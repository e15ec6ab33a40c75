//! Rows of numbers in pages: the persistent store under the index.
//!
//! INVARIANT: a page is never changed once it is shared; setting a row copies its page and nothing else. So a snapshot is a clone
//! of the list of pages, and a change costs the same however many rows there are. What was never set is an empty row.

use std::hint::black_box;
use std::sync::Arc;

/// First the ends of the rows of the page, then the rows one after the other.
type Page = Arc<[u32]>;

/// So many rows go on a page: the more there are, the fewer pages a snapshot shares one by one, and the more a change copies.
#[derive(Debug, Clone, Copy)]
pub(super) enum Size {
    /// 512: rows of a few facts, and millions of them.
    Many = 9,
    /// 32: long rows.
    Few = 5,
}

#[derive(Debug, Clone)]
pub(super) struct Pages {
    /// The part of a row's number that is its place on the page.
    bits: u32,
    pages: Vec<Page>,
}

fn row_of(page: &[u32], size: usize, slot: usize) -> &[u32] {
    let end = |slot: usize| page.get(slot).map_or(0, |end| *end as usize);
    let from = if slot == 0 { size } else { end(slot - 1) };
    page.get(from..end(slot)).unwrap_or_default()
}

fn page_of<'r>(size: usize, rows: impl Iterator<Item = &'r [u32]>) -> Page {
    let end = |words: &[u32]| u32::try_from(size + words.len()).unwrap_or(u32::MAX);
    let (mut ends, mut words) = (Vec::with_capacity(size), Vec::new());
    for row in rows {
        words.extend_from_slice(row);
        ends.push(end(&words));
    }
    ends.resize(size, end(&words));
    ends.extend_from_slice(&words);
    ends.into()
}

impl Pages {
    /// Rows in order, from row 0.
    pub fn of<R: AsRef<[u32]>>(size: Size, rows: impl IntoIterator<Item = R>) -> Self {
        let (mut rows, mut pages) = (rows.into_iter(), Vec::new());
        let bits = size as u32;
        loop {
            let some: Vec<R> = rows.by_ref().take(1 << bits).collect();
            if some.is_empty() {
                return Self { bits, pages };
            }
            pages.push(page_of(1 << bits, some.iter().map(AsRef::as_ref)));
        }
    }

    /// The page of a row, and its place there.
    #[inline]
    fn split(&self, at: u32) -> (usize, usize) {
        ((at >> self.bits) as usize, at as usize % self.size())
    }

    #[inline]
    fn size(&self) -> usize {
        1 << self.bits
    }

    #[inline]
    pub fn row(&self, at: u32) -> &[u32] {
        let (page, slot) = self.split(at);
        self.pages.get(page).map_or(&[], |page| row_of(page, self.size(), slot))
    }

    /// Asks memory for a row before it is needed. (The value is used for nothing; reading it is what brings it.)
    #[inline]
    pub fn fetch(&self, at: u32) {
        black_box(self.row(at).first().copied());
    }

    /// Sets one row; the pages that others hold stay as they are.
    pub fn set(&mut self, at: u32, row: &[u32]) {
        let ((page, slot), size) = (self.split(at), self.size());
        while self.pages.len() <= page {
            self.pages.push(page_of(size, std::iter::empty()));
        }
        let Some(page) = self.pages.get_mut(page) else { return };
        *page = page_of(size, (0..size).map(|other| if other == slot { row } else { row_of(page, size, other) }));
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
        for size in [Size::Many, Size::Few] {
            let rows: Vec<Vec<u32>> = (0..2000).map(|at| vec![at; at as usize % 5]).collect();
            let before = Pages::of(size, &rows);
            let mut after = before.clone();
            after.set(700, &[7, 8, 9]);
            after.set(5000, &[1]);
            for (at, row) in (0..).zip(&rows) {
                assert_eq!(before.row(at), row, "row {at} before");
                assert_eq!(after.row(at), if at == 700 { &[7, 8, 9] } else { row.as_slice() }, "row {at} after");
            }
            let pages = rows.len().div_ceil(before.size());
            let words = pages * before.size() + rows.iter().map(Vec::len).sum::<usize>();
            assert_eq!(before.bytes(), words * size_of::<u32>() + pages * size_of::<Page>());
            assert_eq!((after.row(5000), before.row(5000), after.row(4999), after.row(9_000_000)), (&[1][..], &[][..], &[][..], &[][..]));
            assert_eq!(before.size(), if matches!(size, Size::Few) { 32 } else { 512 });
        }
    }
}
