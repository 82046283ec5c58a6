// Tells that files are too large before they travel: a server that refuses them can only cut the line.

const field = document.querySelector("input[type=file]");
const told = document.querySelector("[data-too-big]");
const size = () => [...field.files].reduce((sum, file) => sum + file.size, 0);

function look() {
  told.hidden = size() <= Number(told.dataset.tooBig);
  field.toggleAttribute("aria-invalid", !told.hidden);
}

field.addEventListener("change", look);
field.form.addEventListener("submit", (event) => {
  look();
  if (told.hidden) return;
  event.preventDefault();
  field.focus();
});
