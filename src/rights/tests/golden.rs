//! All 36 unions of the six levels, in the German words, as they were computed elsewhere.

use crate::rights::Level;

fn level(german: &str) -> Level {
    match german {
        "kein Recht" => Level::NONE,
        "eigene lesen" => Level::READ_OWN,
        "alle lesen" => Level::READ_ALL,
        "eigene bearbeiten" => Level::EDIT_OWN,
        "alle lesen / eigene bearbeiten" => Level::READ_ALL_EDIT_OWN,
        "alle bearbeiten" => Level::EDIT_ALL,
        other => panic!("{other}"),
    }
}

#[test]
fn unions_are_those_of_the_golden_table() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/level-union-golden.csv");
    let Ok(table) = std::fs::read_to_string(file) else {
        eprintln!("skipped: {file} is absent");
        return;
    };
    let mut rows = 0;
    for row in table.lines().skip(1).filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split(',').collect();
        assert_eq!(level(words[0]).union(level(words[1])), level(words[2]), "{row}");
        rows += 1;
    }
    assert_eq!(rows, 36);
}
