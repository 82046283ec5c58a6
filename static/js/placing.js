// Moves a line by Alt and an arrow key, or by hand; what came of it is sent once the hand lets go.

const form = document.getElementById("placing");
const told = document.getElementById("placing-told");
const lists = (kind) => [...document.querySelectorAll(`[data-list="${kind}"]`)];
const wayOf = { ArrowUp: -1, ArrowDown: 1 };
const patience = 1500;
let carried = null;
let waiting;

function stepWithin(line, way) {
  const sibling = way < 0 ? line.previousElementSibling : line.nextElementSibling;
  if (!sibling) return false;
  if (way < 0) sibling.before(line);
  else sibling.after(line);
  return true;
}

function stepOver(line, way) {
  const all = lists(line.parentElement.dataset.list);
  const next = all[all.indexOf(line.parentElement) + way];
  if (!next) return false;
  if (way < 0) next.append(line);
  else next.prepend(line);
  return true;
}

const handleOf = (line) => line.querySelector(".opens");

function tell(line) {
  const list = line.parentElement;
  const beside = list.dataset.number ? told.dataset.part : told.dataset.beside;
  const words = list.dataset.list === "stages" ? told.dataset.stage : beside;
  told.textContent = words
    .replace("{name}", () => handleOf(line).textContent)
    .replace("{stage}", list.dataset.number)
    .replace("{position}", [...list.children].indexOf(line) + 1);
}

function send(line) {
  clearTimeout(waiting);
  carried = null;
  form.elements.id.value = line.dataset.id;
  form.elements.parent.value = line.parentElement.dataset.parent;
  form.elements.after.value = line.previousElementSibling?.dataset.id ?? "";
  line.dispatchEvent(new CustomEvent("place:chosen", { bubbles: true }));
  form.requestSubmit();
}

document.addEventListener("keydown", (event) => {
  const way = wayOf[event.key];
  const line = event.target.closest?.(".opens")?.closest("[data-id]");
  if (!way || !line?.parentElement.dataset.list || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  // On its way already: what is pressed meanwhile would start from a place that it has left.
  if ("busy" in form.dataset || !(stepWithin(line, way) || stepOver(line, way))) return;
  carried = line;
  line.dataset.held = ""; // What others change does not take it out of the hand.
  handleOf(line).focus();
  line.scrollIntoView({ block: "nearest" });
  tell(line);
  clearTimeout(waiting);
  waiting = setTimeout(send, patience, line);
});

document.addEventListener("keyup", (event) => {
  if (event.key === "Alt" && carried) send(carried);
});

document.addEventListener("keydown", (event) => {
  const redoes = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "z";
  const redo = document.querySelector("form[data-redo]");
  if (!redoes || !redo || event.target.closest("input, textarea, select")) return;
  event.preventDefault();
  redo.requestSubmit();
});

function letDrag(list) {
  globalThis.Sortable.create(list, {
    group: list.dataset.list,
    handle: "[data-handle]",
    animation: 120,
    chosenClass: "is-lifted",
    onStart({ item }) {
      item.dataset.held = "";
    },
    onEnd({ item, from, to, oldIndex, newIndex }) {
      delete item.dataset.held;
      if (from !== to || oldIndex !== newIndex) send(item);
    },
  });
}

/** Lines that came later can be taken by the hand as well. */
function equip(part) {
  const handle = document.getElementById("handle").content;
  for (const words of part.querySelectorAll(".line-words")) {
    if (!words.nextElementSibling?.matches("[data-handle]")) words.after(handle.cloneNode(true));
  }
  for (const list of part.querySelectorAll("[data-list]:not([data-list=stages])")) letDrag(list);
}

addEventListener("load", () => {
  if (!globalThis.Sortable) return;
  equip(document);
  document.addEventListener("live:part", (event) => equip(event.target));
});
