//! Every endpoint that answers without a session, with the reason. The sweep test refuses any other that does.

/// Path prefix and why it is open.
pub const PUBLIC: &[(&str, &str)] = &[
    ("/sign-in", "somebody must be let in"),
    ("/setup", "the first administrator, by the one-time link of an empty database"),
    ("/forgot", "whoever has forgotten her password asks for a link; the answer says nothing about anybody"),
    ("/reset/", "the link of a mail is the proof, once"),
    ("/activate", "the code is the proof, once"),
    ("/api/forgot_password", "whoever has forgotten her password asks for a link; the answer says nothing about anybody"),
    ("/api/reset_password", "the link of a mail is the proof, once"),
    ("/api/activate", "the code is the proof, once"),
    ("/assets/", "the client, the styles and the icons hold nothing about anybody"),
    ("/health", "whether the server answers; nothing else"),
    ("/watch", "whether the styles are new, while developing"),
    ("/api/sign_in", "somebody must be let in"),
    ("/api/sign_out", "ending a session that is none is no harm"),
    ("/api/set_up", "the first administrator, by the one-time link of an empty database"),
    ("/api/choose_language", "the sign-in page speaks four languages"),
];
