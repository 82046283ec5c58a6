// Moves a wording by a sheet, by Alt and an arrow key, or by hand; the page shows it at once and says it.

const page = document.querySelector(".board");
const said = document.getElementById("board-said");
const sheet = document.getElementById("sheet");
const press = document.getElementById("press");
const wayOf = { ArrowUp: -1, ArrowDown: 1 };
// What was moved and not grouped anew yet: it stays moved here when older groups arrive.
const pending = new Map();
let underWay = 0;
let askedBy = "";
let held = "";

const find = (id) => page.querySelector(`[data-wording="${CSS.escape(id)}"]`);
const groupsOf = () => [...page.querySelectorAll("[data-group]")];
const groupAt = (id) => page.querySelector(`[data-group="${CSS.escape(id)}"]`);
const handleOf = (line) => line.querySelector("[data-sheet]");

function unfold(group) {
  const fold = group.querySelector("details");
  if (fold) fold.open = true;
}

function put(line, group) {
  const id = line.dataset.wording;
  const was = pending.get(id) ?? { from: line.parentElement, next: line.nextElementSibling };
  pending.set(id, { ...was, to: group.dataset.group });
  underWay += 1;
  unfold(group);
  group.querySelector("[data-wordings]")?.append(line);
}

function tell(line, group) {
  const words = { text: line.dataset.text, group: group.dataset.name };
  said.textContent = said.dataset.moved.replace(/\{(text|group)\}/g, (_, name) => words[name]);
}

function buttonFor(action, name, value) {
  const button = document.createElement("button");
  button.setAttribute("formaction", action);
  Object.assign(button, { name, value });
  return button;
}

function move(line, group) {
  put(line, group);
  tell(line, group);
  const action = handleOf(line).getAttribute("href");
  document.dispatchEvent(new CustomEvent("act:send", { detail: { form: press, button: buttonFor(action, "to", group.dataset.group) } }));
}

function focusOn(id) {
  const line = find(id);
  if (!line) return;
  const group = line.closest("[data-group]");
  if (group) unfold(group);
  handleOf(line)?.focus({ preventScroll: true });
  line.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  const way = wayOf[event.key];
  const line = event.target.closest?.("[data-wording]");
  if (!way || !line || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const all = groupsOf();
  const at = all.indexOf(line.closest("[data-group]"));
  const next = at < 0 ? all.at(way < 0 ? -1 : 0) : all[at + way];
  if (!next) return;
  held = line.dataset.wording;
  move(line, next);
  focusOn(held);
});

// The line that a key moved keeps the focus when its group comes anew, wherever that is now.
page.addEventListener("focusin", (event) => {
  held = event.target.closest("[data-wording]")?.dataset.wording ?? "";
});

page.addEventListener("live:part", (event) => {
  const part = event.target;
  if (part.dataset.part !== "groups") return;
  if (!underWay && !part.querySelector("[data-stale]")) pending.clear();
  for (const [id, { to }] of pending) {
    const [line, group] = [find(id), groupAt(to)];
    if (line && group && line.closest("[data-group]") !== group) group.querySelector("[data-wordings]")?.append(line);
  }
  if (held && (document.activeElement === document.body || part.contains(document.activeElement))) focusOn(held);
  letDrag();
});

/** What was shown before it was stored goes back to its place. */
async function putBack() {
  for (const [id, { from, next }] of pending) {
    if (from.isConnected) from.insertBefore(find(id), next?.parentElement === from ? next : null);
  }
  pending.clear();
  const answer = await fetch(location.href, { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector('[data-part="groups"]');
  const part = page.querySelector('[data-part="groups"]');
  if (!fresh || !part) return;
  part.replaceWith(document.adoptNode(fresh));
  fresh.dispatchEvent(new CustomEvent("live:part", { bubbles: true }));
}

document.addEventListener("act:refused", () => {
  underWay = 0;
  putBack();
});

// The sheet: the same page that opens without scripts.

async function openSheet(link) {
  const answer = await fetch(link.href).catch(() => null);
  if (!answer?.ok) {
    location.assign(link.href);
    return;
  }
  const body = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("sheet-body");
  askedBy = link.dataset.focus;
  const close = Object.assign(document.createElement("button"), { type: "button", className: "button button-text sheet-close", textContent: sheet.dataset.close });
  close.addEventListener("click", () => sheet.close());
  sheet.replaceChildren(close, document.adoptNode(body));
  sheet.showModal();
  sheet.querySelector(".choice-to")?.focus();
}

page.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-sheet]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openSheet(link);
});

sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());
sheet.addEventListener("close", () => {
  const back = page.querySelector(`[data-focus="${CSS.escape(askedBy)}"]`);
  if (back) back.focus({ preventScroll: true });
});

sheet.addEventListener("submit", (event) => {
  const [, id] = askedBy.match(/^wording-(.*)$/) ?? [];
  const [line, group] = [id && find(id), groupAt(event.submitter.value)];
  if (line && group) put(line, group);
  sheet.close();
});

document.addEventListener("act:done", ({ detail }) => {
  underWay = Math.max(0, underWay - 1);
  if ("undo" in detail.form.dataset) pending.clear();
  said.textContent = detail.words;
});

function letDrag() {
  if (!globalThis.Sortable || !matchMedia("(min-width: 60rem) and (pointer: fine)").matches || !press) return;
  const part = page.querySelector('[data-part="groups"]');
  const carried = { name: "wordings", put: true };
  const options = {
    group: carried,
    animation: 120,
    draggable: "[data-wording]",
    filter: "a, button",
    preventOnFilter: false,
    onStart: () => part.setAttribute("data-held", ""),
    onEnd({ item, from, to }) {
      part.removeAttribute("data-held");
      const group = to.closest("[data-group]");
      if (from !== to && group) move(item, group);
    },
  };
  for (const list of page.querySelectorAll("[data-wordings], [data-aside]")) globalThis.Sortable.create(list, options);
  // A group that is folded takes a wording at its name.
  for (const name of page.querySelectorAll("[data-group] > h3")) {
    globalThis.Sortable.create(name, { ...options, sort: false, group: { name: "wordings", pull: false, put: true }, draggable: ".none" });
  }
}

addEventListener("load", letDrag);
