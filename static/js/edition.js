// Searches the web edition: what does not hold every word is hidden, and the words are marked.

const edition = document.querySelector("[data-edition]");
const form = edition?.querySelector("[data-search]");
const patience = 120;

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function search() {
  const wanted = folded(field.value).split(/\s+/).filter(Boolean);
  const holds = (text) => wanted.every((word) => text.includes(word));
  let count = 0;
  for (const part of parts) {
    // A stage that is meant by its name is shown as a whole.
    const named = wanted.length > 0 && holds(part.title);
    let seen = 0;
    for (const place of part.places) {
      place.node.hidden = !named && !holds(place.text);
      seen += place.node.hidden ? 0 : 1;
    }
    part.node.hidden = wanted.length > 0 && !named && seen === 0;
    count += seen;
  }
  for (const node of rest) node.hidden = wanted.length > 0;
  tell(wanted, count);
  mark(wanted);
}

function tell(wanted, count) {
  const { one, many, none } = found.dataset;
  const words = count === 1 ? one : count ? many.replace("{n}", count) : none;
  found.textContent = wanted.length ? words : "";
}

function mark(wanted) {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("edition-found");
  const ranges = wanted.length ? places.filter((one) => !one.node.hidden).flatMap((one) => rangesIn(one.node, wanted)) : [];
  if (ranges.length) CSS.highlights.set("edition-found", new Highlight(...ranges));
}

function rangesIn(node, wanted) {
  const ranges = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const words = folded(text.data);
    // Where folding changes the length, places are not the same any more: better no mark than a wrong one.
    if (words.length !== text.data.length) continue;
    for (const word of wanted) {
      for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

const field = form?.querySelector("input");
const found = form?.querySelector("[data-found]");
const rest = edition ? [...edition.querySelectorAll("[data-rest]")] : [];
const placeOf = (node) => ({ node, text: folded(node.textContent) });
const parts = edition
  ? [...edition.querySelectorAll("[data-find-in]")].map((node) => ({
      node,
      title: folded(node.querySelector("h2").textContent),
      places: [...node.querySelectorAll("[data-find]")].map(placeOf),
    }))
  : [];
const places = parts.flatMap((part) => part.places);

if (form) {
  let waiting;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, patience);
  });
}
