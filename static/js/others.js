// What others changed of what is open for writing: one press takes theirs over; nothing is touched before.

const page = document.querySelector("[data-live]");
const formOf = (row) => row.closest("[data-panel]").querySelector("form");
const sawOf = (row) => formOf(row).elements[`saw-${row.dataset.theirs}`];

/** What was taken over already is no news; without any, nothing is said. */
function tidy(note) {
  const rows = [...note.querySelectorAll("[data-theirs]")];
  const known = rows.filter((row) => sawOf(row)?.value === row.dataset.value);
  for (const row of known) row.remove();
  if (rows.length > 0 && known.length === rows.length) note.replaceChildren();
}

page.addEventListener("click", (event) => {
  const row = event.target.closest("[data-takes]")?.closest("[data-theirs]");
  if (!row) return;
  const form = formOf(row);
  const note = row.closest("[data-others]");
  const field = form.elements[row.dataset.theirs];
  field.value = row.dataset.value;
  sawOf(row).value = row.dataset.value;
  form.dispatchEvent(new Event("input", { bubbles: true })); // A kept draft follows.
  const one = field instanceof RadioNodeList ? [...field].find((each) => each.checked) : field;
  one?.focus();
  tidy(note);
});

document.addEventListener("live:part", (event) => {
  if (event.target.matches("[data-others]")) tidy(event.target);
});
