// Keeps what is typed in a form on this device until it has arrived, and gives it back after anything.

const prefix = `draft:${document.body.dataset.person}:`;
// Forms in which somebody typed just now, with what waits to keep it.
const pauses = new Map();
const typed = "input:not([type=hidden], [type=file], [type=password]), textarea, select";

export const nameOf = (form) => prefix + form.dataset.draft;

const stateOf = (form) => document.querySelector(`[data-draft-state="${CSS.escape(form.dataset.draft)}"]`);

/** Boxes of one name are kept one by one. */
const slot = (field) => (field.type === "checkbox" ? `${field.name}=${field.value}` : field.name);

function values(form) {
  const kept = {};
  for (const field of form.querySelectorAll(typed)) {
    if (!field.name || (field.type === "radio" && !field.checked)) continue;
    kept[slot(field)] = field.type === "checkbox" ? field.checked : field.value;
  }
  return kept;
}

function fill(form, kept) {
  for (const field of form.querySelectorAll(typed)) {
    const value = kept[slot(field)];
    if (value === undefined) continue;
    if (field.type === "radio") field.checked = field.value === value;
    else if (field.type === "checkbox") field.checked = value;
    else field.value = value;
  }
}

function tell(form, words, lost = false) {
  const state = stateOf(form);
  if (!state) return;
  state.hidden = !words;
  state.classList.toggle("is-lost", lost);
  state.textContent = words;
}

function offerToForget(form, asPrinted) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-text";
  button.textContent = stateOf(form).dataset.forget;
  button.addEventListener("click", () => {
    localStorage.removeItem(nameOf(form));
    fill(form, asPrinted);
    tell(form, "");
    form.querySelector(typed)?.focus();
  });
  stateOf(form).append(" ", button);
}

function keep(form) {
  form.dataset.unsent = "";
  try {
    localStorage.setItem(nameOf(form), JSON.stringify(values(form)));
    delete form.dataset.lost;
    tell(form, stateOf(form)?.dataset.kept);
  } catch {
    form.dataset.lost = "";
    tell(form, stateOf(form)?.dataset.lost, true);
  }
}

function stored(form) {
  try {
    return JSON.parse(localStorage.getItem(nameOf(form)));
  } catch {
    return null;
  }
}

/** What the page held before anybody typed into it. */
function printed(form) {
  const fresh = form.cloneNode(true);
  fresh.reset();
  return values(fresh);
}

// A browser that goes back or loads again puts the old words into the fields itself, sent or not.
const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate";

/** What somebody typed who was quicker than this script. */
function typedBefore(form, asPrinted) {
  return isNew ? Object.fromEntries(Object.entries(values(form)).filter(([name, value]) => asPrinted[name] !== value)) : {};
}

/** Looks after a form, also one that came into the page later. */
export function lookAfter(form) {
  const asPrinted = printed(form);
  const early = typedBefore(form, asPrinted);
  const kept = stored(form);
  // A page that came back with a fault already holds what was typed.
  const cameBack = form.querySelector("[aria-invalid]");
  if (kept && !cameBack && JSON.stringify(kept) !== JSON.stringify(asPrinted)) {
    fill(form, kept);
    form.dataset.unsent = "";
    tell(form, stateOf(form)?.dataset.back);
    if (stateOf(form)) offerToForget(form, asPrinted);
  }
  if (Object.keys(early).length) {
    fill(form, early);
    keep(form);
  }
  form.addEventListener("input", (event) => {
    clearTimeout(pauses.get(form));
    pauses.set(form, setTimeout(keepNow, event.target.type === "radio" ? 0 : 300, form));
  });
  form.addEventListener("submit", () => {
    keepNow(form);
    form.dataset.sending = "";
  });
  form.addEventListener("draft:sent", () => {
    settle(form);
    forget(form);
  });
}

function settle(form) {
  clearTimeout(pauses.get(form));
  pauses.delete(form);
}

function keepNow(form) {
  settle(form);
  keep(form);
}

/** The last letters before a page is left, or a phone is locked, do not wait for a pause in typing. */
function keepAll() {
  for (const form of [...pauses.keys()]) if (form.isConnected) keepNow(form);
}

/** What was typed has arrived. */
export function forget(form) {
  localStorage.removeItem(nameOf(form));
  delete form.dataset.unsent;
  delete form.dataset.sending;
  tell(form, "");
}

function forgetAll() {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
}

try {
  for (const note of document.querySelectorAll("[data-delivered]")) {
    localStorage.removeItem(prefix + note.dataset.delivered);
  }
  document.querySelector("[data-forgets-drafts]")?.addEventListener("submit", forgetAll);
} catch {
  // This browser keeps nothing; the forms say so as soon as somebody types.
}

for (const form of document.querySelectorAll("form[data-draft]")) lookAfter(form);

addEventListener("pagehide", keepAll);
document.addEventListener("visibilitychange", () => document.hidden && keepAll());
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[data-sending]")) delete form.dataset.sending;
});

addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-lost]:not([data-sending])")) event.preventDefault();
});
