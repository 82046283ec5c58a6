// The pocket checklist in one file: finds lines, and keeps the ticks on this device. It works without this, too.

const search = document.querySelector(".search");
const found = search.querySelector("[role=status]");
const lines = [...document.querySelectorAll("[data-found]")];
const ticks = [...document.querySelectorAll("[data-tick]")];
const place = `pocket ${document.title}`;

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function find(wanted) {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const line of lines) {
    const text = plain(line.textContent);
    line.hidden = !words.every((word) => text.includes(word));
    count += line.hidden ? 0 : 1;
  }
  for (const part of document.querySelectorAll(".stage")) {
    part.hidden = words.length > 0 && !part.querySelector("[data-found]:not([hidden])");
    const folded = part.querySelector("details");
    if (folded) folded.open = words.length > 0 && !!folded.querySelector("[data-found]:not([hidden])");
  }
  found.textContent = !words.length ? "" : count === 1 ? found.dataset.one : found.dataset.many.replace("{n}", count);
}

// A file that is opened from a folder may have no place to keep anything.
function kept() {
  try {
    return JSON.parse(localStorage.getItem(place)) || [];
  } catch {
    return [];
  }
}

function keep() {
  try {
    localStorage.setItem(place, JSON.stringify(ticks.filter((each) => each.checked).map((each) => each.dataset.tick)));
  } catch {
    return;
  }
}

function show(names) {
  for (const each of ticks) each.checked = names.includes(each.dataset.tick);
}

show(kept());
for (const each of ticks) each.addEventListener("change", keep);
search.hidden = false;
search.querySelector("input").addEventListener("input", (event) => find(event.target.value));

const clear = document.querySelector(".clear");
const button = clear.querySelector("button");
const words = button.textContent;
let before = null;
clear.hidden = false;
button.addEventListener("click", () => {
  const now = ticks.filter((each) => each.checked).map((each) => each.dataset.tick);
  show(before ?? []);
  before = before ? null : now;
  button.textContent = before ? button.dataset.back : words;
  keep();
});
