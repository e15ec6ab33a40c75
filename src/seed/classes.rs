//! The classes of a school, and the groups in which each is taught.

use super::towns::School;

/// A class as pupils sit in it: grade (10 to 12 in upper secondary), and its groups, the class itself first.
#[derive(Debug, Clone)]
pub struct Class {
    pub grade: i16,
    /// Whether its pupils may sign in: from grade 4 on.
    pub gives_access: bool,
    pub groups: Vec<Taught>,
}

#[derive(Debug, Clone)]
pub struct Taught {
    pub id: String,
    pub name: String,
    subject: Option<&'static str>,
}

impl Taught {
    pub fn is_class(&self) -> bool {
        self.subject.is_none()
    }

    pub fn kind(&self) -> &'static str {
        if self.is_class() { "class" } else { "teaching" }
    }
}

impl Class {
    pub fn id(&self) -> &str {
        self.groups.first().map_or("", |group| group.id.as_str())
    }
}

const SIZE: usize = 23;
/// The order in which small schools have grades.
const GRADES: [i16; 10] = [7, 8, 9, 5, 4, 6, 3, 1, 2, 0];
const PROGRAMMES: [&str; 5] = ["NA", "SA", "EK", "TE", "BF"];
const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// The classes for about so many pupils.
pub fn classes(school: &School, pupils: usize, year: i16) -> Vec<Class> {
    if school.is_upper { upper(school, pupils, year) } else { compulsory(school, pupils) }
}

fn compulsory(school: &School, pupils: usize) -> Vec<Class> {
    let grades = (pupils / 6).clamp(1, GRADES.len());
    let parallel = (pupils + grades * SIZE / 2) / (grades * SIZE);
    let mut classes = Vec::new();
    // Seats are given in turn: letter by letter, so that brothers and sisters sit in different grades.
    for nth in 0..LETTERS.len() {
        for grade in GRADES.into_iter().take(grades) {
            let parallel = if school.id == "kyrkby" && grade == 7 { parallel.max(2) } else { parallel.max(1) };
            if let Some(letter) = LETTERS.get(nth).filter(|_| nth < parallel) {
                let name = if grade == 0 { format!("F{letter}") } else { format!("{grade}{letter}") };
                classes.push(class(school, grade, &name, &name));
            }
        }
    }
    classes
}

fn upper(school: &School, pupils: usize, year: i16) -> Vec<Class> {
    let count = (pupils / SIZE).clamp(1, 3 * PROGRAMMES.len() * LETTERS.len());
    let class = |nth: usize| {
        let grade = 12 - i16::try_from(nth % 3).unwrap_or(0);
        let programme = PROGRAMMES.get(nth / 3 % PROGRAMMES.len()).copied().unwrap_or_default();
        let letter = LETTERS.get(nth / 3 / PROGRAMMES.len()).copied().unwrap_or_default();
        let name = format!("{programme}{:02}{letter}", (year + 10 - grade) % 100);
        // The cast sit in the first class of the last year.
        let id = if nth == 0 && school.id == "upper" { "NA" } else { &name };
        self::class(school, grade, id, &name)
    };
    (0..count).map(class).collect()
}

fn class(school: &School, grade: i16, id: &str, name: &str) -> Class {
    let id = format!("{}-{id}", school.id);
    let subjects: &[&'static str] = match grade {
        ..4 => &[],
        4..7 => &["MA", "EN"],
        _ => &["MA", "EN", "SV"],
    };
    let taught =
        subjects.iter().map(|subject| Taught { id: format!("{id}-{subject}"), name: format!("{subject} {name}"), subject: Some(subject) });
    let groups = std::iter::once(Taught { id: id.clone(), name: name.to_owned(), subject: None }).chain(taught).collect();
    Class { grade, gives_access: grade >= 4, groups }
}
