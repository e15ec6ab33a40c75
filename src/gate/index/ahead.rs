//! What saving some cells of a role would do, before it is saved: who gains something by it and who loses something, on a day.
//!
//! INVARIANT: exact, in both clients, and of everybody; whoever shows it counts those within the reader's reach only.

use std::collections::HashSet;

use uuid::Uuid;

use super::settings::{catalogue_of, qualified};
use crate::basics::{Day, Problem};
use crate::gate::Permit;
use crate::rights::own::Right;
use crate::rights::{Change, Client, Given, Index, UnknownName};

/// The people whose rights would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ahead {
    pub gaining: HashSet<Uuid>,
    pub losing: HashSet<Uuid>,
}

impl Ahead {
    /// What some changes would do; one that names what is not there does nothing.
    pub(super) fn of(index: &Index, changes: &[Change<'_>], day: Day) -> Self {
        Self::exactly(index, changes, day).unwrap_or_default()
    }

    /// What some changes would do, where all they name is known.
    pub(super) fn exactly(index: &Index, changes: &[Change<'_>], day: Day) -> Result<Self, UnknownName> {
        let mut ahead = Self::default();
        for client in [Client::Portal, Client::Office] {
            let preview = index.preview(changes, client, day)?;
            for (viewer, _, gains, loses) in preview.pairs() {
                let Ok(id) = viewer.parse::<Uuid>() else { continue };
                ahead.gaining.extend(gains.then_some(id));
                ahead.losing.extend(loses.then_some(id));
            }
        }
        Ok(ahead)
    }
}

impl<R: Right> Permit<R> {
    /// What would be if these items of a role had these levels; `none` takes what it has.
    pub async fn ahead(&mut self, system: &str, role: &str, cells: &[(String, Given)], day: Day) -> Result<Ahead, Problem> {
        let kept = self.index_known_to(&[], day).await?;
        let mut catalogue = catalogue_of(self, system).await?;
        let key = qualified(system, role);
        let Some(role) = catalogue.roles.iter_mut().find(|role| role.key == key) else { return Ok(Ahead::default()) };
        role.levels.extend(cells.iter().map(|(item, given)| (qualified(system, item), Some(*given))));
        Ok(Ahead::of(kept.index(), &[Change::Role(role)], day))
    }
}
