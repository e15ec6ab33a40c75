//! Days and numbers as each language writes them (CLDR, by ICU).

use fluent_bundle::FluentValue;
use icu::calendar::{Date, Iso};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{YMD, YMDE};
use icu::locale::Locale;

use super::Lang;
use crate::basics::Day;

/// The formatters of one language.
pub struct Formats {
    day: Option<DateTimeFormatter<YMD>>,
    weekday: Option<DateTimeFormatter<YMDE>>,
}

impl Formats {
    pub fn of(lang: Lang) -> Self {
        // British order for English: this is Europe.
        let tag = if lang == Lang::En { "en-GB" } else { lang.code() };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        Self {
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            weekday: DateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok(),
        }
    }

    pub fn day(&self, day: Day) -> String {
        match (&self.day, date(day)) {
            (Some(format), Some(date)) => format.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    pub fn weekday(&self, day: Day) -> String {
        match (&self.weekday, date(day)) {
            (Some(format), Some(date)) => format.format(&date).to_string(),
            _ => day.to_string(),
        }
    }
}

fn date(day: Day) -> Option<Date<Iso>> {
    let date = day.date();
    Date::try_new_iso(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

/// Numbers inside messages are grouped like all others.
pub fn grouped(value: &FluentValue, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => number.as_string().parse().ok().map(|whole| group(whole, lang)),
        _ => None,
    }
}

/// Groups of three digits, apart as the language has it; the space is one that does not break.
pub fn group(number: u64, lang: Lang) -> String {
    let between = match lang {
        Lang::Sv | Lang::Fi => '\u{a0}',
        Lang::De => '.',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(between);
        }
        text.push(digit);
    }
    text
}
