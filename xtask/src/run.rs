//! Running other programs: where, with what, and what to say when one fails.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// The project's root: the folder above this crate.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// A command in the root.
pub fn command(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    command
}

/// The cargo that runs this. It builds into `target`, where the programs are then looked for.
///
/// What cargo says of the package of this program is kept from it: a build script that reads that (`ring`) would run again, and with it
/// everything that stands on it be built again, each time that cargo is called by hand and here in turns.
pub fn cargo(args: &[&str]) -> Command {
    let mut cargo = command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), args);
    cargo.env_remove("CARGO_TARGET_DIR");
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            cargo.env_remove(name);
        }
    }
    cargo
}

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From here on Ctrl-C ends the program that runs, and with it, in order, everything that was started.
pub fn listen_for_stop() -> Result<()> {
    Ok(ctrlc::set_handler(|| STOPPED.store(true, Ordering::SeqCst))?)
}

pub fn is_stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}

/// Waits for the end of a program, or ends it when asked to stop; `beat` is called now and then.
pub fn wait(child: &mut Child, mut beat: impl FnMut()) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if is_stopped() {
            end(child);
            bail!("stopped");
        }
        beat();
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Asks a program to end, and makes it after five seconds.
pub fn end(child: &mut Child) {
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().ok();
    for _ in 0..100 {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    child.kill().ok();
    child.wait().ok();
}

/// What was called, as one would type it: without the variables it was given or kept from.
fn name_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs to the end; its output goes to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    if !status(command)?.success() {
        bail!("{} failed", name_of(command));
    }
    Ok(())
}

/// How a program ended.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    let mut child = command.spawn().with_context(|| format!("{} could not be started", name_of(command)))?;
    wait(&mut child, || ())
}

/// What a program prints; an error if it fails.
pub fn output(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let output = command.output().with_context(|| format!("{name} could not be started"))?;
    if !output.status.success() {
        bail!("{name} failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program is there.
pub fn is_there(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

pub fn is_root() -> bool {
    output(&mut command("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}

/// Installs Debian packages, if this is Debian and we may.
pub fn install(packages: &[&str], why: &str) -> Result<()> {
    if !(is_there("apt-get") && is_root()) {
        bail!("{why} needs {}: install it, then run this again", packages.join(" and "));
    }
    println!("  installing {} …", packages.join(", "));
    output(command("apt-get", &["update", "-qq"]).env("DEBIAN_FRONTEND", "noninteractive"))?;
    let mut args = vec!["install", "-y", "-qq", "--no-install-recommends"];
    args.extend(packages);
    output(command("apt-get", &args).env("DEBIAN_FRONTEND", "noninteractive")).map(drop)
}

/// A port nobody uses.
pub fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
