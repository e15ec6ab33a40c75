//! What a rule hangs on, as a form and the database write it: pure.

/// On what a rule gives its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// Leading a unit.
    Head,
    /// An employment with this position.
    Position(String),
    /// A duty of this kind, in its group.
    Duty(String),
}

impl On {
    /// From a form: `head`, `position:WORD`, `duty:WORD`. No rule hangs on a substitute: she has what she stands in for (`rights.md` 3).
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None if text == "head" => Some(Self::Head),
            Some(("position", word)) if is_word(word) => Some(Self::Position(word.to_owned())),
            Some(("duty", word)) if is_word(word) && word != "substitute" => Some(Self::Duty(word.to_owned())),
            _ => None,
        }
    }

    /// From the columns of the table.
    pub fn of(kind: &str, word: Option<&str>) -> Option<Self> {
        match (kind, word) {
            ("head", _) => Some(Self::Head),
            (kind, Some(word)) => Self::parse(&format!("{kind}:{word}")),
            _ => None,
        }
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Position(_) => "position",
            Self::Duty(_) => "duty",
        }
    }

    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Head => None,
            Self::Position(word) | Self::Duty(word) => Some(word),
        }
    }

    /// As a form sends it.
    pub fn told(&self) -> String {
        self.word().map_or_else(|| self.kind().to_owned(), |word| format!("{}:{word}", self.kind()))
    }
}

fn is_word(word: &str) -> bool {
    !word.trim().is_empty() && word.chars().count() <= 80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_and_a_row_say_the_same() {
        for text in ["head", "position:teacher", "duty:class_teacher", "position:Lärare: åk 4–6"] {
            let on = On::parse(text);
            assert_eq!(on.as_ref().map(On::told).as_deref(), Some(text));
            assert_eq!(on.as_ref().and_then(|on| On::of(on.kind(), on.word())), on);
        }
    }

    #[test]
    fn nonsense_and_substitutes_are_no_ground() {
        for text in ["", "position:", "position: ", "duty:substitute", "head:x", "wish:teacher", "teacher"] {
            assert_eq!(On::parse(text), None, "{text}");
        }
    }
}
