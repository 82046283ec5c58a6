// Counts down every [data-ends-at] (a moment in ISO), also those that come later, on the server's clock: the
// page says with [data-now] what time it was there. data-left holds "{time} left", data-up what is said in the
// first minute after the end, data-over "over by {n} min"; data-soon and data-up are told to readers once.

const here = document.querySelector("[data-now]")?.dataset.now;
const ahead = here ? Date.now() - Date.parse(here) : 0;
const minute = 60;
const before = new Map();
const voice = document.createElement("p");

voice.className = "seen-by-readers-only";
voice.setAttribute("role", "status");
document.body.append(voice);

const secondsTo = (moment) => Math.ceil((Date.parse(moment) - (Date.now() - ahead)) / 1000);

function words(timer, seconds) {
  const { left = "{time}", up = "0:00", over = "+{n}" } = timer.dataset;
  if (seconds > 0) return left.replace("{time}", `${Math.floor(seconds / minute)}:${String(seconds % minute).padStart(2, "0")}`);
  if (seconds > -minute) return up;
  return over.replace("{n}", Math.floor(-seconds / minute));
}

/** Only what happens while the page is open is told: who comes later sees it anyhow. */
function announce(timer, seconds) {
  const { endsAt, soon, up } = timer.dataset;
  const last = before.get(endsAt) ?? seconds;
  const passed = (mark) => last > mark && seconds <= mark;
  if (up && passed(0)) voice.textContent = up;
  else if (soon && passed(minute)) voice.textContent = soon;
}

function show() {
  const seen = new Map();
  for (const timer of document.querySelectorAll("[data-ends-at]")) {
    const seconds = secondsTo(timer.dataset.endsAt);
    announce(timer, seconds);
    seen.set(timer.dataset.endsAt, seconds);
    timer.classList.toggle("is-over", seconds <= 0);
    const told = words(timer, seconds);
    if (timer.textContent !== told) timer.textContent = told;
  }
  for (const [moment, seconds] of seen) before.set(moment, seconds);
}

document.addEventListener("live:part", show);
setInterval(show, 250);
show();
