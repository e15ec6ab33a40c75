//! Takes a pasted text to where it is shown as a diff. Nothing is changed: what is shown is saved as the pencil saves it.

use leptos::prelude::*;

use super::model::Table;
use crate::basics::{Problem, Reply};
use crate::gate::permit;
use crate::rights::own::ViewPeople;
use crate::ui::pasted;

#[server(endpoint = "paste_rows")]
pub async fn paste_rows(table: String, text: String, back: Option<String>) -> Result<Reply, Problem> {
    let known = Table::of_word(&table).filter(|table| table.right().is_some()).ok_or(Problem::NotFound)?;
    let permit = permit::<ViewPeople>().await?;
    let right = known.right().unwrap_or_default();
    if !permit.may(right) {
        return Err(Problem::NotAllowed(right.to_owned()));
    }
    pasted::keep(known.word(), text, back, &format!("{}/paste", known.path())).await
}
