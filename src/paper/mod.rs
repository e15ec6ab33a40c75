//! Documents as PDF: a Typst template and its data, typeset here and nowhere else.
//!
//! INVARIANT: what people wrote reaches a template as data, never as markup; a document reads no file and opens no address; the
//! same data on the same day is the same file, byte for byte. It is PDF/A-2a and PDF/UA-1: archivable, and readable aloud.
//! Not here: what a document says (the rooms do) and pages printed by the browser (`style/print.css`).

#[cfg(test)]
mod tests;
mod world;

use serde::Serialize;
use tokio::sync::Semaphore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::basics::{Day, Problem};
use world::{Desk, dated};

/// Typesetting takes a core for some tenths of a second: no more than this many at a time, so that pages go on being served.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// Documents after which what the typesetter remembers is forgotten.
const REMEMBERED: usize = 8;

/// A template with its data as a PDF made on a day. The data is there as `data`, a dictionary.
///
/// # Errors
/// `Broken`: the template is wrong; why is in the log.
pub async fn pdf(template: &'static str, data: &impl Serialize, day: Day) -> Result<Vec<u8>, Problem> {
    let data = serde_json::to_vec(data).map_err(|error| broken(&error))?;
    let _turn = AT_ONCE.acquire().await.map_err(|error| broken(&error))?;
    tokio::task::spawn_blocking(move || typeset(template, data, day)).await.map_err(|error| broken(&error))?
}

fn broken(error: &dyn std::fmt::Display) -> Problem {
    tracing::error!(%error, "a document could not be typeset");
    Problem::Broken("pdf".to_owned())
}

fn typeset(template: &'static str, data: Vec<u8>, day: Day) -> Result<Vec<u8>, Problem> {
    let desk = Desk::with(template, data, day);
    let said = |errors: &dyn std::fmt::Debug| broken(&format!("{errors:?}"));
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| said(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| said(&error))?;
    let options = PdfOptions { timestamp: dated(day), standards, ..PdfOptions::default() };
    let file = typst_pdf::pdf(&document, &options).map_err(|errors| said(&errors))?;
    typst::comemo::evict(REMEMBERED);
    Ok(file)
}
