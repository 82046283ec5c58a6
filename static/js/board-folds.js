// What is folded open stays open when the groups come anew, and when the page does.

const memory = `board:open:${location.pathname}`;
const open = new Set();

try {
  for (const id of JSON.parse(sessionStorage.getItem(memory)) ?? []) open.add(id);
} catch {
  // This browser keeps nothing; the folds stay open until the page is left.
}

function restore(part) {
  for (const fold of part.querySelectorAll("details[data-remembers]")) {
    if (open.has(fold.dataset.remembers)) fold.open = true;
  }
}

document.addEventListener(
  "toggle",
  ({ target }) => {
    const id = target.dataset?.remembers;
    if (!id || !target.isConnected) return;
    if (target.open) open.add(id);
    else open.delete(id);
  },
  true,
);

addEventListener("pagehide", () => {
  try {
    sessionStorage.setItem(memory, JSON.stringify([...open]));
  } catch {
    // Nothing is kept.
  }
});

document.addEventListener("live:part", (event) => restore(event.target));
restore(document);

// What was folded open moved the place that the address names.
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
