// Says within three seconds that the server is out of reach, and sends nothing into the void.

const banner = document.getElementById("offline");
const every = 2000;
// What waits shall arrive within two seconds of the server’s return; the jitter keeps a room from asking at once.
const soon = () => 300 + Math.random() * 300;
const patience = 1500;
let reachable = navigator.onLine;

function show(now) {
  reachable = now;
  banner.textContent = now ? "" : banner.dataset.words;
  banner.hidden = now;
  document.dispatchEvent(new CustomEvent(now ? "connection:back" : "connection:lost"));
}

async function ask() {
  try {
    const answer = await fetch(document.body.dataset.health, {
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    // A server whose disk is full is there, and its page gives back what it could not store.
    return answer.ok || (await answer.text()).startsWith("the disk is full");
  } catch {
    return false;
  }
}

async function look() {
  // Only while something typed has not arrived does it matter enough to ask.
  const matters = !reachable || document.querySelector("form[data-unsent]");
  if (matters && !document.hidden) {
    const now = navigator.onLine && (await ask());
    if (now !== reachable) show(now);
  }
  setTimeout(look, reachable ? every : soon());
}

addEventListener("offline", () => show(false));
addEventListener("online", async () => (await ask()) && show(true));
document.addEventListener(
  "submit",
  (event) => {
    if (reachable || event.target.method !== "post") return;
    // stopPropagation, so that the form is not taken for one that is on its way.
    event.preventDefault();
    event.stopPropagation();
    banner.scrollIntoView({ block: "nearest" });
  },
  true,
);
if (!reachable) show(false);
setTimeout(look, every);
