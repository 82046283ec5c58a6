// A list whose lines are moved by hand or by Alt and an arrow key; each move is the press of its own button.

const form = () => document.getElementById("order");
const list = () => document.querySelector("[data-order]");
const said = document.getElementById("order-said");
let moved = null;

function press(button, line) {
  moved = line.dataset.id;
  button.click();
}

function drop(line) {
  const button = line.querySelector(`[formaction="${CSS.escape(line.dataset.move)}"]`);
  button.disabled = false;
  button.value = line.previousElementSibling?.dataset.id ?? "";
  press(button, line);
}

function prepare() {
  if (!list() || !form()) return;
  list().classList.add("is-movable");
  globalThis.Sortable?.create(list(), {
    animation: 120,
    filter: "button, a",
    preventOnFilter: false,
    delay: 200,
    delayOnTouchOnly: true,
    onEnd: ({ item, oldIndex, newIndex }) => oldIndex !== newIndex && drop(item),
  });
}

function tell() {
  const lines = [...(list()?.children ?? [])];
  const place = lines.findIndex((line) => line.dataset.id === moved) + 1;
  if (place) {
    const words = list().dataset.said.replace("{place}", place).replace("{all}", lines.length);
    said.textContent = `${words} ${lines[place - 1].querySelector("p").textContent}`;
    refocus(lines[place - 1]);
  }
  moved = null;
}

// At the end of the list the pressed button is off, and a focus on it would be lost.
function refocus(line) {
  if (line.contains(document.activeElement)) return;
  line.querySelector("[formaction$='/move']:not(:disabled)")?.focus();
}

document.addEventListener("keydown", (event) => {
  const line = event.target.closest("[data-order] > li");
  const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
  if (!line || !way || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const button = document.getElementById(`${way}-${line.dataset.id}`);
  if (button && !button.disabled) press(button, line);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-order] [formaction$='/move']");
  if (button) moved = button.closest("li").dataset.id;
});

document.addEventListener("htmx:after:swap", () => {
  prepare();
  if (moved) tell();
});

// A list that came by itself has what htmx and dragging need only now.
document.addEventListener("live:part", (event) => {
  if (!event.target.querySelector("[data-order]")) return;
  globalThis.htmx?.process(event.target);
  prepare();
});

prepare();
