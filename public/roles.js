// Makes the form of a role's rights pleasant: keys between its cells, filling many rows, and only what changed is sent.
// Without this file the form works too: it sends every cell. Also copies the matrix for a spreadsheet.
const form = document.querySelector("form.rights-form");

const isTick = (control) => control.type === "checkbox";
const isChanged = (control) =>
  control.matches("select") ? !control.selectedOptions[0].matches(`[value="${control.closest(".grant").dataset.was}"]`)
  : isTick(control) ? control.checked !== (control.closest(".tick").dataset.was === "yes")
  : control.value.trim() !== control.dataset.was;

if (form) {
  const rows = [...form.querySelectorAll("tbody tr")].filter((row) => row.querySelector("select, input"));
  const right = (row) => row.querySelector(".grant select, .tick input");
  const need = (row) => row.querySelector("input.need");
  const picked = () => rows.filter((row) => row.classList.contains("is-picked"));
  const hint = form.querySelector(".keys-hint");
  const said = form.querySelector(".keys-said");
  let anchor = null;
  hint.hidden = false;

  const pick = (from, to) => {
    const [first, last] = [rows.indexOf(from), rows.indexOf(to)].sort((a, b) => a - b);
    rows.forEach((row, at) => row.classList.toggle("is-picked", from !== null && at >= first && at <= last));
    tell();
  };
  const tell = () => { said.textContent = picked().length > 1 ? `${said.dataset.picked} ${picked().length}` : ""; };
  const clear = () => { anchor = null; rows.forEach((row) => row.classList.remove("is-picked")); said.textContent = ""; };

  // The same level in another row, where that row can have it.
  const fill = (row, from) => {
    const control = right(row);
    if (!control) return;
    if (isTick(control)) control.checked = isTick(from) ? from.checked : from.value !== "none";
    else if (!isTick(from)) control.value = from.value;
    else if (!from.checked) control.value = "none";
  };

  form.addEventListener("keydown", (event) => {
    const { target: control, key } = event;
    const row = control.closest?.("tbody tr");
    if (!row || event.altKey || event.metaKey) return;
    const inNeed = control === need(row);
    const at = rows.indexOf(row);
    const go = (other) => { if (other) { other.focus(); event.preventDefault(); } };
    if (key === "ArrowDown" || key === "ArrowUp") {
      const next = rows[at + (key === "ArrowDown" ? 1 : -1)];
      if (next) go((inNeed ? need(next) : right(next)) ?? need(next));
      event.preventDefault();
      if (event.shiftKey && next) { anchor ??= row; pick(anchor, next); } else clear();
    } else if (key === "ArrowRight" && !inNeed) go(need(row));
    else if (key === "ArrowLeft" && inNeed && control.selectionStart === 0 && control.selectionEnd === 0) go(right(row));
    else if (key === "ArrowLeft" && !inNeed) event.preventDefault();
    else if (key === " " && event.ctrlKey) {
      // The whole column of this table, to be filled.
      const column = rows.filter((other) => other.parentNode === row.parentNode);
      pick(column[0], column.at(-1));
      event.preventDefault();
    } else if (key === " " && event.shiftKey && !inNeed) {
      row.classList.toggle("is-picked");
      tell();
      event.preventDefault();
    } else if (key === " " && control.matches("select")) {
      // Between no right and what stood there, or the lowest right.
      const was = control.closest(".grant").dataset.was;
      control.value = control.value === "none" ? (was === "none" ? "read-own" : was) : "none";
      event.preventDefault();
    } else if (key === "Enter" && event.ctrlKey) {
      for (const other of picked()) {
        if (inNeed) need(other).value = control.value;
        else fill(other, control);
      }
      event.preventDefault();
    } else if (key === "Escape") clear();
  });

  form.addEventListener("submit", () => {
    form.querySelector('[name="form[whole]"]').disabled = true;
    for (const control of form.querySelectorAll(".grant select, .tick input, input.need")) {
      if (!isChanged(control)) { control.disabled = true; continue; }
      if (!isTick(control) || control.checked) continue;
      const gone = Object.assign(document.createElement("input"), { type: "hidden", name: control.name, value: "none", className: "gone" });
      form.append(gone);
    }
  });
  // Back from the review, perhaps from the browser's memory: everything can be changed again.
  window.addEventListener("pageshow", () => {
    for (const gone of form.querySelectorAll(".gone")) gone.remove();
    for (const control of form.elements) control.disabled = false;
  });
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const answer = await fetch(button.dataset.copy);
    await navigator.clipboard.writeText(await answer.text());
    document.getElementById("copied").textContent = button.dataset.copied;
  });
}
