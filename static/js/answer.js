// Saves an answer as soon as it is given and says so; what cannot arrive stays on this device and is sent later.

const form = document.querySelector("form[data-answers]");
const state = form.querySelector("[data-save-state]");
const pause = 700;
// After this long without an answer it is not saved, as far as anybody can know; the request goes on.
const patience = 2500;
const longest = 15_000;
const again = 2000;
const texts = "textarea, input[type=text], input[type=url]";
let version = 0;
let arrived = 0;
let waiting;
let sending = null;
let leaving = false;

function say(kind, words) {
  const told = document.createElement("span");
  told.className = `is-${kind}`;
  told.textContent = words;
  if (state.textContent !== words) state.replaceChildren(told);
}

function sayUnsaved() {
  say("unsaved", "lost" in form.dataset ? state.dataset.nowhere : state.dataset.unsaved);
}

function saySaved() {
  const time = new Date().toLocaleTimeString(state.dataset.language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  say("saved", state.dataset.saved.replace("{time}", time));
}

function send(signal) {
  const body = new URLSearchParams(new FormData(form));
  body.set("stay", "yes");
  // A page that is closed while it saves still gets its answer out.
  return fetch(location.href, { method: "POST", body, keepalive: true, signal });
}

/** The token of a page that was printed just now: this one's may have been forgotten with its cookie. */
async function renewToken(signal) {
  const page = await fetch(location.href, { cache: "no-store", signal });
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const token = fresh.querySelector("form[data-answers] [name=csrf_token]");
  if (token) form.elements.csrf_token.value = token.value;
}

async function deliver(signal) {
  let answer = await send(signal);
  if (answer.status === 403) {
    await renewToken(signal);
    answer = await send(signal);
  }
  return answer.status;
}

/** One at a time, because of two at once the older might arrive last. */
async function save() {
  clearTimeout(waiting);
  if (sending) return;
  const [sent, started] = [version, new AbortController()];
  sending = started;
  say("saving", state.dataset.saving);
  const [slow, stop] = [setTimeout(sayUnsaved, patience), setTimeout(() => started.abort(), longest)];
  // No line, or no answer in time, is no status: it is sent again.
  const status = await deliver(started.signal).catch(() => 0);
  clearTimeout(slow);
  clearTimeout(stop);
  sending = null;
  if (leaving) return;
  if (sent !== version) save();
  else if (status === 204) settle();
  else postpone(status);
}

function settle() {
  arrived = version;
  form.dispatchEvent(new CustomEvent("draft:sent"));
  saySaved();
}

function postpone(status) {
  sayUnsaved();
  // What the server will not take needs a person: the page that says why comes with Next.
  if (status < 400 || status >= 500) waiting = setTimeout(save, again);
}

function changed(event) {
  version += 1;
  form.dataset.unsent = "";
  clearTimeout(waiting);
  if (event.target.matches(texts)) waiting = setTimeout(save, pause);
  else save();
}

form.addEventListener("input", changed);
form.addEventListener("submit", () => {
  clearTimeout(waiting);
  leaving = true;
  sending?.abort();
});
document.addEventListener("connection:lost", sayUnsaved);
document.addEventListener("connection:back", () => {
  // A request that was on its way when the line broke may hang for long.
  sending?.abort();
  if (arrived !== version) waiting = setTimeout(save, 0);
});
addEventListener("pagehide", () => {
  if (!leaving && arrived !== version) send().catch(() => {});
});

document.addEventListener("keydown", (event) => {
  const idle = event.target === document.body || event.target.matches("input[type=radio]");
  if (event.key !== "Enter" || !idle || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("[type=submit]"));
});

// What a broken page left on this device is delivered now.
if ("unsent" in form.dataset) {
  version += 1;
  save();
}
