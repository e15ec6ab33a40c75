//! Making the server's index from the database, against the plain `SELECT`s of the same rows: the same statements, read and dropped.

use std::hint::black_box;
use std::time::Instant;

use rollbok::basics::Clock;
use rollbok::db::Db;
use rollbok::gate::{Gate, statements_of_the_index};

use super::{Failure, figure, time};

const PEOPLE: usize = 100_000;
const ROUNDS: usize = 7;

pub fn figure_of_building() -> Result<(), Failure> {
    let file = std::env::temp_dir().join(format!("rollbok-index-{}.db", std::process::id()));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let url = format!("sqlite:{}", file.display());
    let measured = runtime.block_on(rounds(&url, &file, PEOPLE));
    for end in ["", "-wal", "-shm"] {
        // What was never made cannot be removed.
        std::fs::remove_file(format!("{}{end}", file.display())).unwrap_or_default();
    }
    let (ratios, beside) = measured?;
    figure("build", false, 3.0, &ratios, &beside)
}

/// The ratio of each round, and what was measured.
async fn rounds(url: &str, file: &std::path::Path, people: usize) -> Result<(Vec<f64>, String), Failure> {
    let db = Db::open(&url.parse()?).await?;
    let clock = || Clock::of_zone("Europe/Stockholm");
    let gate = Gate::new(db.clone(), clock()?);
    rollbok::systems::keep_own(&gate).await.map_err(|problem| format!("{problem:?}"))?;
    rollbok::seed::fill(&gate, people).await.map_err(|problem| format!("{problem:?}"))?;
    let (mut ratios, mut ours, mut theirs, mut digests) = (Vec::new(), 0.0, 0.0, Vec::new());
    let mut rows = 0;
    for _ in 0..=ROUNDS {
        // A gate that knows nothing yet.
        let fresh = Gate::new(db.clone(), clock()?);
        let begun = Instant::now();
        let kept = fresh.index().await.map_err(|problem| format!("{problem:?}"))?;
        ours = begun.elapsed().as_secs_f64();
        digests.push((kept.digest(), kept.people()));
        let begun = Instant::now();
        rows = plain(file)?;
        theirs = begun.elapsed().as_secs_f64();
        ratios.push(ours / theirs);
    }
    ratios.remove(0);
    let (first, known) = digests.first().copied().unwrap_or_default();
    if digests.iter().any(|(digest, _)| *digest != first) || usize::try_from(known)? < people || rows < people {
        return Err(format!("the indexes differ: {digests:?}, {rows} rows").into());
    }
    Ok((ratios, format!("{} against {}; {known} people, {rows} rows", time(ours), time(theirs))))
}

/// Reads every column of every row; how many rows there were.
fn plain(file: &std::path::Path) -> Result<usize, Failure> {
    let database = rusqlite::Connection::open(file)?;
    let mut count = 0;
    for text in statements_of_the_index() {
        let mut statement = database.prepare(text)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                black_box(row.get_ref(column)?);
            }
            count += 1;
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_made_from_the_rows_that_are_read_plainly() -> Result<(), Failure> {
        let file = std::env::temp_dir().join(format!("rollbok-index-test-{}.db", std::process::id()));
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let (ratios, beside) = runtime.block_on(rounds(&format!("sqlite:{}", file.display()), &file, 300))?;
        assert!(ratios.len() == ROUNDS && statements_of_the_index().len() > 15, "{beside}");
        std::fs::remove_file(&file)?;
        Ok(())
    }
}
