//! What a plain form left behind: its faults and what was typed, for the page the form is on.

use crate::basics::{Fault, Problem};
use crate::gate::Flash;

/// The faults and typed values of one form.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    pub faults: Vec<Fault>,
    values: Vec<(String, String)>,
}

/// What the visitor typed into the form with this action, if it could not be taken just now.
pub fn typed_for(flash: Option<&Flash>, action: &str) -> Typed {
    match flash {
        Some(flash) if flash.action == action => Typed {
            faults: match &flash.outcome {
                Err(Problem::Invalid(faults)) => faults.clone(),
                _ => Vec::new(),
            },
            values: flash.typed.clone(),
        },
        _ => Typed::default(),
    }
}

impl Typed {
    /// What was typed in a field, else the value given.
    pub fn or(&self, field: &str, value: &str) -> String {
        self.values.iter().find(|(name, _)| name == field).map_or_else(|| value.to_owned(), |(_, value)| value.clone())
    }

    /// Whether the field was sent.
    pub fn has(&self, field: &str) -> bool {
        self.values.iter().any(|(name, _)| name == field)
    }

    /// The key of the fault of a field.
    pub fn fault(&self, field: &str) -> Option<String> {
        self.faults.iter().find(|fault| fault.field == field).map(|fault| fault.key.clone())
    }
}
