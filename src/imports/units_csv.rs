//! A register of schools as a CSV file: one school a row, its official code the id, an area for each municipality it names.
//!
//! The delimiter (comma, semicolon or tab) and the encoding are found out. The root organisation is in no such file: units
//! without a municipality hang under the root there is. A bad row is left out and named by its line; the good ones go on.

use std::collections::{BTreeMap, HashMap};

use csv::{ReaderBuilder, StringRecord};
use serde::{Deserialize, Serialize};

use super::fault::{Fault, Place, Read, Reason};
use super::model::{Kind, Unit};
use super::said::Said;
use super::text::{decode, tidy};
use crate::rights::UnitKind;

/// Which header holds what; where none is named, the known ones are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    pub code: Option<String>,
    pub name: Option<String>,
    pub municipality: Option<String>,
}

/// Headers known to mean this, in small letters.
const CODES: &[&str] =
    &["skolenhetskod", "skolenhetskoden", "enhetskod", "schoolunitcode", "school unit code", "school_unit_code", "code", "kod"];
const NAMES: &[&str] = &["namn", "skolenhetsnamn", "skolenhet", "skolnamn", "skola", "name", "schulname", "nimi", "displayname"];
const MUNICIPALITIES: &[&str] = &["kommun", "kommunnamn", "municipality", "kunta", "gemeinde", "ort"];

impl Columns {
    /// A mapping as it is typed: `code=Enhetskod,name=Skola,municipality=Kommun`, or a part of it.
    pub fn parse(text: &str) -> Option<Self> {
        let pairs = text.split(',').map(|pair| pair.split_once('=').map(|(key, header)| (key.trim(), header.trim().to_owned())));
        let mut pairs: BTreeMap<&str, String> = pairs.collect::<Option<_>>()?;
        let columns = Self { code: pairs.remove("code"), name: pairs.remove("name"), municipality: pairs.remove("municipality") };
        pairs.is_empty().then_some(columns)
    }
}

struct Places {
    code: usize,
    name: usize,
    municipality: Option<usize>,
    width: usize,
}

/// Reads the file. Without a mapping the known headers are looked for.
pub fn read(file: &str, bytes: &[u8], columns: &Columns) -> Read {
    let text = decode(bytes);
    let mut read = Read::default();
    let mut csv = ReaderBuilder::new().delimiter(delimiter(&text)).flexible(true).from_reader(text.as_bytes());
    let places = match csv.headers().map_err(|_| Reason::NoText).and_then(|headers| places(headers, columns)) {
        Ok(places) => places,
        Err(reason) => {
            read.faults.push(Fault::new(file, Place::File, "", reason));
            return read;
        }
    };
    let mut rows = Rows { file, text: &text, places, seen: HashMap::new(), areas: BTreeMap::new(), schools: Vec::new(), read };
    for (nth, record) in csv.records().enumerate() {
        match record {
            Ok(record) => rows.take(&record),
            Err(_) => rows.refuse(Place::Nth(nth + 1), "", Reason::NotARecord, None),
        }
    }
    let Rows { areas, schools, mut read, .. } = rows;
    read.bundle.units = Some(areas.into_values().chain(schools).collect());
    read
}

/// The one of three that the first line has most often outside quotes.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| -> usize { header.split('"').step_by(2).map(|part| part.matches(char::from(delimiter)).count()).sum() };
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn places(headers: &StringRecord, columns: &Columns) -> Result<Places, Reason> {
    if headers.iter().all(|header| tidy(header).is_empty()) {
        return Err(Reason::NoText);
    }
    let missing = |column: &str| Reason::NoColumn { column: column.to_owned() };
    let known = |known: &[&str]| known.iter().find_map(|known| headers.iter().position(|header| tidy(header).to_lowercase() == *known));
    let place = |named: &Option<String>, usual: &[&str]| match named {
        Some(column) => {
            let found = headers.iter().position(|header| tidy(header).eq_ignore_ascii_case(column) || header == column);
            found.map(Some).ok_or_else(|| missing(column))
        }
        None => Ok(known(usual)),
    };
    Ok(Places {
        code: place(&columns.code, CODES)?.ok_or_else(|| missing("skolenhetskod"))?,
        name: place(&columns.name, NAMES)?.ok_or_else(|| missing("namn"))?,
        municipality: place(&columns.municipality, MUNICIPALITIES)?,
        width: headers.len(),
    })
}

struct Rows<'f> {
    file: &'f str,
    text: &'f str,
    places: Places,
    /// The line on which a code stands first.
    seen: HashMap<String, u64>,
    areas: BTreeMap<String, Unit>,
    schools: Vec<Unit>,
    read: Read,
}

impl Rows<'_> {
    fn take(&mut self, record: &StringRecord) {
        let line = self.line(record);
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let code = tidy(cell(self.places.code));
        let named = is_code(&code).then_some(code.as_str());
        if record.iter().all(|cell| tidy(cell).is_empty()) {
            return;
        }
        let (name, fits) = (cell(self.places.name), record.len() == self.places.width);
        if name.contains('\n') || !fits && record.iter().any(|cell| cell.contains('\n')) {
            // A quote that is never closed swallows the rows after it.
            return self.refuse(Place::Line(line), "", Reason::LineBreak, None);
        }
        if !fits {
            let reason = Reason::CellCount { expected: self.places.width, found: record.len() };
            return self.refuse(Place::Line(line), "", reason, named);
        }
        let (name, municipality) = (tidy(name), self.places.municipality.map(|at| tidy(cell(at))));
        if code.is_empty() {
            return self.refuse(Place::Line(line), "code", Reason::Missing, None);
        }
        if named.is_none() {
            return self.refuse(Place::Line(line), "code", Reason::NotACode { found: code }, None);
        }
        if let Some(first) = self.seen.get(&code) {
            let reason = Reason::DuplicateLine { first: *first };
            return self.refuse(Place::Line(line), "code", reason, Some(&code));
        }
        self.seen.insert(code.clone(), line);
        if name.is_empty() {
            return self.refuse(Place::Line(line), "name", Reason::Missing, Some(&code));
        }
        let municipality = municipality.map_or(Said::Nothing, |name| if name.is_empty() { Said::Empty } else { Said::Is(name) });
        let parent = match &municipality {
            Said::Nothing => Said::Nothing,
            Said::Empty => Said::Empty,
            Said::Is(name) => Said::Is(self.area(name)),
        };
        self.schools.push(Unit { id: code.clone(), kind: UnitKind::School, name, parent, code: Said::Is(code), municipality });
    }

    /// The line a row stands on. The reader's own count stops before blank lines.
    fn line(&self, record: &StringRecord) -> u64 {
        let Some(position) = record.position() else { return 0 };
        let rest = usize::try_from(position.byte()).ok().and_then(|at| self.text.as_bytes().get(at..)).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
        position.line() + u64::try_from(blank).unwrap_or(0)
    }

    /// The area of a municipality, made when it is met first.
    fn area(&mut self, municipality: &str) -> String {
        let id = format!("municipality|{}", municipality.to_lowercase());
        self.areas.entry(id.clone()).or_insert_with(|| Unit {
            id: id.clone(),
            kind: UnitKind::Area,
            name: municipality.to_owned(),
            parent: Said::Empty,
            code: Said::Nothing,
            municipality: Said::Is(municipality.to_owned()),
        });
        id
    }

    fn refuse(&mut self, place: Place, field: &str, reason: Reason, code: Option<&str>) {
        // The first row of a code that stands twice is a good one: it is not unreadable.
        if !matches!(reason, Reason::DuplicateLine { .. }) {
            self.read.bundle.unreadable(Kind::Unit, code);
        }
        self.read.faults.push(Fault::new(self.file, place, field, reason));
    }
}

fn is_code(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn csv(text: &str) -> Read {
        read("units.csv", text.as_bytes(), &Columns::default())
    }

    fn schools(read: &Read) -> Vec<(&str, &str)> {
        let units = read.bundle.units.as_deref().unwrap_or_default();
        units.iter().filter(|unit| unit.kind == UnitKind::School).map(|unit| (unit.id.as_str(), unit.name.as_str())).collect()
    }

    fn reasons(read: &Read) -> Vec<(&Place, &Reason)> {
        read.faults.iter().map(|fault| (&fault.place, &fault.reason)).collect()
    }

    #[test]
    fn any_delimiter_and_any_encoding_give_the_same_schools() {
        let expected = csv("skolenhetskod,namn,kommun\n10000001,Åsskolan,Örby\n");
        assert_eq!(schools(&expected), [("10000001", "Åsskolan")]);
        assert_eq!(expected.bundle.units.as_ref().unwrap().first().unwrap().name, "Örby");
        let semicolons = "\u{feff}Skolenhetskod;Namn;Kommun\r\n10000001;\" Åsskolan\";Örby\r\n";
        assert_eq!(csv(semicolons).bundle, expected.bundle);
        let latin: Vec<u8> =
            "skolenhetskod\tnamn\tkommun\n10000001\tÅsskolan\tÖrby".chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        assert_eq!(read("units.csv", &latin, &Columns::default()).bundle, expected.bundle);
        let columns = Columns::parse("code=Enhet,name=Kallas, municipality=Var").unwrap();
        assert_eq!(read("u", "Var;Enhet;Kallas\nÖrby;10000001;Åsskolan\n".as_bytes(), &columns).bundle, expected.bundle);
        let partly = Columns::parse("name=Kallas").unwrap();
        assert_eq!(read("u", "Kommun;Kod;Kallas\nÖrby;10000001;Åsskolan\n".as_bytes(), &partly).bundle, expected.bundle);
        assert_eq!(Columns::parse("code=Enhet,name=Kallas,colour=Röd"), None);
    }

    #[test]
    fn bad_rows_are_named_by_line_and_the_good_ones_go_on() {
        let read = csv(
            "kod;namn;kommun\n10000001;Ek;\n1000002;Al;\n10000001;Alm;\n\n10000003;;\n;Asp;\n10000004;Lind\n10000005;\"Bok \"\"F-3\"\"\";\n",
        );
        assert_eq!(schools(&read), [("10000001", "Ek"), ("10000005", "Bok \"F-3\"")]);
        let found = || "1000002".to_owned();
        assert_eq!(
            reasons(&read),
            [
                (&Place::Line(3), &Reason::NotACode { found: found() }),
                (&Place::Line(4), &Reason::DuplicateLine { first: 2 }),
                (&Place::Line(6), &Reason::Missing),
                (&Place::Line(7), &Reason::Missing),
                (&Place::Line(8), &Reason::CellCount { expected: 3, found: 2 }),
            ]
        );
        assert!(read.bundle.may_hold_unread(Kind::Unit, "10000003"));
    }

    #[test]
    fn a_quote_that_is_never_closed_swallows_no_school_in_silence() {
        let read = csv("kod,namn,kommun\n10000001,\"Ek,\n10000002,Al,\n");
        assert_eq!(schools(&read), []);
        assert_eq!(read.faults.len(), 1);
        assert!(read.bundle.may_hold_unread(Kind::Unit, "10000002"), "so it does not end");
    }

    #[test]
    fn an_absent_column_is_not_an_empty_cell() {
        let unit = |text: &str| csv(text).bundle.units.unwrap().last().unwrap().clone();
        let (silent, empty) = (unit("kod,namn\n10000001,Ek\n"), unit("kod,namn,kommun\n10000001,Ek,\n"));
        assert_eq!((silent.parent, silent.municipality), (Said::Nothing, Said::Nothing));
        assert_eq!((empty.parent, empty.municipality), (Said::Empty, Said::Empty));
        assert_eq!(csv("kod,titel\n").faults.first().unwrap().reason, Reason::NoColumn { column: "namn".to_owned() });
        assert_eq!(csv("kod,titel\n").bundle.units, None);
        assert_eq!(csv("").faults.first().unwrap().reason, Reason::NoText);
    }

    #[test]
    fn the_real_register_is_read_whole() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/school-units-sweden.csv");
        let Ok(bytes) = std::fs::read(&path) else {
            eprintln!("skipped: {} is not here", path.display());
            return;
        };
        let read = read("school-units-sweden.csv", &bytes, &Columns::default());
        assert_eq!((read.faults, read.notes), (vec![], vec![]));
        let units = read.bundle.units.unwrap();
        let of = |kind| units.iter().filter(|unit| unit.kind == kind).count();
        assert_eq!((of(UnitKind::School), of(UnitKind::Area), of(UnitKind::Organisation)), (3104, 287, 0));
        let placed = |unit: &&Unit| unit.kind == UnitKind::School && unit.parent.value().is_some();
        assert_eq!(units.iter().filter(placed).count(), 1545);
    }
}
