//! Licences and bans: every crate of the tree is free to use in a municipality, and no C cryptography slips in.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::run::{cargo, output};

const ALLOWED: &[&str] = &[
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "CC0-1.0",
    "Unlicense",
    "0BSD",
    "BSL-1.0",
    "EUPL-1.2",
    // Weak copyleft, file by file; only what the engine is measured against needs it, and that is not delivered.
    "MPL-2.0",
];
const BANNED: &[&str] = &["openssl-sys", "aws-lc-sys", "aws-lc-rs", "native-tls"];

pub fn check() -> Result<String> {
    let metadata: Value = serde_json::from_str(&output(&mut cargo(&["metadata", "--format-version", "1", "--locked"]))?)?;
    let packages = metadata.get("packages").and_then(Value::as_array).context("cargo metadata names no packages")?;
    let mut faults = Vec::new();
    for package in packages {
        let text = |field: &str| package.get(field).and_then(Value::as_str).unwrap_or_default();
        let name = format!("{} {}", text("name"), text("version"));
        if BANNED.contains(&text("name")) {
            faults.push(format!("{name}: banned"));
        }
        let licence = text("license").replace('/', " OR ");
        let allowed = spdx::Expression::parse(&licence)
            .is_ok_and(|expression| expression.evaluate(|need| need.license.id().is_some_and(|id| ALLOWED.contains(&id.name))));
        if !allowed {
            faults.push(format!("{name}: licence `{licence}` is not on the list"));
        }
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(format!("{} crates", packages.len()))
}
