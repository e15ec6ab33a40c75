//! What the browser loads: client, styles and icons in `target/site`, each with its brotli beside it.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::root;
use crate::wasm_std::Toolchain;

/// The first page may weigh so much for its client (wasm and glue, brotli).
const CLIENT_BUDGET: u64 = 120_000;

pub fn folder() -> PathBuf {
    root().join("target/site")
}

/// How the compiler is run: in sight, or quietly.
type Run = fn(&mut Command) -> Result<()>;

/// Client, styles and icons.
pub fn build(release: bool, run: Run) -> Result<()> {
    client(release, run)?;
    plain(release)
}

/// The client, through wasm-bindgen.
fn client(release: bool, run: Run) -> Result<()> {
    let profile = if release { "wasm-release" } else { "wasm-dev" };
    let toolchain = Toolchain::find()?;
    // A shared library is what the browser takes; the server needs none, and is linked sooner without.
    run(&mut toolchain.cargo(&[
        "rustc",
        "--crate-type",
        "cdylib",
        "--profile",
        profile,
        "--package",
        "rollbok",
        "--lib",
        "--no-default-features",
        "--features",
        "hydrate",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    let wasm = root().join(format!("target/front/wasm32-unknown-unknown/{profile}/rollbok.wasm"));
    let raw = root().join("target/front").join(format!("bindgen-{profile}"));
    let is_new = |made: &Path, from: &Path| Some(fs::metadata(made).ok()?.modified().ok()? > fs::metadata(from).ok()?.modified().ok()?);
    if is_new(&raw.join("rollbok.js"), &wasm) != Some(true) {
        let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
        bindgen.input_path(wasm).out_name("rollbok").typescript(false).web(true)?;
        if release {
            bindgen.remove_name_section(true).remove_producers_section(true);
        }
        bindgen.generate(&raw).context("the client could not be wrapped for the browser")?;
    }
    for name in ["rollbok.js", "rollbok_bg.wasm"] {
        place(name, &fs::read(raw.join(name))?, release)?;
    }
    Ok(())
}

/// Styles and icons: seconds.
pub fn plain(release: bool) -> Result<()> {
    place("rollbok.css", styles()?.as_bytes(), release)?;
    for entry in fs::read_dir(root().join("public")).into_iter().flatten().flatten() {
        place(&entry.file_name().to_string_lossy(), &fs::read(entry.path())?, release)?;
    }
    Ok(())
}

/// One style sheet: the imports of `rollbok.css` in their layers, in their order.
fn styles() -> Result<String> {
    let folder = root().join("style");
    let mut all = String::new();
    for line in fs::read_to_string(folder.join("rollbok.css"))?.lines() {
        let parts = line
            .strip_prefix("@import url(\"")
            .and_then(|rest| rest.split_once("\") layer("))
            .and_then(|(name, rest)| Some((name, rest.split_once(')')?.0)));
        if let Some((name, layer)) = parts {
            let text = fs::read_to_string(folder.join(name)).with_context(|| format!("style/{name}"))?;
            writeln!(all, "@layer {layer} {{\n{text}}}")?;
        } else {
            writeln!(all, "{line}")?;
        }
    }
    Ok(all)
}

/// Writes a file and its brotli, unless both are there: packing well takes long.
fn place(name: &str, bytes: &[u8], release: bool) -> Result<()> {
    let quality = if release { 11 } else { 5 };
    let (plain, packed) = (folder().join(name), folder().join(format!("{name}.br")));
    let mark = root().join("target/front/packed").join(name);
    let is_marked = fs::read_to_string(&mark).is_ok_and(|mark| mark == quality.to_string());
    if is_marked && packed.exists() && fs::read(&plain).is_ok_and(|known| known == bytes) {
        return Ok(());
    }
    fs::create_dir_all(folder())?;
    fs::create_dir_all(root().join("target/front/packed"))?;
    fs::remove_file(&mark).ok();
    let params = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &params)?;
    fs::write(plain, bytes)?;
    fs::write(packed, brotli)?;
    Ok(fs::write(mark, quality.to_string())?)
}

/// The weight of the client, against its budget.
pub fn budget() -> Result<String> {
    let size = |name: &str| -> Result<u64> { Ok(fs::metadata(folder().join(name)).with_context(|| name.to_owned())?.len()) };
    let client = size("rollbok.js.br")? + size("rollbok_bg.wasm.br")?;
    let styles = size("rollbok.css.br")?;
    let report = format!("client {client} bytes of {CLIENT_BUDGET}, styles {styles} bytes, brotli");
    if client > CLIENT_BUDGET {
        bail!("the client is too heavy: {report}");
    }
    Ok(report)
}
