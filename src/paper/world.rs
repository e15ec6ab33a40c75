//! The world a template sees: itself, its data, the fonts, the day. No other file, no package.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_pdf::Timestamp;

use crate::basics::Day;

/// The family the documents are set in, as the templates name it.
const FAMILY: &str = "Libertinus Serif";

static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let all = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data)));
    let fonts: Vec<Font> = all.filter(|font| font.info().family == FAMILY).collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

/// One document on the desk.
pub struct Desk {
    library: LazyHash<Library>,
    main: Source,
    today: Option<Datetime>,
}

impl Desk {
    pub fn with(template: &str, data: Vec<u8>, day: Day) -> Self {
        let inputs: Dict = std::iter::once(("data".into(), Bytes::new(data).into_value())).collect();
        let library = Library::builder().with_inputs(inputs).build();
        Self { library: LazyHash::new(library), main: Source::detached(template), today: datetime(day) }
    }
}

/// A day as the typesetter writes it.
fn datetime(day: Day) -> Option<Datetime> {
    let date = day.date();
    Datetime::from_ymd(date.year().into(), date.month().try_into().ok()?, date.day().try_into().ok()?)
}

/// The moment a file says it was made: midnight of its day, so that it tells nothing of when it was asked for.
pub fn dated(day: Day) -> Option<Timestamp> {
    let date = day.date();
    let midnight = Datetime::from_ymd_hms(date.year().into(), date.month().try_into().ok()?, date.day().try_into().ok()?, 0, 0, 0);
    midnight.map(Timestamp::new_utc)
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.0
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
