// Makes an open cell of a table pleasant: it has the focus, says that it is saving, and Escape leaves it. Without this file it is a form.
const cell = document.getElementById("cell-form");
const first = document.getElementById("cell");
if (first) {
  first.focus();
  first.select?.();
}
cell?.addEventListener("keydown", (event) => {
  if (event.key === "Escape") cell.querySelector("a[href]")?.click();
});
cell?.addEventListener("submit", () => {
  cell.setAttribute("aria-busy", "true");
  const said = cell.querySelector(".saving");
  if (said) said.textContent = cell.dataset.saving;
});
