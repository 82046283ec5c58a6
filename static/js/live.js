// Asks what is new, and puts it into the page: never into a part where somebody types or chooses.
// A page has [data-live] with the address, data-revision with what it knows and data-every in milliseconds;
// its parts have data-part. Other scripts hear "live:part" on a part that came, and may listen for "live:gone".

const page = document.querySelector("[data-live]");
const hiddenEvery = 15_000;
const patience = 10_000;
const waiting = new Map();
let revision = page.dataset.revision;
let typedAt = 0;
let next;
let asking = false;

const numbers = (stamp) => stamp.split("-")[0].split(".").map(Number);

/** An answer that was overtaken on its way tells what is no longer so. */
function isOlder(stamp) {
  const [its, ours] = [numbers(stamp), numbers(revision)];
  const place = its.findIndex((number, index) => number !== ours[index]);
  return place >= 0 && its[place] < ours[place];
}

const writes = "input:not([type=checkbox], [type=radio], [type=hidden]), textarea, select, [contenteditable]";

function isHeld(part) {
  const at = document.activeElement;
  return (part.contains(at) && at.matches(writes)) || part.querySelector("dialog[open], [data-held], [data-unsent]");
}

const within = (part, key) => key && part.querySelector(`[data-focus="${CSS.escape(key)}"]`);

/** The field in which somebody writes stays under their eyes, whatever comes or goes above it. */
function keepingTheField(change) {
  const field = document.activeElement.matches(writes) ? document.activeElement : null;
  const before = field?.getBoundingClientRect().top;
  change();
  const moved = field?.isConnected ? field.getBoundingClientRect().top - before : 0;
  if (moved) scrollBy({ top: moved, behavior: "instant" });
}

function put(name, html) {
  const part = page.querySelector(`[data-part="${CSS.escape(name)}"]`);
  if (!part || part.dataset.printed === html) return;
  if (isHeld(part)) {
    waiting.set(name, html);
    return;
  }
  waiting.delete(name);
  const at = part.contains(document.activeElement) ? document.activeElement : null;
  const key = at?.closest("[data-focus]")?.dataset.focus;
  const came = document.createRange().createContextualFragment(html).firstElementChild;
  came.dataset.printed = html;
  keepingTheField(() => part.replaceWith(came));
  if (at) (within(came, key) ?? came.querySelector("[data-focus-first]"))?.focus({ preventScroll: true });
  came.dispatchEvent(new CustomEvent("live:part", { bubbles: true }));
}

function show(answer) {
  if (isOlder(answer.revision)) return;
  revision = answer.revision;
  for (const [name, html] of Object.entries(answer.parts)) put(name, html);
}

/** What could not be put in while somebody typed comes as soon as they have left the field. */
document.addEventListener("focusout", () => setTimeout(() => [...waiting].forEach(([name, html]) => put(name, html))));

function tell(isThere) {
  document.dispatchEvent(new CustomEvent(isThere ? "live:answered" : "live:silent"));
}

async function ask() {
  const address = new URL(page.dataset.live, location);
  address.searchParams.set("since", revision);
  if (Date.now() - typedAt < 4000) address.searchParams.set("typing", "1");
  const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(patience) });
  tell(answer.ok);
  if (answer.status === 200) show(await answer.json());
  else if (answer.status === 403 || answer.status === 404) document.dispatchEvent(new CustomEvent("live:gone"));
}

async function look() {
  clearTimeout(next);
  if (!asking) {
    asking = true;
    await ask().catch(() => tell(false));
    asking = false;
  }
  const wait = document.hidden ? hiddenEvery : Number(page.dataset.every) * (0.9 + Math.random() * 0.2);
  clearTimeout(next);
  next = setTimeout(look, wait);
}

page.addEventListener("input", () => {
  typedAt = Date.now();
});
document.addEventListener("visibilitychange", () => document.hidden || look());
document.addEventListener("connection:back", look);
// An act of this page's own is shown at once, not at the next look.
document.addEventListener("live:now", look);
next = setTimeout(look, Number(page.dataset.every));
