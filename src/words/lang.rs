//! The four languages, and how one is chosen.

use serde::{Deserialize, Serialize};

/// A language of the screen. Swedish first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Sv,
    De,
    Fi,
    En,
}

impl Lang {
    pub const ALL: [Self; 4] = [Self::Sv, Self::De, Self::Fi, Self::En];

    /// The language tag: `sv`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::De => "de",
            Self::Fi => "fi",
            Self::En => "en",
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Sv => "Svenska",
            Self::De => "Deutsch",
            Self::Fi => "Suomi",
            Self::En => "English",
        }
    }

    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The best of an `Accept-Language` header (RFC 9110, 12.5.4); Swedish if none of ours is there.
    pub fn of_header(header: &str) -> Self {
        let mut best = (0.0, Self::Sv);
        for part in header.split(',') {
            let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
            let weight = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).unwrap_or(0.0);
            let primary = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
            if let Some(lang) = Self::of_code(&primary)
                && weight > best.0
            {
                best = (weight, lang);
            }
        }
        best.1
    }

    /// Whether å, ä and ö come after z (sv, fi) or with a and o (de, en).
    pub fn is_nordic(self) -> bool {
        matches!(self, Self::Sv | Self::Fi)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_wish_among_ours_wins() {
        assert_eq!(Lang::of_header("fr, de-CH;q=0.8, sv;q=0.5"), Lang::De);
        assert_eq!(Lang::of_header("sv;q=0.1, fi-FI"), Lang::Fi);
        assert_eq!(Lang::of_header("fr, *;q=0.1"), Lang::Sv);
        assert_eq!(Lang::of_header("de;q=nonsense"), Lang::Sv);
    }
}
