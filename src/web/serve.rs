//! Runs the server until it is told to stop; open requests are finished first.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use super::{Settings, router, sessions};
use crate::gate::Gate;

/// Listens on the loopback address.
///
/// # Errors
/// When the port is taken.
pub async fn serve(gate: Arc<Gate>, settings: Settings) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, settings.port))).await?;
    let sweeper = tokio::spawn(sweep_sessions(gate.clone()));
    let service = router(&gate, &settings).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(told_to_stop()).await?;
    sweeper.abort();
    gate.close().await;
    Ok(())
}

async fn sweep_sessions(gate: Arc<Gate>) {
    loop {
        if let Err(problem) = sessions::sweep(&gate).await {
            tracing::warn!(%problem, "expired sessions could not be deleted");
        }
        tokio::time::sleep(Duration::from_hours(1)).await;
    }
}

async fn told_to_stop() {
    let mut terminated = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(signal) => signal,
        Err(error) => {
            tracing::warn!(%error, "only Ctrl-C stops this server");
            tokio::signal::ctrl_c().await.ok();
            return;
        }
    };
    tokio::select! {
        _ = terminated.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
