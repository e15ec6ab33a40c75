//! What is asked beside the people: items of the target systems, the client, the day.

use leptos::prelude::*;

use crate::basics::{Day, Problem};
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::Client;
use crate::rights::own::AskQuestions;
use crate::sql;
use crate::ui::url::Query;
use crate::ui::{Choice, DateField, SelectField};
use crate::words::Words;

/// An item about people, of one system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedItem {
    pub system: String,
    pub key: String,
    pub name: String,
    pub system_name: String,
}

impl AskedItem {
    fn value(&self) -> String {
        format!("{}/{}", self.system, self.key)
    }
}

/// The rest of the question.
#[derive(Debug, Clone)]
pub struct Rest {
    pub all: Vec<AskedItem>,
    pub item: Option<AskedItem>,
    pub client: Client,
    pub day: Day,
}

impl Rest {
    /// The items to ask for: the one chosen, or all.
    pub fn items(&self) -> &[AskedItem] {
        self.item.as_ref().map_or(&self.all, std::slice::from_ref)
    }

    /// The systems among them.
    pub fn systems(&self) -> Vec<String> {
        let mut systems: Vec<String> = self.items().iter().map(|item| item.system.clone()).collect();
        systems.dedup();
        systems
    }
}

pub async fn rest(permit: &mut Permit<AskQuestions>, query: &Query) -> Result<Rest, Problem> {
    let lang = permit.lang();
    let mut all = Vec::new();
    for (system, system_name) in systems(permit, lang).await?.into_iter().filter(|(key, _)| key != "rollbok") {
        let items: Vec<(String, String)> = sql!(
            "SELECT item_key, CASE $2 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END
               FROM item WHERE system_key = $1 AND about IN ('pupil', 'staff', 'guardian') AND gone_at IS NULL ORDER BY place"
        )
        .bind(&system)
        .bind(lang.code())
        .all(permit)
        .await?;
        all.extend(items.into_iter().map(|(key, name)| AskedItem { system: system.clone(), key, name, system_name: system_name.clone() }));
    }
    let item = query.get("item").and_then(|value| all.iter().find(|item| item.value() == value)).cloned();
    let client = query.get("client").and_then(|word| word.parse().ok()).unwrap_or(Client::Portal);
    let day = query.get("day").and_then(|text| text.parse().ok()).unwrap_or_else(|| permit.today());
    Ok(Rest { all, item, client, day })
}

/// The fields of it.
pub fn fields(words: &'static Words, rest: &Rest) -> impl IntoView + use<> {
    let items = std::iter::once(Choice::new("", words.say("why-any-item")))
        .chain(rest.all.iter().map(|item| Choice::new(item.value(), item.name.clone()).under(item.system_name.clone())))
        .collect();
    let clients = vec![Choice::new("portal", words.say("why-client-portal")), Choice::new("office", words.say("why-client-office"))];
    let chosen = rest.item.as_ref().map(AskedItem::value).unwrap_or_default();
    view! {
        <SelectField id="item" name="item" label=words.say("why-item") choices=items chosen=chosen/>
        <SelectField id="client" name="client" label=words.say("why-client") choices=clients chosen=rest.client.word()/>
        <DateField id="day" name="day" label=words.say("why-day") value=rest.day.to_string()/>
    }
}
