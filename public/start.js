// Wakes the islands of a page. Without this file every page works too: all writes are plain forms.
// The paths of the client come from the script's own tag, with their digests.
const tag = document.querySelector("script[data-client]");

// From the outside in. An island among the children of another first gets that one's context back (`$$on_hydrate`, set by
// Leptos on the <leptos-children> it woke).
const walk = async (node, client, restore) => {
  if (node.localName === "leptos-island") {
    restore?.();
    await client[node.dataset.component]?.(node);
  }
  const inner = node.localName === "leptos-children" ? node.$$on_hydrate : restore;
  for (const child of [...node.children]) await walk(child, client, inner);
};

// A list that was asked for on paper opens the browser's print window once all of it is there.
if (document.querySelector("[data-print]")) addEventListener("load", () => print());

// A part of a page names the module that makes it pleasant: so a page that is printed once and kept holds no nonce.
for (const { dataset } of document.querySelectorAll("[data-module]")) import(dataset.module);

if (document.querySelector("leptos-island")) {
  const client = await import(tag.dataset.client);
  await client.default({ module_or_path: tag.dataset.wasm });
  client.hydrate();
  await walk(document.body, client);
}
