//! The pre-flight check before many accounts are taken into use (ESC-47): what stands in whose way.

/// What is known of one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a row of answers, each yes or no")]
pub struct Seen {
    pub is_protected: bool,
    pub is_locked: bool,
    pub has_no_portal: bool,
    pub has_password: bool,
    pub opens_more: bool,
    pub has_role: bool,
    pub has_address: bool,
}

/// The first thing in the way; one word for each person, in the order in which the page lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    Ready,
    NoAddress,
    NoRole,
    More,
    NoPortal,
    Locked,
    Protected,
    Active,
}

impl Check {
    pub const ALL: [Self; 8] =
        [Self::Ready, Self::NoAddress, Self::NoRole, Self::More, Self::NoPortal, Self::Locked, Self::Protected, Self::Active];

    pub fn of(seen: Seen) -> Self {
        match seen {
            Seen { is_protected: true, .. } => Self::Protected,
            Seen { has_password: true, .. } => Self::Active,
            Seen { is_locked: true, .. } => Self::Locked,
            Seen { has_no_portal: true, .. } => Self::NoPortal,
            Seen { opens_more: true, .. } => Self::More,
            Seen { has_role: false, .. } => Self::NoRole,
            Seen { has_address: false, .. } => Self::NoAddress,
            _ => Self::Ready,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::NoAddress => "no-address",
            Self::NoRole => "no-role",
            Self::More => "more",
            Self::NoPortal => "no-portal",
            Self::Locked => "locked",
            Self::Protected => "protected",
            Self::Active => "active",
        }
    }

    /// Whether a code may go to her by mail: it goes to nobody but her.
    pub fn by_mail(self, has_address: bool) -> bool {
        has_address && matches!(self, Self::Ready | Self::NoRole | Self::More)
    }

    /// Whether a code may be printed for her: whoever prints it can read it.
    pub fn on_paper(self) -> bool {
        matches!(self, Self::Ready | Self::NoAddress | Self::NoRole)
    }

    /// Whether she is proposed without being asked for.
    pub fn is_proposed(self) -> bool {
        matches!(self, Self::Ready | Self::NoAddress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_not_happen_comes_before_what_is_missing() {
        let good = Seen { has_role: true, has_address: true, ..Seen::default() };
        assert_eq!(Check::of(good), Check::Ready);
        assert_eq!(Check::of(Seen { has_address: false, ..good }), Check::NoAddress);
        assert_eq!(Check::of(Seen { has_role: false, has_address: false, ..good }), Check::NoRole);
        assert_eq!(Check::of(Seen { opens_more: true, has_role: false, ..good }), Check::More);
        assert_eq!(Check::of(Seen { is_locked: true, opens_more: true, ..good }), Check::Locked);
        assert_eq!(Check::of(Seen { is_protected: true, has_password: true, ..good }), Check::Protected);
    }

    #[test]
    fn nobody_reads_a_code_that_opens_more_than_she_holds_and_nothing_is_sent_to_whom_it_cannot_help() {
        for check in Check::ALL {
            assert_eq!(
                check.on_paper() || check.by_mail(true),
                matches!(check, Check::Ready | Check::NoAddress | Check::NoRole | Check::More)
            );
            assert!(!check.by_mail(false));
        }
        assert!(!Check::More.on_paper() && Check::More.by_mail(true));
    }
}
