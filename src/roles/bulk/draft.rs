//! The assignments that were ticked, kept in the session until they are changed or others are ticked.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::basics::Problem;
use crate::gate::Visitor;

const KEY: &str = "bulk-draft";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub id: Uuid,
    /// Each with the row that was seen: one that somebody changes meanwhile is left alone.
    pub assignments: Vec<(Uuid, Uuid)>,
    /// The table they were ticked in.
    pub back: String,
}

impl Draft {
    /// Each assignment with the row that was looked at.
    pub fn looked_at(&self) -> Vec<(Uuid, Option<Uuid>)> {
        self.assignments.iter().map(|(id, row)| (*id, Some(*row))).collect()
    }
}

pub async fn load(visitor: &Visitor) -> Result<Option<Draft>, Problem> {
    visitor.kept(KEY).await
}

pub async fn keep(visitor: &Visitor, draft: &Draft) -> Result<(), Problem> {
    visitor.keep(KEY, draft).await
}

pub async fn forget(visitor: &Visitor) -> Result<(), Problem> {
    visitor.forget(KEY).await
}
