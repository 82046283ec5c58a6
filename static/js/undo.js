// Notices of what was done: they stay twenty seconds, longer while somebody is at them; Ctrl+Z takes it back.

const stay = 20_000;

function lookAfter(notice) {
  const dismiss = notice.querySelector("[data-dismiss]");
  let leaving;
  const wait = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => notice.setAttribute("data-past", ""), stay);
  };
  dismiss.hidden = false;
  dismiss.addEventListener("click", () => notice.setAttribute("data-past", ""));
  for (const at of ["pointerenter", "focusin"]) notice.addEventListener(at, () => clearTimeout(leaving));
  for (const off of ["pointerleave", "focusout"]) notice.addEventListener(off, wait);
  wait();
}

const shelf = document.getElementById("notices");

for (const notice of shelf.querySelectorAll("[data-notice]")) {
  // A reader tells what arrives in a live region, not what was there when the page opened.
  notice.remove();
  setTimeout(() => shelf.append(notice), 100);
  lookAfter(notice);
}

// What gets the focus scrolls clear of the notices, however high they stand.
new ResizeObserver(() => {
  const room = shelf.offsetHeight > 1 ? `${shelf.offsetHeight + 32}px` : "";
  document.documentElement.style.scrollPaddingBlockEnd = room;
  document.body.style.paddingBlockEnd = room;
}).observe(shelf);

new MutationObserver((changes) => {
  for (const node of changes.flatMap((change) => [...change.addedNodes])) {
    if (node.matches?.("[data-notice]") && node.querySelector("[data-dismiss][hidden]")) lookAfter(node);
  }
}).observe(shelf, { childList: true });

// Nobody writes into a tick.
const writes = (element) =>
  element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
  if (!undoes || writes(event.target)) return;
  const forms = document.querySelectorAll("form[data-undo]");
  const latest = forms[forms.length - 1];
  if (!latest) return;
  event.preventDefault();
  latest.requestSubmit();
});
