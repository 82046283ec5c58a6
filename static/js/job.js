// Work that is being done: the page asks every second how far it is, then downloads the file or goes on.

const page = document.querySelector("[data-job]");
const part = (name, within = page) => within.querySelector(`[data-part="${name}"]`);
const pause = () => (document.hidden ? 15_000 : 900 + Math.random() * 200);

function show(answer) {
  const before = part("standing").dataset.state;
  const [standing, acts] = [part("standing", answer), part("acts", answer)];
  part("standing").replaceWith(standing);
  if (standing.dataset.state === before) return;
  // The buttons stay as they are while nothing else can be pressed, so that a hand on one keeps it.
  const held = part("acts").contains(document.activeElement);
  part("acts").replaceWith(acts);
  if (held) acts.querySelector("a, button")?.focus();
  page.querySelector("[data-job-said]").textContent = standing.dataset.said;
}

async function ask() {
  const address = new URL(page.dataset.live, location);
  address.searchParams.set("since", part("standing").dataset.since);
  const answer = await fetch(address, { cache: "no-store" });
  if (answer.status === 200) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  // Whoever was signed out, or whose file is gone, is told when they load the page again.
  return answer.ok || answer.status >= 500;
}

function take() {
  const got = `got-${page.dataset.job}`;
  try {
    if (sessionStorage.getItem(got)) return;
    sessionStorage.setItem(got, "1");
  } catch {
    return; // Without a memory it would come again at every look back; the button is there.
  }
  const way = part("acts").querySelector("[data-goes-on] button, a");
  // A reader of the groups has nothing to press.
  if (way) way.click();
}

async function follow() {
  let goesOn = true;
  while (goesOn && part("standing").dataset.underWay === "true") {
    await new Promise((resolve) => setTimeout(resolve, pause()));
    // A line that is down comes back; what the server makes meanwhile is not lost.
    goesOn = await ask().catch(() => true);
  }
  if (part("standing").dataset.state === "done") take();
}

follow();
