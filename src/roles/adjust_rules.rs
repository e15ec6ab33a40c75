//! Who may give a single right, or take one: pure.
//!
//! INVARIANT: nobody gives to herself or where she does not reach; nothing behind a wall; and nothing that no role she may give holds.

use super::adjust_model::What;
use crate::rights::{Given, ItemKind};

/// What the rules need to know of the giver, the receiver and the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub to_herself: bool,
    pub reaches_scope: bool,
    pub kind: ItemKind,
    /// Whether the item is offered in the client that was asked for.
    pub offered: bool,
    /// All that the roles together give which the giver may give; none behind a wall.
    pub givable: Option<Given>,
}

/// Why it is refused: the field and the key of the fault.
pub fn refusal(what: What, asked: Asked) -> Option<(&'static str, &'static str)> {
    if asked.to_herself {
        return Some(("form[person]", "fault-to-oneself"));
    }
    if !asked.reaches_scope {
        return Some(("form[scope]", "fault-scope-out-of-reach"));
    }
    let What::Give(given, _) = what else { return None };
    let fits = matches!((given, asked.kind), (Given::Level(_), ItemKind::Register) | (Given::Execute, ItemKind::Action | ItemKind::Report));
    match asked.givable {
        None => Some(("form[item]", "fault-adjust-walled")),
        Some(_) if !fits => Some(("form[what]", "fault-adjust-level")),
        Some(_) if !asked.offered => Some(("form[client]", "fault-adjust-client")),
        Some(givable) if !covers(givable, given) => Some(("form[what]", "fault-adjust-beyond")),
        Some(_) => None,
    }
}

fn covers(held: Given, wanted: Given) -> bool {
    match (held, wanted) {
        (Given::Level(held), Given::Level(wanted)) => held.covers(wanted),
        (held, wanted) => held == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::{Client, Level, Take};

    const ASKED: Asked = Asked {
        to_herself: false,
        reaches_scope: true,
        kind: ItemKind::Register,
        offered: true,
        givable: Some(Given::Level(Level::READ_ALL)),
    };
    const READ: What = What::Give(Given::Level(Level::READ_ALL), Client::Office);

    #[test]
    fn what_some_role_gives_may_be_given_alone_and_no_more() {
        assert_eq!(refusal(READ, ASKED), None);
        let edit = What::Give(Given::Level(Level::EDIT_OWN), Client::Office);
        assert_eq!(refusal(edit, ASKED), Some(("form[what]", "fault-adjust-beyond")));
        assert_eq!(refusal(READ, Asked { givable: Some(Given::Execute), ..ASKED }), Some(("form[what]", "fault-adjust-beyond")));
    }

    #[test]
    fn nobody_gives_to_herself_beyond_her_reach_or_behind_a_wall() {
        assert_eq!(refusal(READ, Asked { to_herself: true, ..ASKED }).map(|(_, key)| key), Some("fault-to-oneself"));
        assert_eq!(refusal(READ, Asked { reaches_scope: false, ..ASKED }).map(|(_, key)| key), Some("fault-scope-out-of-reach"));
        assert_eq!(refusal(READ, Asked { givable: None, ..ASKED }).map(|(_, key)| key), Some("fault-adjust-walled"));
    }

    #[test]
    fn a_give_fits_its_item_and_a_take_fits_every_item() {
        assert_eq!(refusal(READ, Asked { kind: ItemKind::Report, ..ASKED }).map(|(_, key)| key), Some("fault-adjust-level"));
        assert_eq!(refusal(READ, Asked { offered: false, ..ASKED }).map(|(_, key)| key), Some("fault-adjust-client"));
        let take = What::Take(Take::All);
        assert_eq!(refusal(take, Asked { kind: ItemKind::Report, givable: None, ..ASKED }), None);
        assert!(refusal(take, Asked { to_herself: true, ..ASKED }).is_some());
    }
}
