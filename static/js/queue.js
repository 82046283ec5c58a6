// What somebody adds is kept on this device until the server has said that it is stored, and is sent in its order.
// The same key goes with every try, so that it is stored once. Without a place to keep it, the page says so.

const board = document.querySelector("[data-queue]");
const prefix = board.dataset.queue;
const form = document.getElementById("tell");
const badge = board.querySelector("[data-save-state]");
const slow = 2000;
const patience = 15_000;
const again = 1000;
const memory = new Map();
const settled = new Map();
let sending = null;
let began = 0;
let waiting;
let count = 0;

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function entries() {
  try {
    return Object.entries(localStorage);
  } catch {
    return [];
  }
}

const kept = () => entries().filter(([name]) => name.startsWith(`${prefix}:`));

/** Everything that is not known to be stored, the first added first. */
const unsent = () =>
  [...kept(), ...memory].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, text]) => ({ name, ...JSON.parse(text) }));

// Each has an entry of its own, so that two tabs never write over each other.
function keep({ name, ...item }) {
  const text = JSON.stringify(item);
  try {
    localStorage.setItem(name, text);
  } catch {
    memory.set(name, text);
  }
}

/** What drafts.js keeps of this seat's box. */
const drafts = () => entries().filter(([name]) => name.startsWith("draft:") && name.includes(prefix));

function drop(name) {
  memory.delete(name);
  try {
    localStorage.removeItem(name);
  } catch {}
}

function say(kind) {
  if (!badge) return;
  const lost = kind === "unsaved" && memory.size > 0;
  const words = badge.dataset[lost ? "nowhere" : kind];
  if (badge.textContent === words) return;
  const told = document.createElement("span");
  told.className = `is-${kind}`;
  told.textContent = words;
  badge.replaceChildren(told);
}

const isGone = () => board.classList.contains("is-gone");

function line(item) {
  const made = document.getElementById("unsent-line").content.cloneNode(true).firstElementChild;
  const state = made.querySelector("[data-unsent-state]");
  made.classList.add(`side-${item.side || "unknown"}`);
  made.querySelector("[data-unsent-text]").textContent = item.text;
  state.textContent = item.refused ?? state.dataset[settled.has(item.name) ? "saved" : memory.has(item.name) ? "nowhere" : "waiting"];
  state.classList.toggle("is-settled", settled.has(item.name));
  if (item.refused || isGone()) {
    made.querySelector("[data-unsent-acts]").hidden = false;
    made.querySelector("[data-unsent-copy]").addEventListener("click", copy);
    made.querySelector("[data-unsent-drop]").addEventListener("click", () => {
      drop(item.name);
      show();
    });
  }
  return made;
}

async function copy(event) {
  const button = event.currentTarget;
  const words = button.closest("li").querySelector("[data-unsent-text]");
  getSelection().selectAllChildren(words);
  try {
    await navigator.clipboard.writeText(words.textContent);
  } catch {
    // Over plain http a script may not write there by that way; the older one still does.
    if (!document.execCommand("copy")) return;
  }
  button.textContent = button.dataset.copied;
}

/** What was typed and not added; where the box itself is gone, it is shown like the rest. */
function typed() {
  if (form) return [];
  return drafts().map(([name, text]) => ({ name, text: JSON.parse(text).text ?? "" })).filter((item) => item.text.trim());
}

function show() {
  const items = [...settled.values(), ...unsent(), ...(isGone() ? typed() : [])];
  for (const list of board.querySelectorAll("[data-unsent-list]")) {
    list.replaceChildren(...items.map(line));
    list.hidden = items.length === 0;
  }
  const left = board.querySelector("[data-unsent-left]");
  left.hidden = items.length === 0;
}

/* The sending: one after the other, because of two at once the later might arrive first. */

function bodyOf(item) {
  const { key, deal, of, outcome, text, side, date } = item;
  return new URLSearchParams({ csrf_token: board.dataset.token, answer: "json", key, deal, of, outcome, text, side, date });
}

const send = (item, signal) =>
  fetch(board.dataset.tell, { method: "POST", body: bodyOf(item), redirect: "manual", cache: "no-store", signal });

/** The token of a page that was printed just now; without one, whoever sat here has no seat any more. */
async function renewToken(signal) {
  const page = await fetch(board.dataset.tell, { cache: "no-store", signal });
  if (page.status >= 500) throw new Error("busy");
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("[data-live][data-token]");
  if (!fresh) return document.dispatchEvent(new CustomEvent("live:gone"));
  board.dataset.token = fresh.dataset.token;
  for (const field of document.querySelectorAll("[name=csrf_token]")) field.value = fresh.dataset.token;
}

async function deliver(item, signal) {
  let answer = await send(item, signal);
  if (answer.status === 403) {
    await renewToken(signal);
    if (isGone()) return null;
    answer = await send(item, signal);
  }
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  return { status: answer.status, ...(isJson ? await answer.json() : {}) };
}

const passes = new Set([403, 408, 425, 429]);

/** What came of it. Only an answer that names the key says that it is stored: anybody's page may be a 200. */
function settle(item, answer) {
  if (answer?.stored === item.key) {
    drop(item.name);
    goOn(item, answer.deal);
    settled.set(item.name, item);
    document.dispatchEvent(new CustomEvent("live:now"));
    setTimeout(forget, 4000, item.name);
  } else if (answer?.again) {
    keep({ ...item, key: newKey() });
  } else if (answer && answer.status >= 400 && answer.status < 500 && !passes.has(answer.status)) {
    keep({ ...item, refused: answer.refused ?? board.dataset.refused });
  } else {
    return false;
  }
  return true;
}

/** A new deal is there with its first activity: from now on this page is about it, as it is after a reload. */
function goOn(item, deal) {
  const live = new URL(board.dataset.live, location);
  if (!form || !deal || !live.searchParams.has("new")) return;
  const { deal: name, outcome } = form.elements;
  if (name.value.trim() !== item.deal || outcome.value !== item.outcome) return;
  const about = (address) => {
    const url = new URL(address, location);
    url.searchParams.delete("new");
    url.searchParams.set("deal", deal);
    return url.pathname + url.search;
  };
  board.dataset.live = about(live);
  history.replaceState(history.state, "", about(location));
  const lines = board.querySelector("[data-lines]");
  if (lines) lines.href = about(lines.href);
}

function forget(name) {
  if (settled.delete(name)) show();
}

async function flush() {
  clearTimeout(waiting);
  if (sending || isGone()) return;
  const item = unsent().find((each) => !each.refused);
  if (!item) return rest();
  const started = new AbortController();
  sending = started;
  began = Date.now();
  if (!badge?.querySelector(".is-unsaved")) say("saving");
  const timers = [setTimeout(say, slow, "unsaved"), setTimeout(() => started.abort(), patience)];
  const answer = await deliver(item, started.signal).catch(() => null);
  timers.forEach(clearTimeout);
  sending = null;
  const isOver = settle(item, answer);
  show();
  if (isOver) return flush();
  say("unsaved");
  waiting = setTimeout(flush, again * (0.8 + Math.random() * 0.4));
}

function rest() {
  if (unsent().length > 0) say("unsaved");
  else if (badge?.textContent || settled.size > 0) say("saved");
}

/** The line may be back: what hangs since it broke is given up, and sent anew at once. */
function hurry() {
  if (sending && Date.now() - began > slow) sending.abort();
  clearTimeout(waiting);
  waiting = setTimeout(flush);
}

function add() {
  const { text, deal, of, outcome, date } = form.elements;
  const name = deal.value.trim();
  if (!of && !name && deal.type !== "hidden") return deal.focus();
  if (text.value.trim()) {
    count += 1;
    const key = newKey();
    const order = `${String(Date.now()).padStart(15, "0")}${String(count).padStart(5, "0")}`;
    const side = form.querySelector("[name=side]:checked")?.value ?? "";
    keep({ name: `${prefix}:${order}-${key}`, key, deal: name, of: of?.value ?? "", outcome: outcome.value, text: text.value.trim(), side, date: date.value });
    text.value = date.value = "";
    offerEachLine();
    form.dispatchEvent(new CustomEvent("draft:sent"));
    foldDeal(name);
    show();
    flush();
  }
  text.focus();
}

function foldDeal(name) {
  const [field, title] = [form.querySelector("[data-deal-field]"), document.getElementById("deal-title")];
  if (!field || !name) return;
  form.elements.deal.value = name;
  field.hidden = true;
  title.textContent = title.dataset.words.replace("{deal}", () => name);
}

function prepare() {
  const { text, deal } = form.elements;
  // Before the document's own listeners, which would hold back what cannot be sent just now.
  addEventListener("submit", (event) => {
    if (event.target !== form || event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    add();
  }, true);
  // A press beside the box would take the phone's keyboard away.
  form.addEventListener("mousedown", (event) => {
    if (event.target.closest("button, .choices") && document.activeElement === text) event.preventDefault();
  });
  // Who did it is no text that could be lost.
  form.addEventListener("input", (event) => event.target.type === "radio" && event.stopImmediatePropagation(), true);
  text.addEventListener("input", offerEachLine);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    add();
  });
  deal.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    text.focus();
  });
  const last = unsent().findLast((item) => item.outcome === form.elements.outcome.value);
  if (last) foldDeal(last.deal);
  if (text.value) {
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
    offerEachLine();
  }
  globalThis.visualViewport?.addEventListener("resize", liftButton);
  text.addEventListener("focus", () => setTimeout(liftButton, 300));
}

/** A list that was pasted into the box is several activities, which the server reads line by line. */
function offerEachLine() {
  const { text, key } = form.elements;
  const offer = form.querySelector("[data-each-line]");
  const isList = text.value.split("\n").filter((one) => one.trim()).length > 1;
  if (isList && offer.hidden) key.value = newKey();
  offer.hidden = !isList;
}

function liftButton() {
  if (document.activeElement !== form.elements.text) return;
  const seen = visualViewport;
  const below = form.querySelector(".tell-row").getBoundingClientRect().bottom + 8 - (seen.offsetTop + seen.height);
  if (below > 0) scrollBy({ top: below, behavior: "instant" });
}

function leaves(event) {
  const leaving = event.target.closest?.("[data-leaves]");
  if (!leaving) return;
  const left = unsent();
  if (left.length > 0 && !confirm(leaving.dataset.leaves)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  for (const name of [...left.map((item) => item.name), ...drafts().map(([name]) => name)]) drop(name);
}

if (form) prepare();
addEventListener("submit", leaves, true);
document.addEventListener("live:part", (event) => {
  if (event.target.dataset.part !== "told") return;
  settled.clear();
  show();
});
document.addEventListener("htmx:after:swap", show);
document.addEventListener("live:gone", show);
document.addEventListener("connection:lost", () => unsent().length > 0 && say("unsaved"));
document.addEventListener("connection:back", hurry);
document.addEventListener("live:answered", () => waiting && !sending && unsent().length > 0 && hurry());
document.addEventListener("visibilitychange", () => document.hidden || hurry());
for (const back of ["online", "pageshow", "storage"]) addEventListener(back, hurry);
addEventListener("storage", show);
addEventListener("beforeunload", (event) => memory.size > 0 && event.preventDefault());
show();
flush();
