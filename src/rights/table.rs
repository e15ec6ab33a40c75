//! Rows with names: a record is looked up by its id once, and from then on by its place in its table.
//!
//! INVARIANT: an `Ix` is made by the table it points into, and rows are never taken out; so looking one up cannot fail.

use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;

/// The place of a row in its table.
pub(super) struct Ix<T> {
    at: usize,
    table: PhantomData<fn() -> T>,
}

impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ix<T> {}
impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}
impl<T> Eq for Ix<T> {}
impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.at.cmp(&other.at)
    }
}
impl<T> fmt::Debug for Ix<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.fmt(f)
    }
}

#[derive(Debug, Clone)]
pub(super) struct Table<T> {
    rows: Vec<(String, T)>,
    by_name: HashMap<String, Ix<T>>,
}

impl<T> Table<T> {
    pub fn new() -> Self {
        Self { rows: Vec::new(), by_name: HashMap::new() }
    }

    /// None if the name is taken.
    pub fn add(&mut self, name: &str, row: T) -> Option<Ix<T>> {
        if self.by_name.contains_key(name) {
            return None;
        }
        let ix = Ix { at: self.rows.len(), table: PhantomData };
        self.rows.push((name.to_owned(), row));
        self.by_name.insert(name.to_owned(), ix);
        Some(ix)
    }

    pub fn find(&self, name: &str) -> Option<Ix<T>> {
        self.by_name.get(name).copied()
    }

    #[expect(clippy::indexing_slicing, reason = "an Ix points into its table, and tables only grow")]
    pub fn row(&self, ix: Ix<T>) -> &T {
        &self.rows[ix.at].1
    }

    #[expect(clippy::indexing_slicing, reason = "an Ix points into its table, and tables only grow")]
    pub fn row_mut(&mut self, ix: Ix<T>) -> &mut T {
        &mut self.rows[ix.at].1
    }

    #[expect(clippy::indexing_slicing, reason = "an Ix points into its table, and tables only grow")]
    pub fn name(&self, ix: Ix<T>) -> &str {
        &self.rows[ix.at].0
    }

    pub fn all(&self) -> impl Iterator<Item = Ix<T>> + use<T> {
        (0..self.rows.len()).map(|at| Ix { at, table: PhantomData })
    }
}
