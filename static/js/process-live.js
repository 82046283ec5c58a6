// The flowchart follows what others change, as the words of the page do.

const charts = [...document.querySelectorAll("[data-chart] a")].map((link) => ({
  place: link.closest("[data-chart]"),
  href: link.href,
}));

const ofRevision = (href, number) => href.replace(/\/history\/\d+\//, `/history/${number}/`);

async function renew({ place, href }, number) {
  const link = place.querySelector(":scope > a");
  // What was not drawn yet is drawn from the newer document when there is room for it.
  if (link) link.href = ofRevision(href, number);
  if (link) return;
  const answer = await fetch(ofRevision(href, number));
  if (!answer.ok) return;
  const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
  place.replaceChildren(document.importNode(drawn.documentElement, true));
}

document.addEventListener("live:part", (event) => {
  const { number } = event.target.dataset;
  // On a lost line the chart stays as it was; the next change brings it up to date.
  if (number) for (const chart of charts) renew(chart, number).catch(() => {});
});
