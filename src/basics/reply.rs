//! What a server function that writes answers: where to go, and the receipt to show there.
//!
//! A plain form gets it as 303 with a flash message (`web::answer`); an island gets it as it is.

use serde::{Deserialize, Serialize};

/// The outcome of a write that was carried out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// A path on this site; none: back to the page the form was on.
    pub to: Option<String>,
    /// The key of the receipt in the catalogue.
    pub said: Option<String>,
    /// Values of the receipt's variables.
    pub with: Vec<(String, String)>,
    /// The act that takes this one back; none where there is none.
    pub undo: Option<Undo>,
    /// It carries a secret: a plain form gets the next page in this very answer, and nothing of it is kept anywhere.
    #[serde(default)]
    pub at_once: bool,
}

/// A server function that takes an act back, with its form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    pub path: String,
    pub values: Vec<(String, String)>,
}

impl Reply {
    /// Back to the page of the form, with a receipt.
    pub fn said(key: &str) -> Self {
        Self { said: Some(key.to_owned()), ..Self::default() }
    }

    /// To another page of this site. Anything but a local path is dropped.
    #[must_use]
    pub fn go(mut self, path: &str) -> Self {
        self.to = is_local(path).then(|| path.to_owned());
        self
    }

    /// Offers to take the act back.
    #[must_use]
    pub fn undone_by(mut self, path: &str, values: &[(&str, String)]) -> Self {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.undo = Some(Undo { path: path.to_owned(), values });
        self
    }

    /// Puts a secret in: it is in this answer and nowhere else.
    #[must_use]
    pub fn secret(mut self, name: &str, secret: String) -> Self {
        self.at_once = true;
        self.with(name, secret)
    }

    /// A value of the receipt, by name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.with.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.with.push((name.to_owned(), value.to_string()));
        self
    }
}

/// Whether a path stays on this site: starts with one slash and holds only visible ASCII without backslashes.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_never_leads_to_another_site() {
        for outside in ["https://evil.example", "//evil.example", "/\\evil.example", "people", "/a\r\nSet-Cookie: x", ""] {
            assert_eq!(Reply::default().go(outside).to, None, "{outside}");
        }
        assert_eq!(Reply::default().go("/people?q=a%20b").to.as_deref(), Some("/people?q=a%20b"));
    }
}
