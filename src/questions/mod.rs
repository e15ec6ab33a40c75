//! The two questions: why does A see B, and who can see B; each on any day, answered by the engine in plain sentences.
//!
//! Who may: `questions.ask`; the person asked about must be within reach. INVARIANT: shielded people are in no answer unless the
//! asker's right opens `protected`; they are not counted either.
//! Not here: how rights are computed (`rights`), and the index that answers (`gate::index`).

mod asked;
mod people;
mod sentence;
mod who_page;
mod why_page;

pub use who_page::WhoPage;
pub use why_page::WhyPage;
