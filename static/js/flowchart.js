// Fetches the flowchart for which there is room, and the other one when the room changes.

const roomy = matchMedia("(min-width: 48rem)");
const wide = document.querySelector("[data-chart=wide]");
const memory = `flowchart-height-${wide.dataset.shape}`;

async function draw(place) {
  // Once it is drawn, the links in its place are those of the drawing.
  const link = place?.querySelector("a[data-failed]");
  if (!link) return;
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
    place.replaceChildren(document.importNode(drawn.documentElement, true));
    if (place === wide) sessionStorage.setItem(memory, place.offsetHeight);
  } catch {
    link.textContent = link.dataset.failed;
  }
}

function recall() {
  try {
    // The page below stays in its place while the chart is on its way.
    const height = sessionStorage.getItem(memory);
    if (height) wide.style.minHeight = `${height}px`;
  } catch {
    // Without a memory the style sheet's own guess holds.
  }
}

const show = () => draw(roomy.matches ? wide : document.querySelector("[data-chart=narrow]"));

recall();
show();
roomy.addEventListener("change", show);
