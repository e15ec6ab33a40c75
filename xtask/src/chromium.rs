//! A Chromium for the tests in a browser, and the Node packages that drive it.

use anyhow::{Result, bail};

use crate::run::{command, install, is_there, output, root};

/// The path of a Chromium.
pub fn find() -> Result<String> {
    let known = ["chromium", "chromium-browser", "google-chrome"];
    if let Some(name) = known.iter().find(|name| is_there(name)) {
        return Ok((*name).to_owned());
    }
    install(&["chromium"], "the tests in a browser")?;
    Ok("chromium".to_owned())
}

/// The Node packages of `end2end`, as its lock file has them.
pub fn packages() -> Result<()> {
    if !is_there("node") || !is_there("npm") {
        bail!("the tests in a browser need Node.js 20 with npm: install it, then run this again");
    }
    let lock = root().join("end2end/package-lock.json");
    let stamp = root().join("end2end/node_modules/.package-lock.json");
    let fresh = |path: &std::path::Path| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    if fresh(&stamp) >= fresh(&lock) && stamp.exists() {
        return Ok(());
    }
    output(command("npm", &["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(root().join("end2end"))).map(drop)
}
