// Says how much is ticked, and keeps open over an act what was open before it.

const memory = `groups:open:${location.pathname}`;
const words = document.querySelector("[data-ticked]");
const folds = [...document.querySelectorAll("details[data-remembers]")];
const ticks = (name) => document.querySelectorAll(`[form=arrange][name=${name}]:checked`).length;

function tell() {
  const [groups, said] = [ticks("group"), ticks("said")];
  words.textContent =
    groups + said ? words.dataset.ticked.replace("{groups}", groups).replace("{said}", said) : "";
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[form=arrange][type=checkbox]")) tell();
});
document.getElementById("arrange")?.addEventListener("reset", () => setTimeout(tell));
if (words) tell();

try {
  const open = JSON.parse(sessionStorage.getItem(memory)) ?? [];
  for (const fold of folds) if (open.includes(fold.dataset.remembers)) fold.open = true;
  addEventListener("pagehide", () => {
    const now = folds.filter((fold) => fold.open).map((fold) => fold.dataset.remembers);
    sessionStorage.setItem(memory, JSON.stringify(now));
  });
} catch {
  // This browser keeps nothing; the group that was acted on is open in any case.
}

// What was folded open moved the place that the address names.
const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (place) {
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}
