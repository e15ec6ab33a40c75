//! The acts of importing, as server functions: plan, apply, drop; each works as a plain form.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::server_fn::codec::{MultipartData, MultipartFormData};

use super::read::{Format, read};
use super::{runs, units_csv::Columns};
use crate::basics::{ImportId, Problem, Reply};
use crate::gate::{Entry, permit};
use crate::rights::own::ApplyImports;

/// What the form of a new import holds.
#[derive(Default)]
struct Upload {
    format: String,
    source: String,
    columns: Columns,
    files: BTreeMap<String, Vec<u8>>,
}

impl Upload {
    async fn of(data: MultipartData) -> Result<Self, Problem> {
        let unreadable = || Problem::invalid("form", "problem-unreadable");
        let mut fields = data.into_inner().ok_or_else(unreadable)?;
        let mut upload = Self::default();
        while let Some(field) = fields.next_field().await.map_err(|_| unreadable())? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(|name| name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned());
            let bytes = field.bytes().await.map_err(|_| unreadable())?;
            let named = |header: String| (!header.is_empty()).then_some(header);
            let text = || String::from_utf8_lossy(&bytes).trim().to_owned();
            match (name.as_str(), file) {
                ("files", Some(file)) if !file.is_empty() => drop(upload.files.insert(file, bytes.to_vec())),
                ("format", _) => upload.format = text(),
                ("source", _) => upload.source = text(),
                ("column_code", _) => upload.columns.code = named(text()),
                ("column_name", _) => upload.columns.name = named(text()),
                ("column_municipality", _) => upload.columns.municipality = named(text()),
                _ => {}
            }
        }
        Ok(upload)
    }
}

/// Reads files and keeps the dry run: nothing is changed yet.
#[server(endpoint = "plan_import", input = MultipartFormData)]
pub async fn plan_import(data: MultipartData) -> Result<Reply, Problem> {
    drop(permit::<ApplyImports>().await?);
    let upload = Upload::of(data).await?;
    let format = Format::of_word(&upload.format).ok_or_else(|| Problem::invalid("format", "fault-format"))?;
    if upload.files.is_empty() {
        return Err(Problem::invalid("files", "fault-files"));
    }
    let read = read(format, &upload.files, &upload.columns);
    if read.bundle.counts().iter().all(|(_, count)| *count == 0) && read.faults.is_empty() {
        return Err(Problem::invalid("files", "fault-file-empty"));
    }
    let source = if upload.source.is_empty() { format.usual_source().to_owned() } else { upload.source.chars().take(60).collect() };
    let names = upload.files.keys().cloned().collect::<Vec<_>>().join(", ");
    let mut permit = permit::<ApplyImports>().await?;
    let (person, now) = (permit.person(), permit.now());
    let (id, _) = runs::add(&mut permit, format, &source, &names, &read, Some(person), now).await?;
    permit.commit(Entry::of("act-import-planned").record(id.0).origin(source)).await?;
    Ok(Reply::said("imports-planned").go(&format!("/imports/{id}")))
}

/// Applies a dry run as one batch, if the difference is still the one that was shown.
#[server(endpoint = "apply_import")]
pub async fn apply_import(import: String) -> Result<Reply, Problem> {
    let id: ImportId = import.parse().map_err(|_| Problem::NotFound)?;
    let mut first = permit::<ApplyImports>().await?;
    let (person, now, today) = (first.person(), first.now(), first.today());
    match runs::apply(&mut first, id, Some(person), now, today).await {
        Ok(run) => {
            first.commit(Entry::of("act-import-applied").record(id.0).origin(run.row.source)).await?;
            Ok(Reply::said("imports-applied").go(&format!("/imports/{id}")))
        }
        Err(Problem::Stale) => {
            drop(first);
            let mut permit = permit::<ApplyImports>().await?;
            runs::plan_again(&mut permit, id).await?;
            permit.commit(Entry::of("act-import-planned").record(id.0)).await?;
            Ok(Reply::said("imports-stale").go(&format!("/imports/{id}")))
        }
        Err(problem) => Err(problem),
    }
}

/// Drops a dry run.
#[server(endpoint = "drop_import")]
pub async fn drop_import(import: String) -> Result<Reply, Problem> {
    let id: ImportId = import.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<ApplyImports>().await?;
    runs::find(&mut permit, id).await?;
    runs::drop_run(&mut permit, id).await?;
    permit.commit(Entry::of("act-import-dropped").record(id.0)).await?;
    Ok(Reply::said("imports-dropped").go("/imports"))
}
