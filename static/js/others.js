// What others changed of what is open for writing: one press takes theirs over; nothing is touched before.

const page = document.querySelector("[data-live]");
const formOf = (row) => row.closest("[data-panel]").querySelector("form");
const sawOf = (row) => formOf(row).elements[`saw-${row.dataset.theirs}`];
const fieldsOf = (row) => [...formOf(row).querySelectorAll(`[name="${CSS.escape(row.dataset.theirs)}"]`)];

/** Theirs may be ticks that this page cannot set, because it was made before others added what they tick. */
function offers(row) {
  const boxes = fieldsOf(row);
  const ticks = row.dataset.value.split(" ").filter(Boolean);
  return !("ticks" in row.dataset) || ticks.every((tick) => boxes.some((box) => box.value === tick));
}

function put(row) {
  const ticks = row.dataset.value.split(" ");
  if (!("ticks" in row.dataset)) formOf(row).elements[row.dataset.theirs].value = row.dataset.value;
  else for (const box of fieldsOf(row)) box.checked = ticks.includes(box.value);
}

/** What was taken over already is no news; without any, nothing is said. */
function tidy(note) {
  const rows = [...note.querySelectorAll("[data-theirs]")];
  const known = rows.filter((row) => sawOf(row)?.value === row.dataset.value);
  for (const row of known) row.remove();
  if (rows.length > 0 && known.length === rows.length) note.replaceChildren();
  for (const row of note.querySelectorAll("[data-theirs]")) row.querySelector("[data-takes]").hidden = !offers(row);
}

page.addEventListener("click", (event) => {
  const row = event.target.closest("[data-takes]")?.closest("[data-theirs]");
  if (!row) return;
  const form = formOf(row);
  const note = row.closest("[data-others]");
  put(row);
  sawOf(row).value = row.dataset.value;
  form.dispatchEvent(new Event("input", { bubbles: true })); // A kept draft follows.
  const fields = fieldsOf(row);
  (fields.find((each) => each.checked) ?? fields[0])?.focus();
  tidy(note);
});

document.addEventListener("live:part", (event) => {
  if (event.target.matches("[data-others]")) tidy(event.target);
});
