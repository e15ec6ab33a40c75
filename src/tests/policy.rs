//! The policy as a text a customer can read: Rollbok's own roles against its rights.

use std::fmt::Write;

use crate::rights::own::{ALL, About, ROLES};

#[test]
fn the_grid_of_roles_and_rights() {
    let mut grid = String::new();
    let rights: Vec<_> = ALL.iter().filter(|right| right.about != About::Oneself).collect();
    writeln!(grid, "{:<22}{}", "", rights.iter().map(|right| right.key).collect::<Vec<_>>().join("  ")).unwrap();
    for role in ROLES {
        let cells = rights.iter().map(|right| {
            let mark = match (role.rights.contains(&right.key), right.changes) {
                (true, true) => "change",
                (true, false) => "view",
                (false, _) => "-",
            };
            format!("{mark:<width$}", width = right.key.len())
        });
        let opens = if role.opens.is_empty() { String::new() } else { format!("  opens {}", role.opens.join(", ")) };
        writeln!(grid, "{:<22}{}{opens}", role.key, cells.collect::<Vec<_>>().join("  ")).unwrap();
    }
    insta::assert_snapshot!("policy", grid);
}
