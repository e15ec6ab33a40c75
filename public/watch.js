// While developing (`cargo xtask watch`): reloads the page when the server or its styles are new.
let known = null;
setInterval(async () => {
  try {
    const stamp = await (await fetch("/watch", { cache: "no-store" })).text();
    if (known !== null && stamp !== known) location.reload();
    known = stamp;
  } catch {
    // The server is being built; it comes back with another stamp.
  }
}, 700);
