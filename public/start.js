// Wakes the islands of a page. Without this file every page works too: all writes are plain forms.
// The paths of the client come from the script's own tag, with their digests.
const tag = document.querySelector("script[data-client]");
const islands = () => document.querySelectorAll("leptos-island");
const wake = async () => {
  if (!islands().length) return;
  const client = await import(tag.dataset.client);
  await client.default({ module_or_path: tag.dataset.wasm });
  client.hydrate();
  for (const island of islands()) {
    const hydrate = client[island.dataset.component];
    if (hydrate) hydrate(island);
  }
};
wake();
