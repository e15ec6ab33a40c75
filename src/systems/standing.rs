//! A system as it stands in the database, as a profile again: its file, and over it what the tables say today.
//!
//! INVARIANT: a system nobody changed gives back the file it was made from, byte for byte.
//! Not here: Rollbok's own rights, which are a table in code.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::assigning;
use super::profile::{AudienceDefault, Item, Module, Names, Profile, Role, Rule};
use crate::basics::Problem;
use crate::db::{Door, FromRow};
use crate::rights::{Client, Given, When};
use crate::sql;
use crate::words::Lang;

/// The keys of all systems but Rollbok itself, in order.
pub async fn keys(door: &mut impl Door) -> Result<Vec<String>, Problem> {
    let rows: Vec<(String,)> =
        sql!("SELECT system_key FROM target_system WHERE system_key <> 'rollbok' ORDER BY system_key").all(door).await?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

/// A system in a list; archived roles are not counted.
#[derive(Debug, Clone, FromRow)]
pub struct SystemRow {
    pub system_key: String,
    pub name: String,
    pub own_role_limit: Option<i64>,
    pub modules: i64,
    pub items: i64,
    pub standard_roles: i64,
    pub own_roles: i64,
}

/// All systems but Rollbok itself, by key.
pub async fn list(door: &mut impl Door, lang: Lang) -> Result<Vec<SystemRow>, Problem> {
    Ok(sql!(
        "SELECT s.system_key, s.own_role_limit,
                CASE $1 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS name,
                (SELECT count(*) FROM module m WHERE m.system_key = s.system_key AND m.gone_at IS NULL) AS modules,
                (SELECT count(*) FROM item i WHERE i.system_key = s.system_key AND i.gone_at IS NULL) AS items,
                (SELECT count(*) FROM role r WHERE r.system_key = s.system_key AND r.archived_at IS NULL AND r.standard) AS standard_roles,
                (SELECT count(*) FROM role r WHERE r.system_key = s.system_key AND r.archived_at IS NULL AND NOT r.standard) AS own_roles
           FROM target_system s WHERE s.system_key <> 'rollbok' ORDER BY s.system_key"
    )
    .bind(lang.code())
    .all(door)
    .await?)
}

/// The modules of a system that are in use.
pub async fn modules_in_use(door: &mut impl Door, key: &str) -> Result<BTreeSet<String>, Problem> {
    let rows: Vec<(String,)> =
        sql!("SELECT module_key FROM module_use WHERE system_key = $1 AND replaced_at IS NULL").bind(key).all(door).await?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

/// The file a system was made from; systems stored before files were kept came from the one that ships.
pub async fn file(door: &mut impl Door, key: &str) -> Result<Option<Profile>, Problem> {
    let kept: Option<(String,)> =
        sql!("SELECT file FROM profile_file WHERE system_key = $1 AND replaced_at IS NULL").bind(key).first(door).await?;
    let text = kept.map(|(file,)| file).or_else(|| super::shipped(key).map(str::to_owned));
    text.map(|text| Profile::read(&text).map_err(|fault| broken(&fault))).transpose()
}

/// A system as it stands; none if there is none of this key.
pub async fn find(door: &mut impl Door, key: &str) -> Result<Option<Profile>, Problem> {
    let known: Option<(String, String, String, String, Option<i64>)> = sql!(
        "SELECT name_sv, name_de, name_fi, name_en, own_role_limit FROM target_system WHERE system_key = $1 AND system_key <> 'rollbok'"
    )
    .bind(key)
    .first(door)
    .await?;
    let Some((sv, de, fi, en, limit)) = known else { return Ok(None) };
    let Some(mut profile) = file(door, key).await? else { return Ok(None) };
    profile.names = Names { sv, de, fi, en };
    profile.own_role_limit = limit.and_then(|limit| u32::try_from(limit).ok());
    profile.modules = modules(door, &profile).await?;
    profile.items = items(door, &profile).await?;
    profile.roles = roles(door, &profile).await?;
    profile.rules = rules(door, &profile).await?;
    profile.audience = audience(door, &profile).await?;
    Ok(Some(profile))
}

/// What the tables hold is outside its vocabulary: a broken database, not a broken file.
fn broken(what: &dyn std::fmt::Display) -> Problem {
    tracing::error!(%what, "the database holds a system that is none");
    Problem::Broken("profile".to_owned())
}

fn parse<T: std::str::FromStr<Err: std::fmt::Display>>(word: &str) -> Result<T, Problem> {
    word.parse().map_err(|error: T::Err| broken(&error))
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// In the order of the file; what is not in it comes after, by key.
fn in_order<T>(list: &mut [T], file: &[String], key: impl Fn(&T) -> String) {
    let place = |one: &T| (file.iter().position(|known| *known == key(one)).unwrap_or(usize::MAX), key(one));
    list.sort_by_key(place);
}

async fn modules(door: &mut impl Door, file: &Profile) -> Result<Vec<Module>, Problem> {
    let rows: Vec<(String, String, String, String, String)> =
        sql!("SELECT module_key, name_sv, name_de, name_fi, name_en FROM module WHERE system_key = $1 AND gone_at IS NULL")
            .bind(&file.key)
            .all(door)
            .await?;
    let module = |(key, sv, de, fi, en)| {
        let names = Names { sv, de, fi, en };
        let known = file.modules.iter().find(|module| module.key == key);
        known.map_or(Module { key, printed: None, beyond: false, names: names.clone() }, |known| Module { names, ..known.clone() })
    };
    let mut modules: Vec<Module> = rows.into_iter().map(module).collect();
    let order: Vec<String> = file.modules.iter().map(|module| module.key.clone()).collect();
    in_order(&mut modules, &order, |module| module.key.clone());
    Ok(modules)
}

#[derive(FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "a row of the table")]
struct ItemRow {
    item_key: String,
    module_key: String,
    kind: String,
    about: String,
    in_office: bool,
    in_portal: bool,
    own_duties: String,
    substitutable: bool,
    needs_release: bool,
    wall: Option<String>,
    name_sv: String,
    name_de: String,
    name_fi: String,
    name_en: String,
}

async fn items(door: &mut impl Door, file: &Profile) -> Result<Vec<Item>, Problem> {
    let rows: Vec<ItemRow> = sql!(
        "SELECT item_key, module_key, kind, about, in_office, in_portal, own_duties, substitutable, needs_release, wall, name_sv, name_de,
                name_fi, name_en
           FROM item WHERE system_key = $1 AND gone_at IS NULL ORDER BY place, item_key"
    )
    .bind(&file.key)
    .all(door)
    .await?;
    rows.into_iter().map(|row| item(file.item(&row.item_key), row)).collect()
}

fn item(known: Option<&Item>, row: ItemRow) -> Result<Item, Problem> {
    let names = Names { sv: row.name_sv, de: row.name_de, fi: row.name_fi, en: row.name_en };
    let clients = [(row.in_office, Client::Office), (row.in_portal, Client::Portal)];
    Ok(Item {
        key: row.item_key,
        module: row.module_key,
        kind: parse(&row.kind)?,
        of: parse(&row.about)?,
        clients: clients.into_iter().filter(|(is_in, _)| *is_in).map(|(_, client)| client).collect(),
        code: known.and_then(|item| item.code.clone()),
        own: words(&row.own_duties),
        substitutable: row.substitutable,
        needs_release: row.needs_release,
        wall: row.wall,
        printed: known.and_then(|item| item.printed.clone()),
        beyond: known.is_some_and(|item| item.beyond),
        about: known.map_or_else(|| names.clone(), |item| item.about.clone()),
        names,
    })
}

#[derive(FromRow)]
struct RoleRow {
    role_id: Uuid,
    role_key: String,
    standard: bool,
    client: String,
    bound_to_employment: bool,
    training: Option<String>,
    opens: String,
    all_items: String,
    name_sv: String,
    name_de: String,
    name_fi: String,
    name_en: String,
}

async fn roles(door: &mut impl Door, file: &Profile) -> Result<Vec<Role>, Problem> {
    let rows: Vec<RoleRow> = sql!(
        "SELECT role_id, role_key, standard, client, bound_to_employment, training, opens, all_items, name_sv, name_de, name_fi, name_en
           FROM role WHERE system_key = $1 AND archived_at IS NULL ORDER BY place, role_key"
    )
    .bind(&file.key)
    .all(door)
    .await?;
    let given: Vec<(Uuid, String, String)> =
        sql!("SELECT role_id, item_key, level FROM role_level WHERE system_key = $1 AND replaced_at IS NULL")
            .bind(&file.key)
            .all(door)
            .await?;
    let mut levels: BTreeMap<Uuid, BTreeMap<String, Given>> = BTreeMap::new();
    for (role, item, level) in given {
        levels.entry(role).or_default().insert(item, parse(&level)?);
    }
    let table = assigning::table(door, &file.key).await?;
    let made = |row: RoleRow| {
        let key = row.role_key.clone();
        let made = role(file.role(&key), levels.remove(&row.role_id).unwrap_or_default(), row)?;
        let Some(table) = &table else { return Ok(made) };
        let assigns = assigning::in_the_order_of(&made.assigns, table.get(&key).cloned().unwrap_or_default());
        Ok(Role { assigns, ..made })
    };
    rows.into_iter().map(made).collect()
}

fn role(known: Option<&Role>, levels: BTreeMap<String, Given>, row: RoleRow) -> Result<Role, Problem> {
    Ok(Role {
        key: row.role_key,
        client: parse(&row.client)?,
        standard: row.standard,
        code: known.and_then(|role| role.code.clone()),
        bound_to_employment: row.bound_to_employment,
        training: row.training,
        base: known.is_none_or(|role| role.base),
        defines_roles: known.is_some_and(|role| role.defines_roles),
        assigns: known.map(|role| role.assigns.clone()).unwrap_or_default(),
        reconciled: known.is_some_and(|role| role.reconciled),
        longest_days: known.and_then(|role| role.longest_days),
        opens: words(&row.opens),
        printed: known.and_then(|role| role.printed.clone()),
        beyond: known.is_some_and(|role| role.beyond),
        all_items: parse(&row.all_items)?,
        levels,
        names: Names { sv: row.name_sv, de: row.name_de, fi: row.name_fi, en: row.name_en },
    })
}

async fn rules(door: &mut impl Door, file: &Profile) -> Result<Vec<Rule>, Problem> {
    let rows: Vec<(String, String, Option<String>, String)> = sql!(
        "SELECT u.rule_key, u.on_kind, u.on_word, r.role_key FROM rule u JOIN role r ON r.role_id = u.role_id
          WHERE u.system_key = $1 AND u.replaced_at IS NULL AND r.archived_at IS NULL"
    )
    .bind(&file.key)
    .all(door)
    .await?;
    let rule = |(key, kind, word, role): (String, String, Option<String>, String)| Rule {
        key,
        when: match (kind.as_str(), word) {
            ("position", Some(word)) => When::Position(word),
            ("duty", Some(word)) => When::Duty(word),
            _ => When::Head,
        },
        role,
    };
    let mut rules: Vec<Rule> = rows.into_iter().map(rule).collect();
    let order: Vec<String> = file.rules.iter().map(|rule| rule.key.clone()).collect();
    in_order(&mut rules, &order, |rule| rule.key.clone());
    Ok(rules)
}

async fn audience(door: &mut impl Door, file: &Profile) -> Result<Vec<AudienceDefault>, Problem> {
    let rows: Vec<(String, String)> = sql!(
        "SELECT DISTINCT a.hat, r.role_key FROM audience a JOIN role r ON r.role_id = a.role_id JOIN unit u ON u.unit_id = a.unit_id
          WHERE a.system_key = $1 AND u.parent_id IS NULL AND a.replaced_at IS NULL AND a.revoked_on IS NULL
            AND a.from_day = '0001-01-01' AND a.to_day = '9999-12-31' AND r.archived_at IS NULL"
    )
    .bind(&file.key)
    .all(door)
    .await?;
    let default = |(hat, role): (String, String)| Ok(AudienceDefault { audience: parse(&hat)?, role });
    let mut rows: Vec<AudienceDefault> = rows.into_iter().map(default).collect::<Result<_, Problem>>()?;
    let key = |row: &AudienceDefault| format!("{} {}", row.audience, row.role);
    let order: Vec<String> = file.audience.iter().map(key).collect();
    in_order(&mut rows, &order, key);
    Ok(rows)
}
