// Counts the ticks of an import while they change, and looks again as soon as a column or an answer is chosen.

const changed = (boxes, weight) =>
  boxes.reduce((sum, box) => sum + (box.checked - box.defaultChecked) * weight(box), 0);

function fill(place, values) {
  const words = place.dataset.words.replace(/\{(\w+)\}/g, (_all, name) => values[name]);
  if (place.textContent !== words) place.textContent = words;
}

function count() {
  const form = document.getElementById("import");
  const button = form?.querySelector("[data-import]");
  if (!button) return;
  const boxes = [...form.querySelectorAll("input[name=take]")];
  // Deals that are not listed stand in the printed numbers only, so what changed is added to those.
  const deals = Number(button.dataset.deals) + changed(boxes, () => 1);
  const told = form.querySelector("[data-ticked]");
  fill(told, { deals, activities: Number(told.dataset.activities) + changed(boxes, (box) => box.dataset.activities) });
  button.textContent = deals === 1 ? button.dataset.one : button.dataset.many.replace("{n}", deals);
  for (const group of form.querySelectorAll("[data-group]")) {
    const place = group.querySelector("[data-group-count]");
    const theirs = [...group.querySelectorAll("input[name=take]")];
    fill(place, { ticked: Number(place.dataset.ticked) + changed(theirs, () => 1) });
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-asks]")) document.querySelector("[data-look-again]").click();
  if (event.target.matches("#import input[name=take]")) count();
});
document.addEventListener("htmx:after:swap", count);
addEventListener("pageshow", count);
