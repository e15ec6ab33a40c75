//! The units of the demo: an invented municipality, its named schools, and names for as many more as are asked for.
//!
//! INVARIANT: codes begin with 00, as no real one does. The names beyond the first nine were made so that no school of the
//! public register has one of them.

use super::demo::Demo;
use crate::imports::model::{Bundle, Unit};
use crate::imports::said::Said;
use crate::rights::UnitKind;

pub const ROOT: &str = "vasterhamn";
pub const COMPULSORY: &str = "grundskolan";
pub const UPPER: &str = "gymnasiet";
pub const PLACING: &str = "placeringen";
const NAME: &str = "Västerhamns kommun";

/// A school: its id and name, and how large it is among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    pub id: String,
    pub name: String,
    pub share: usize,
    pub is_upper: bool,
}

const NAMED: &[(&str, &str, usize)] = &[
    ("kyrkby", "Kyrkbyskolan", 2),
    ("hamn", "Hamnskolan", 1),
    ("tallas", "Tallåsskolan", 1),
    ("lindang", "Lindängens skola", 1),
    ("majhojd", "Majhöjdsskolan", 1),
    ("bergsang", "Bergsängens skola", 1),
    ("alvas", "Älvåsskolan", 1),
    ("sorgard", "Sörgårdsskolan", 1),
    ("upper", "Västerhamns gymnasium", 2),
];

const FIRST: &str = "Almvik Björnhed Dalskog Enhöjd Fiskarhed Gransjö Gåsvik Havsnäs Hedlycke Hjortmark Holmbro Humlesjö Hällmark Järnlid \
                     Kaptensås Klockarmo Klövervik Kornberg Kvarnsund Lillhav Ljungholm Lotsnäs Lundhed Lärkmark Mossvik Måsholm Norrlycke \
                     Näckmark Oxvik Pilhöjd Prästmo Rosenvik Rådjurs Rönnsund Sandmark Segelnäs Silverlid Skogshöjd Slånbacks Smedjehed \
                     Solfjärd Stenlid Strömnäs Svansjö Sävholm Timmernäs Tranmo Uddhed Vassvik Vindhöjd Vitmosse Ängsvik Åmark Örnlid";
const SECOND: &str = "skolan gårdsskolan parkens_skola ängsskolan byskolan holmens_skola åsens_skola dalens_skola lundens_skola bergets_skola \
                      backens_skola vikens_skola torpets_skola hagens_skola strandens_skola kullens_skola brons_skola källans_skola \
                      hedens_skola lyckans_skola kvarnens_skola sjöns_skola moskolan näsets_skola rönnens_skola ekens_skola björkens_skola \
                      lindens_skola alens_skola tallens_skola granens_skola åkerns_skola ladans_skola stigens_skola grindens_skola \
                      vägens_skola torgets_skola hamnens_skola udden_skola skogens_skola";

/// The schools of a municipality of so many people: nine, and one more for each further thousand.
pub fn schools(people: usize) -> Vec<School> {
    let named = NAMED.iter().map(|(id, name, share)| School {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        share: *share,
        is_upper: *id == "upper",
    });
    let (first, second): (Vec<_>, Vec<_>) = (FIRST.split_whitespace().collect(), SECOND.split_whitespace().collect());
    let more = people.saturating_sub(11_000) / 1000;
    let more = (0..more).map(|nth| {
        let (ahead, round) = (nth % first.len(), nth / first.len());
        let last = second.get(round % second.len()).copied().unwrap_or_default().replace('_', " ");
        let again = round / second.len();
        let suffix = if again == 0 { String::new() } else { format!(" {}", again + 1) };
        let name = format!("{}{last}{suffix}", first.get(ahead).copied().unwrap_or_default());
        School { id: format!("s{}", nth + 1), name, share: 1, is_upper: nth % 9 == 8 }
    });
    named.chain(more).collect()
}

/// The units.
pub fn frame(schools: &[School]) -> Demo {
    let unit = |id: &str, kind, name: &str, parent: Said<String>, code| Unit {
        id: id.to_owned(),
        kind,
        name: name.to_owned(),
        parent,
        code,
        municipality: Said::Is("Västerhamn".to_owned()),
    };
    let below = |id: &str| Said::Is(id.to_owned());
    let mut units = vec![
        unit(ROOT, UnitKind::Organisation, NAME, Said::Empty, Said::Empty),
        unit(COMPULSORY, UnitKind::Area, "Grundskoleförvaltningen", below(ROOT), Said::Empty),
        unit(UPPER, UnitKind::Area, "Gymnasieförvaltningen", below(ROOT), Said::Empty),
        unit(PLACING, UnitKind::Area, "Placeringsenheten", below(COMPULSORY), Said::Empty),
    ];
    for (nth, school) in schools.iter().enumerate() {
        let office = if school.is_upper { UPPER } else { COMPULSORY };
        // Beyond the named schools, thirty to an area.
        let area = nth.checked_sub(NAMED.len()).map_or(office.to_owned(), |more| {
            let (district, side) = (more / 30 + 1, if school.is_upper { "gymnasium" } else { "grundskola" });
            let id = format!("{office}-{district}");
            if !units.iter().any(|unit| unit.id == id) {
                units.push(unit(&id, UnitKind::Area, &format!("Område {district}, {side}"), below(office), Said::Empty));
            }
            id
        });
        units.push(unit(&school.id, UnitKind::School, &school.name, Said::Is(area), Said::Is(format!("00{:06}", 410_017 + nth * 23))));
    }
    Demo { bundle: Bundle { units: Some(units), ..Bundle::default() }, ..Demo::default() }
}
