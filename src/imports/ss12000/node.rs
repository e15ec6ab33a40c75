//! One JSON object of an answer, read field by field; what is wrong is named by its path.
//!
//! `null` and an empty text are as good as missing. Unknown fields are passed over: the standard has many more than we need.

use serde_json::{Map, Value};

use crate::basics::Day;
use crate::imports::fault::Reason;
use crate::imports::text::tidy;

/// The path of a field, and what is wrong with it.
pub type Misread = (String, Reason);

#[derive(Debug, Clone)]
pub struct Node<'v> {
    fields: &'v Map<String, Value>,
    path: String,
}

impl<'v> Node<'v> {
    pub fn of(value: &'v Value) -> Option<Self> {
        Some(Self { fields: value.as_object()?, path: String::new() })
    }

    fn path(&self, field: &str) -> String {
        if self.path.is_empty() { field.to_owned() } else { format!("{}.{field}", self.path) }
    }

    fn get(&self, field: &str) -> Option<&'v Value> {
        self.fields.get(field).filter(|value| !value.is_null())
    }

    pub fn wrong<T>(&self, field: &str, reason: Reason) -> Result<T, Misread> {
        Err((self.path(field), reason))
    }

    pub fn text(&self, field: &str) -> Result<Option<String>, Misread> {
        match self.get(field) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(tidy(text)).filter(|text| !text.is_empty())),
            Some(_) => self.wrong(field, Reason::WrongShape),
        }
    }

    pub fn needed(&self, field: &str) -> Result<String, Misread> {
        self.text(field)?.map_or_else(|| self.wrong(field, Reason::Missing), Ok)
    }

    pub fn day(&self, field: &str) -> Result<Option<Day>, Misread> {
        let Some(text) = self.text(field)? else { return Ok(None) };
        text.parse().map(Some).or_else(|_| self.wrong(field, Reason::NotADay { found: text }))
    }

    pub fn is(&self, field: &str) -> Result<bool, Misread> {
        match self.get(field) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => self.wrong(field, Reason::WrongShape),
        }
    }

    /// An object inside this one.
    pub fn inner(&self, field: &str) -> Result<Option<Self>, Misread> {
        match self.get(field) {
            None => Ok(None),
            Some(Value::Object(fields)) => Ok(Some(Self { fields, path: self.path(field) })),
            Some(_) => self.wrong(field, Reason::WrongShape),
        }
    }

    /// The id in a reference such as `{"person": {"id": …}}`.
    pub fn link(&self, field: &str) -> Result<Option<String>, Misread> {
        self.inner(field)?.map(|inner| inner.needed("id")).transpose()
    }

    pub fn needed_link(&self, field: &str) -> Result<String, Misread> {
        self.link(field)?.map_or_else(|| self.wrong(field, Reason::Missing), Ok)
    }

    /// The objects of a list. Each may be wrong for itself.
    pub fn list(&self, field: &str) -> Result<Vec<Result<Self, Misread>>, Misread> {
        let each = |(nth, value): (usize, &'v Value)| {
            let path = self.path(&format!("{field}[{nth}]"));
            value.as_object().map_or_else(|| Err((path.clone(), Reason::WrongShape)), |fields| Ok(Self { fields, path: path.clone() }))
        };
        match self.get(field) {
            None => Ok(Vec::new()),
            Some(Value::Array(list)) => Ok(list.iter().enumerate().map(each).collect()),
            Some(_) => self.wrong(field, Reason::WrongShape),
        }
    }

    /// The first text of a list of texts.
    pub fn first_text(&self, field: &str) -> Option<String> {
        self.get(field)?.as_array()?.iter().find_map(Value::as_str).map(tidy).filter(|text| !text.is_empty())
    }

    /// A word that decides about safety: what is there, whatever its shape.
    pub fn raw(&self, field: &str) -> Option<String> {
        match self.get(field)? {
            Value::String(text) => Some(tidy(text)).filter(|text| !text.is_empty()),
            other => Some(other.to_string()),
        }
    }
}
