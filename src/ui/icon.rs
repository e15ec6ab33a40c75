//! The signs of the design, drawn in a square of 16. A sign never stands alone: there is a word beside it, or in it.

use leptos::prelude::*;

/// Which sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Search,
    Menu,
    Close,
    Print,
    Download,
    Lock,
    Shield,
    Plus,
    Check,
    Warning,
    Stop,
    Clock,
    Person,
    Link,
    Arrow,
    Undo,
    Pause,
    Up,
    Down,
    Columns,
    Pencil,
}

impl Sign {
    fn path(self) -> &'static str {
        match self {
            Self::Search => "M7 2.3a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4M10.5 10.5l3.4 3.4",
            Self::Menu => "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
            Self::Close => "m4 4 8 8M12 4l-8 8",
            Self::Print => "M4.5 6V2.3h7V6M4.5 11.5H2.3V6h11.4v5.5h-2.2M4.5 9.5h7v4.2h-7z",
            Self::Download => "M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 13.5h11",
            Self::Lock => "M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3.5 7h9v6.5h-9z",
            Self::Shield => "M8 1.8 13 3.6v4c0 3-2 5.3-5 6.6-3-1.3-5-3.6-5-6.6v-4z",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Check => "m3.2 8.6 3 3 6.6-7.2",
            Self::Warning => "M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.6v.1",
            Self::Stop => "M5.2 1.9h5.6l3.3 3.3v5.6l-3.3 3.3H5.2l-3.3-3.3V5.2zM8 4.8v3.8M8 11v.1",
            Self::Clock => "M8 1.9a6.1 6.1 0 1 0 0 12.2A6.1 6.1 0 0 0 8 1.9M8 4.6V8l2.3 1.7",
            Self::Person => "M8 2.2a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M2.8 13.8c.5-2.8 2.5-4.2 5.2-4.2s4.7 1.4 5.2 4.2",
            Self::Link => {
                "M6.6 9.4a2.7 2.7 0 0 0 3.8 0l2.3-2.3a2.7 2.7 0 0 0-3.8-3.8l-.9.9M9.4 6.6a2.7 2.7 0 0 0-3.8 0L3.3 8.9a2.7 2.7 0 0 0 3.8 3.8l.9-.9"
            }
            Self::Arrow => "M2.5 8h10.5M9.5 4.5 13 8l-3.5 3.5",
            Self::Undo => "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.4 2.8 6.5l3 3",
            Self::Pause => "M5.5 3v10M10.5 3v10",
            Self::Up => "m3.5 9.5L8 5l4.5 4.5",
            Self::Pencil => "M10.6 2.6 13.4 5.4 5.6 13.2 2.4 13.6 2.8 10.4zM8.9 4.3l2.8 2.8",
            Self::Columns => "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
            Self::Down => "m3.5 6.5L8 11l4.5-4.5",
        }
    }
}

/// A sign; with a `label` it speaks for itself, without it is decoration.
#[component]
pub fn Icon(sign: Sign, #[prop(optional, into)] label: Option<String>) -> impl IntoView {
    let hidden = label.is_none().then_some("true");
    let role = label.is_some().then_some("img");
    view! {
        <svg class="i" aria-hidden=hidden role=role aria-label=label viewBox="0 0 16 16">
            <path d=sign.path()></path>
        </svg>
    }
}
