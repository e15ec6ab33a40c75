//! The search as a server function, for the box in the header.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::basics::Problem;

/// A person or a school that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub path: String,
    pub name: String,
    /// Schools of a person, code of a school.
    pub beside: String,
    pub is_school: bool,
}

/// People and schools whose words begin with what was typed.
#[server(endpoint = "find")]
pub async fn find(text: String) -> Result<Vec<Found>, Problem> {
    let mut permit = crate::gate::permit::<crate::rights::own::ViewOwn>().await?;
    super::store::find_all(&mut permit, &text).await
}
