//! Bytes as small hexadecimal letters: digests, nonces, and keys that every collation compares alike.

use std::fmt::Write;

/// Two letters a byte.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
