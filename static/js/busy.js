// A press is answered at once; what takes longer than a second says so; nothing is sent twice.

const patience = 1000;

function settle(form) {
  delete form.dataset.busy;
  form.removeAttribute("aria-busy");
  for (const button of form.querySelectorAll(".is-pressed")) button.classList.remove("is-pressed");
  form.querySelector(".busy-words")?.remove();
}

function sayWorking(form, button) {
  if (!("busy" in form.dataset)) return;
  const words = document.createElement("span");
  words.className = "busy-words";
  words.setAttribute("role", "status");
  button.after(words);
  words.textContent = button.dataset.busy ?? "";
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if ("busy" in form.dataset) {
    event.preventDefault();
    return;
  }
  const button = event.submitter ?? form.querySelector("[type=submit]");
  form.dataset.busy = "";
  form.setAttribute("aria-busy", "true");
  button?.classList.add("is-pressed");
  if (button) setTimeout(sayWorking, patience, form, button);
  // The answer to a download leaves the page where it is, so the form must be free again.
  if ("stays" in form.dataset) setTimeout(settle, 3 * patience, form);
});

document.addEventListener("busy:over", (event) => settle(event.target));
addEventListener("pageshow", () => document.querySelectorAll("form[data-busy]").forEach(settle));
