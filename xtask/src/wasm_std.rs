//! The standard library for wasm32: by rustup where it is there, else Debian's packages and a one-time build.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::run::{cargo, command, install, is_there, output, root};

/// How the client is compiled.
pub enum Toolchain {
    /// The toolchain at hand has the target.
    AtHand,
    /// Debian's compiler with a sysroot of our own.
    Debian { sysroot: PathBuf },
}

impl Toolchain {
    /// Finds the standard library, or makes it.
    pub fn find() -> Result<Self> {
        if has_std() {
            return Ok(Self::AtHand);
        }
        if is_there("rustup") {
            println!("  adding the target wasm32-unknown-unknown …");
            if output(&mut command("rustup", &["target", "add", "wasm32-unknown-unknown"])).is_ok() && has_std() {
                return Ok(Self::AtHand);
            }
        }
        let sysroot = root().join("target/wasm-sysroot");
        let library = sysroot.join("lib/rustlib/wasm32-unknown-unknown/lib");
        if !holds_rlibs(&library) {
            if !is_there("apt-get") {
                bail!("The client needs Rust's standard library for wasm32: run `rustup target add wasm32-unknown-unknown`");
            }
            install(&["rustc-web", "rust-web-src", "cargo-web", "rust-web-clippy", "lld"], "the client")?;
            build_std(&library)?;
        }
        Ok(Self::Debian { sysroot })
    }

    /// A cargo that compiles for the browser, into a folder of its own.
    pub fn cargo(&self, args: &[&str]) -> Command {
        let mut cargo = match self {
            Self::AtHand => cargo(args),
            Self::Debian { sysroot } => {
                // By its name: `cargo clippy` would find the linter of another compiler first.
                let program = if args.first() == Some(&"clippy") { "/usr/bin/cargo-clippy" } else { "/usr/bin/cargo" };
                let mut cargo = command(program, args);
                cargo
                    .env("CARGO", "/usr/bin/cargo")
                    .env("RUSTC", "/usr/bin/rustc")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", format!("--sysroot {}", sysroot.display()));
                cargo
            }
        };
        cargo.env("CARGO_TARGET_DIR", root().join("target/front"));
        cargo
    }
}

/// The path is printed whether or not it exists: the folder is what counts.
fn has_std() -> bool {
    output(&mut command("rustc", &["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]))
        .is_ok_and(|path| holds_rlibs(Path::new(path.trim())))
}

fn holds_rlibs(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(|entry| is_rlib(&entry.path())))
}

fn is_rlib(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "rlib")
}

/// Builds std once from an empty crate, and keeps its rlibs.
fn build_std(library: &Path) -> Result<()> {
    println!("  building the standard library for wasm32, once …");
    let seed = root().join("target/wasm-seed");
    fs::create_dir_all(seed.join("src"))?;
    fs::write(
        seed.join("Cargo.toml"),
        "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n[profile.release]\npanic = \"abort\"\n",
    )?;
    fs::write(seed.join("src/lib.rs"), "#![no_std]\n")?;
    let mut build = command("/usr/bin/cargo", &["build", "--release", "--target", "wasm32-unknown-unknown", "-Zbuild-std=std,panic_abort"]);
    build.current_dir(&seed).env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
    output(&mut build)?;
    fs::create_dir_all(library)?;
    for entry in fs::read_dir(seed.join("target/wasm32-unknown-unknown/release/deps"))?.flatten() {
        let is_seed = entry.file_name().to_string_lossy().starts_with("libseed");
        if is_rlib(&entry.path()) && !is_seed {
            fs::copy(entry.path(), library.join(entry.file_name()))?;
        }
    }
    Ok(())
}
