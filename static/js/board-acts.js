// Sends what is pressed at the board one after the other, says what came of it, and keeps the page where it is.
// Forms have data-acts. Others hear "act:done" and "act:refused" on the document; "act:send" with a form and a
// button sends without a press. Without scripts each form is sent as any other.

const said = document.getElementById("board-said");
const shelf = document.getElementById("notices");
const press = document.getElementById("press");
const again = press?.getAttribute("action");
const twice = 600;
let queue = Promise.resolve();
let grouping = false;
let seen = false;
let last = { mark: "", at: 0 };
let touched = 0;

function show(html) {
  const notice = document.createRange().createContextualFragment(html).firstElementChild;
  for (const older of shelf.querySelectorAll("[data-notice]")) older.remove();
  shelf.append(notice);
}

/** Another person's page hears of a vote once it is closed; this one shows its own at once. */
function put(name, html) {
  const part = document.querySelector(`[data-part="${CSS.escape(name)}"]`);
  if (!part) return;
  const key = part.contains(document.activeElement) && document.activeElement.dataset.focus;
  const came = document.createRange().createContextualFragment(html).firstElementChild;
  part.replaceWith(came);
  if (key) came.querySelector(`[data-focus="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function complain(words) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.notice = "";
  notice.setAttribute("role", "alert");
  notice.append(Object.assign(document.createElement("p"), { textContent: words }));
  const dismiss = Object.assign(document.createElement("button"), { type: "button", className: "button", hidden: true, textContent: press.dataset.dismiss });
  dismiss.dataset.dismiss = "";
  notice.append(dismiss);
  shelf.append(notice);
}

/** A press that is made again is another one; only the same request sent twice is one. */
const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

function fieldsOf(form, button) {
  const fields = new FormData(form);
  if (button?.name) fields.set(button.name, button.value);
  if (fields.has("key")) fields.set("key", newKey());
  return new URLSearchParams(fields);
}

/** Whoever is at it already groups for all, so that asking twice costs nothing. */
async function group(form) {
  if (!again || grouping) return;
  grouping = true;
  const fields = new URLSearchParams({ csrf_token: form.elements.csrf_token.value });
  await fetch(again, { method: "POST", body: fields, headers: { "X-Asked-By": "script" } }).catch(() => {});
  grouping = false;
  document.dispatchEvent(new CustomEvent("live:now"));
}

// To the document, because a notice that was pressed may be gone by now.
const tell = (name, form, detail) => document.dispatchEvent(new CustomEvent(name, { detail: { form, ...detail } }));

const problemIn = (page) => new DOMParser().parseFromString(page, "text/html").querySelector("main .lead, main p")?.textContent;

async function send(form, button, fields) {
  const action = button?.getAttribute("formaction") ?? form.getAttribute("action");
  let answer;
  try {
    answer = await fetch(action, { method: "POST", body: fields, headers: { "X-Asked-By": "script" } });
  } catch {
    complain(press.dataset.offline);
    return tell("act:refused", form, { button });
  }
  if (answer.status === 204) return document.dispatchEvent(new CustomEvent("live:now"));
  const isOurs = answer.headers.get("Content-Type")?.includes("json");
  const told = isOurs ? await answer.json() : { problem: problemIn(await answer.text()) };
  if (answer.ok && isOurs) {
    show(told.notice);
    for (const [name, html] of Object.entries(told.parts)) put(name, html);
    tell("act:done", form, { button, words: told.words });
    if (said) group(form);
  } else {
    complain(told.problem ?? "");
    tell("act:refused", form, { button });
  }
  document.dispatchEvent(new CustomEvent("live:now"));
}

addEventListener("pointerdown", () => (touched = Date.now()), true);

/** A finger that taps twice means one press, also where the button was printed anew between the two taps. */
function isTwice(form, button) {
  const mark = button?.dataset.focus ?? [form.getAttribute("action"), button?.getAttribute("formaction"), button?.value].join(" ");
  const before = last;
  last = { mark, at: Date.now() };
  // Keys are pressed twice on purpose.
  return mark === before.mark && last.at - before.at < twice && last.at - touched < twice;
}

function enqueue(form, button) {
  if (isTwice(form, button)) return;
  const fields = fieldsOf(form, button);
  queue = queue.then(() => send(form, button, fields));
}

// Before busy.js, which lets a form be sent once: here the next press may come while the last is on its way.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!("acts" in form.dataset) || form.method !== "post") return;
    event.preventDefault();
    enqueue(form, event.submitter);
  },
  true,
);

document.addEventListener("act:send", ({ detail }) => enqueue(detail.form, detail.button));

/** Groups that do not follow yet are asked for by whoever waits: the one who decided may be gone. */
function look() {
  const stale = document.querySelector("[data-stale]");
  if (stale && seen && press) group(press);
  seen = Boolean(stale);
}
setInterval(look, 2500 + Math.random() * 2000);
