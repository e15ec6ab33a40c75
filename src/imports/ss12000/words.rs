//! The standard's Swedish words and Rollbok's words for them. A word that is not here is kept, in small letters.

use crate::rights::UnitKind;

const POSITIONS: &[(&str, &str)] = &[
    ("rektor", "principal"),
    ("biträdande rektor", "deputy_principal"),
    ("förskolechef", "principal"),
    ("lärare", "teacher"),
    ("förstelärare", "lead_teacher"),
    ("förskollärare", "preschool_teacher"),
    ("barnskötare", "childminder"),
    ("lärarassistent", "teaching_assistant"),
    ("fritidspedagog", "leisure_teacher"),
    ("speciallärare/specialpedagog", "special_teacher"),
    ("speciallärare", "special_teacher"),
    ("specialpedagog", "special_teacher"),
    ("bibliotekarie", "librarian"),
    ("studie- och yrkesvägledare", "career_counsellor"),
    ("kurator", "counsellor"),
    ("skolsköterska", "nurse"),
    ("skolläkare", "school_doctor"),
    ("skolpsykolog", "psychologist"),
    ("skoladministratör", "administrator"),
    ("övrig arbetsledning", "management"),
    ("övrig arbetsledning/skolledning", "management"),
    ("övrig pedagogisk personal", "other_pedagogue"),
    ("annan personal", "other_staff"),
];

const DUTIES: &[(&str, &str)] = &[
    ("mentor", "class_teacher"),
    ("klasslärare", "class_teacher"),
    ("klassföreståndare", "class_teacher"),
    ("lärare", "subject_teacher"),
    ("undervisande lärare", "subject_teacher"),
    ("förskollärare", "leader"),
    ("barnskötare", "leader"),
    ("fritidspedagog", "leader"),
    ("pedagogisk ledare", "leader"),
    ("specialpedagog", "special_teacher"),
    ("elevhälsopersonal", "student_health"),
    ("schemaläggare", "scheduler"),
];

const GROUPS: &[(&str, &str)] = &[
    ("klass", "class"),
    ("undervisning", "teaching"),
    ("mentor", "mentor"),
    ("provgrupp", "test"),
    ("schema", "schedule"),
    ("avdelning", "division"),
    ("personalgrupp", "staff"),
    ("övrigt", "other"),
];

fn word(table: &[(&str, &str)], found: &str) -> String {
    let small = found.to_lowercase();
    table.iter().find(|(theirs, _)| *theirs == small).map_or(small.clone(), |(_, ours)| (*ours).to_owned())
}

/// The position of an employment.
pub fn position(found: &str) -> String {
    word(POSITIONS, found)
}

/// The kind of a duty on a group. `substitute` has a meaning of its own here and is never taken over from outside.
pub fn duty(found: &str) -> String {
    match word(DUTIES, found) {
        word if word == "substitute" => "other substitute".to_owned(),
        word => word,
    }
}

/// The kind of a group.
pub fn group(found: &str) -> String {
    word(GROUPS, found)
}

/// Whether a position leads the unit it is at.
pub fn leads(position: &str) -> bool {
    position == "principal"
}

/// What an organisation is. What is neither the root nor a school lies between them.
pub fn unit(found: &str) -> UnitKind {
    match found.to_lowercase().as_str() {
        "huvudman" => UnitKind::Organisation,
        "skolenhet" => UnitKind::School,
        _ => UnitKind::Area,
    }
}

/// A `Skola` is a school where no units hang below it.
pub fn is_school(found: &str) -> bool {
    found.to_lowercase() == "skola"
}

/// Markings of the population register. None of them, and none missing: then nobody knows what it means.
pub fn is_known_marking(found: &str) -> bool {
    ["sekretessmarkering", "skyddad folkbokföring", "fingerade personuppgifter"].contains(&found.to_lowercase().as_str())
}

/// Whether a marking says that there is none.
pub fn is_no_marking(found: &str) -> bool {
    found.to_lowercase() == "ingen"
}

/// Whether a relation makes somebody guardian by law. Others are left out, with a note: access is never guessed.
pub fn is_guardian(relation: &str) -> bool {
    ["vårdnadshavare", "god man", "särskilt förordnad vårdnadshavare"].contains(&relation.to_lowercase().as_str())
}
