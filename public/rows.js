// Makes the rows of a table that is edited pleasant: what changed is marked and counted, only that is sent, and nothing unsaved is
// left by mistake. Without this file the form works too: it sends every row of the page.
const form = document.getElementById("rows");
const controls = [...form.elements].filter((control) => control.matches("[data-was]"));
const rowOf = (control) => control.closest("tr");
const isChanged = (control) => (control.type === "checkbox" ? (control.checked ? "yes" : "") : control.value) !== control.dataset.was;
const tally = form.querySelector(".tally");
const said = tally.querySelector(".said");
const some = said.textContent;
let leaving = false;

const changed = () => new Set(controls.filter(isChanged).map(rowOf));
const mark = () => {
  const rows = changed();
  for (const control of controls) rowOf(control).classList.toggle("is-changed", rows.has(rowOf(control)));
  said.textContent = rows.size ? some : tally.dataset.none;
  tally.querySelector(".changed-rows").textContent = rows.size || "";
};

for (const control of controls) control.addEventListener("input", mark);
// The same column of the next or the last row, as in a spreadsheet.
document.addEventListener("keydown", (event) => {
  const control = event.target;
  if (!controls.includes(control) || !event.altKey || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const column = controls.filter((other) => other.type === control.type);
  column[column.indexOf(control) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  event.preventDefault();
});
form.addEventListener("submit", () => {
  leaving = true;
  const rows = changed();
  for (const control of form.elements) if (control.closest("tr")) control.disabled = !rows.has(rowOf(control));
});
// Back from elsewhere, perhaps from the browser's memory: everything can be changed again.
addEventListener("pageshow", () => {
  leaving = false;
  for (const control of form.elements) control.disabled = false;
  mark();
});
addEventListener("beforeunload", (event) => { if (!leaving && changed().size) event.preventDefault(); });
form.querySelector("a").addEventListener("click", () => { leaving = true; });
mark();
