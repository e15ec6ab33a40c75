//! The frame for whoever is not signed in: the name, what it is for, the lattice of the six rights in chalk, and one card.
//!
//! It shows nothing that depends on who comes; needs no client.

use leptos::prelude::*;

use super::layout::{Brand, Frame, Languages, Receipt};
use super::mark::level_word;
use crate::words::{Words, use_words};

#[component]
pub fn Outside(frame: Frame, children: Children) -> impl IntoView {
    let words = use_words();
    view! {
        <a class="skip" href="#content">{words.say("skip-to-content")}</a>
        <div class="login">
            <header>
                <p class="brand"><Brand/><span>"Rollbok"</span></p>
                <p class="tag">{words.say("sign-in-lede")}</p>
                {lattice(words)}
            </header>
            <main id="content" tabindex="-1">
                {frame.flash.clone().map(|flash| view! { <Receipt flash=flash/> })}
                <div class="sheet">{children()}</div>
            </main>
            <footer><Languages path=frame.path/></footer>
        </div>
    }
}

/// A level in the drawing: where it stands, and on which side its words are.
const LEVELS: [(&str, i32, i32, bool); 6] = [
    ("none", 208, 417, true),
    ("read_own", 208, 332, true),
    ("read_all", 108, 235, false),
    ("edit_own", 308, 235, true),
    ("read_all_edit_own", 208, 137, true),
    ("edit_all", 208, 37, true),
];

/// The six levels and which contains which: going up, rights grow.
fn lattice(words: &'static Words) -> impl IntoView {
    let levels = LEVELS
        .map(|(level, x, y, is_right)| {
            let (at, anchor) = if is_right { (x + 62, "start") } else { (x - 18, "end") };
            view! {
                <g transform=format!("translate({x} {y})")>
                    <rect class="bg" x="-9" y="-8" width="62" height="42"></rect>
                    {bar("0", "rd", width(level, "read"))}
                    {bar("15", "ed", width(level, "edit"))}
                </g>
                <text x=at y=y + 18 text-anchor=anchor>{level_word(words, level)}</text>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <svg class="lattice" aria-hidden="true" viewBox="-20 0 500 470">
            <g class="ln">
                <path d="M230 430V350M230 350 130 250M230 350 330 250M130 250 230 150M330 250 230 150M230 150V50"></path>
            </g>
            {levels}
        </svg>
    }
}

/// How much of a bar is filled: all, the half of one's own, or nothing.
fn width(level: &str, bar: &str) -> u32 {
    match (bar, level) {
        ("read", "read_all" | "read_all_edit_own" | "edit_all") | ("edit", "edit_all") => 44,
        ("read", "read_own" | "edit_own") | ("edit", "edit_own" | "read_all_edit_own") => 22,
        _ => 0,
    }
}

fn bar(y: &'static str, class: &'static str, width: u32) -> impl IntoView {
    view! {
        <rect class="tr" y=y width="44" height="11" rx="1.5"></rect>
        {(width > 0).then(|| view! { <rect class=class y=y width=width height="11" rx="1.5"></rect> })}
    }
}
