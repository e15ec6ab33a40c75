//! `cargo xtask watch`: builds anew what changed, and lets the page reload itself (`public/watch.js`).

use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::Result;
use notify::{RecursiveMode, Watcher};

use crate::run::{end, is_stopped, root, run as show};
use crate::serve::Serve;
use crate::site;

pub fn run(serve: &Serve) -> Result<()> {
    site::build(false, show)?;
    serve.build_server()?;
    let mut server = start(serve)?;
    let (tell, changes) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event
            && !event.kind.is_access()
        {
            tell.send(event.paths).ok();
        }
    })?;
    for folder in ["src", "style", "public", "migrations"] {
        if root().join(folder).exists() {
            watcher.watch(&root().join(folder), RecursiveMode::Recursive)?;
        }
    }
    println!("Watching src, style, public and migrations.");
    while let Some(is_code) = wait(&changes) {
        let built = if is_code { site::build(false, show).and_then(|()| serve.build_server()) } else { site::plain(false) };
        match built {
            Ok(()) if is_code => {
                end(&mut server);
                server = start(serve)?;
            }
            Ok(()) => println!("Styles are new."),
            Err(error) => eprintln!("{error:#}"),
        }
    }
    end(&mut server);
    Ok(())
}

fn start(serve: &Serve) -> Result<Child> {
    Ok(serve.server().env("ROLLBOK_WATCH", "1").spawn()?)
}

/// Waits for a change and for quiet after it; whether any of it was code. None when it is time to end.
fn wait(changes: &Receiver<Vec<PathBuf>>) -> Option<bool> {
    let is_code = |paths: &[PathBuf]| paths.iter().any(|path| is_code(path));
    let mut code = loop {
        match changes.recv_timeout(Duration::from_millis(200)) {
            Ok(paths) => break is_code(&paths),
            Err(RecvTimeoutError::Timeout) if !is_stopped() => {}
            Err(_) => return None,
        }
    };
    while let Ok(paths) = changes.recv_timeout(Duration::from_millis(150)) {
        code |= is_code(&paths);
    }
    Some(code)
}

fn is_code(path: &Path) -> bool {
    path.extension().is_some_and(|end| ["rs", "ftl", "sql", "json"].iter().any(|known| end == *known))
}
