// A page that is loaded again after a change stays where it was: the line under the hand stays under the hand.

const memory = "stay";
const page = document.querySelector("[data-stay]");
const within = (id) => page.querySelector(`[data-id="${CSS.escape(id)}"]`);

function remember(element) {
  const part = element.closest("[data-id]");
  if (!part) return;
  const place = { at: location.pathname, id: part.dataset.id, top: part.getBoundingClientRect().top };
  try {
    sessionStorage.setItem(memory, JSON.stringify(place));
  } catch {
    // Without a memory the page begins where the address says.
  }
}

function recalled() {
  try {
    const place = JSON.parse(sessionStorage.getItem(memory));
    sessionStorage.removeItem(memory);
    return place?.at === location.pathname ? place : null;
  } catch {
    return null;
  }
}

function focusField() {
  const panel = page.querySelector("[data-panel]");
  if (!panel || page.querySelector("[data-takes-focus]")) return;
  panel.querySelector("input:not([type=hidden]), textarea")?.focus({ preventScroll: true });
}

function returnTo({ id, top }) {
  const part = within(id);
  if (part) scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" });
}

addEventListener("load", () => {
  focusField();
  const place = recalled();
  if (place && !page.querySelector("[data-takes-focus]")) returnTo(place);
});

page.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (link) remember(link);
});
page.addEventListener("submit", (event) => remember(event.target));
page.addEventListener("place:chosen", (event) => remember(event.target));

document.addEventListener("keydown", (event) => {
  const cancel = page.querySelector("[data-cancel]");
  if (event.key === "Escape" && cancel && page.querySelector("[data-panel]").contains(event.target)) cancel.click();
});
