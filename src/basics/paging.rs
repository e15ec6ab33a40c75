//! Pages of a list by key: never by offset, so the last page costs what the first costs.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where a page begins: after a row, before a row, or at either end. `at` counts rows before the page, for "51–100 of 1 240".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cursor {
    #[default]
    First,
    After {
        key: String,
        at: u64,
    },
    Before {
        key: String,
        at: u64,
    },
    Last,
}

impl Cursor {
    /// From the URL: `after=KEY&at=50`, `before=KEY&at=50`, `last=1`.
    pub fn parse(after: Option<&str>, before: Option<&str>, last: bool, at: Option<&str>) -> Self {
        let at = at.and_then(|text| text.parse().ok()).unwrap_or(0);
        match (after, before, last) {
            (Some(key), _, _) if !key.is_empty() => Self::After { key: key.to_owned(), at },
            (_, Some(key), _) if !key.is_empty() => Self::Before { key: key.to_owned(), at },
            (_, _, true) => Self::Last,
            _ => Self::First,
        }
    }

    /// The row a page begins beyond, as its key `SORT.ID`; none at either end, and none if the URL names no row.
    pub fn beyond(&self) -> Option<(String, Uuid)> {
        let (Self::After { key, .. } | Self::Before { key, .. }) = self else { return None };
        let (sort, id) = key.rsplit_once('.')?;
        Some((sort.to_owned(), id.parse().ok()?))
    }

    /// Whether rows are read from the end backwards.
    pub fn is_backward(&self) -> bool {
        matches!(self, Self::Before { .. } | Self::Last)
    }
}

/// One page of rows out of a counted whole.
#[derive(Debug, Clone)]
pub struct Slice<T> {
    pub rows: Vec<T>,
    pub total: u64,
    /// Number of the first row, from 1; 0 when there is none.
    pub first: u64,
    pub has_previous: bool,
    pub has_next: bool,
}

impl<T> Slice<T> {
    /// Cuts `rows` (read with one more than `size`, in reading order) to a page in list order.
    pub fn cut(mut rows: Vec<T>, size: usize, total: u64, cursor: &Cursor) -> Self {
        let more = rows.len() > size;
        rows.truncate(size);
        let len = rows.len() as u64;
        let (first, has_previous, has_next) = match cursor {
            Cursor::First => (1, false, more),
            Cursor::After { at, .. } => (at.saturating_add(1), true, more),
            Cursor::Before { at, .. } => (at.saturating_sub(len).saturating_add(1), more, true),
            Cursor::Last => (total.saturating_sub(len) + 1, more, false),
        };
        if cursor.is_backward() {
            rows.reverse();
        }
        Self { first: if rows.is_empty() { 0 } else { first }, rows, total, has_previous, has_next }
    }

    /// Number of the last row, from 1.
    pub fn last(&self) -> u64 {
        self.first.saturating_add(self.rows.len() as u64).saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_page_counts_from_the_end() {
        let page = Slice::cut(vec![9, 8, 7, 6], 3, 9, &Cursor::Last);
        assert_eq!((page.rows.clone(), page.first, page.last()), (vec![7, 8, 9], 7, 9));
        assert!(page.has_previous && !page.has_next);
    }

    #[test]
    fn an_empty_list_has_no_first_row() {
        let page = Slice::<u8>::cut(vec![], 50, 0, &Cursor::First);
        assert_eq!((page.first, page.last()), (0, 0));
    }

    #[test]
    fn a_nonsense_count_in_the_url_is_no_panic() {
        let page = Slice::cut(vec![1, 2], 5, 2, &Cursor::parse(Some("k"), None, false, Some("18446744073709551615")));
        assert_eq!(page.first, u64::MAX);
        assert!(page.last() >= 1);
    }

    #[test]
    fn a_page_begins_beyond_a_row_that_has_a_key_and_an_id() {
        let id = Uuid::nil();
        let cursor = |key: String| Cursor::parse(Some(&key), None, false, None).beyond();
        assert_eq!(cursor(format!("4f.{id}")), Some(("4f".to_owned(), id)));
        assert_eq!((cursor("4f".to_owned()), cursor("4f.x".to_owned()), Cursor::Last.beyond()), (None, None, None));
    }

    #[test]
    fn before_a_row_ends_where_that_row_began() {
        let page = Slice::cut(vec![4, 3, 2], 2, 9, &Cursor::Before { key: "5".into(), at: 4 });
        assert_eq!((page.rows.clone(), page.first, page.last()), (vec![3, 4], 3, 4));
    }
}
