// Single keys for what a page offers; `?` shows them. They can be turned off and never act inside a field.

const sheet = document.getElementById("shortcuts");
const list = sheet.querySelector("[data-key-list]");
const box = sheet.querySelector("#shortcuts-on");
const memory = "shortcuts:off";

const recall = () => {
  try {
    return localStorage.getItem(memory) !== "yes";
  } catch {
    return true;
  }
};

const targets = () => [...document.querySelectorAll("[data-shortcut]")];

function tell(keys, name) {
  const key = document.createElement("dt");
  const words = document.createElement("dd");
  for (const one of keys) key.append(Object.assign(document.createElement("kbd"), { textContent: one }), " ");
  words.textContent = name;
  key.className = words.className = "of-page";
  list.append(key, words);
}

/** Single keys, and those of several that other scripts of the page listen to. */
function write() {
  for (const old of list.querySelectorAll(".of-page")) old.remove();
  for (const target of targets()) tell([target.dataset.shortcut], target.dataset.shortcutName);
  for (const each of document.querySelectorAll("[data-keys]")) tell(each.dataset.keys.split(" "), each.dataset.shortcutName);
}

function open() {
  write();
  box.checked = recall();
  sheet.showModal();
}

for (const opener of document.querySelectorAll("[data-opens=shortcuts]")) {
  opener.hidden = false;
  opener.addEventListener("click", open);
}

box.addEventListener("change", () => {
  try {
    if (box.checked) localStorage.removeItem(memory);
    else localStorage.setItem(memory, "yes");
  } catch {
    // Kept for this page only where the browser stores nothing.
  }
});

// Nobody writes into a tick or a choice.
const writes = (element) =>
  element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (writes(event.target) || sheet.open || !recall() || !box.checked) return;
  const target = targets().find((one) => one.dataset.shortcut === event.key);
  if (!target) return;
  event.preventDefault();
  if (target.matches("a, button, [type=radio], [type=checkbox]")) target.click();
  if (!target.matches("a, button")) target.focus();
});
