// The self-check in one file: counts the right answers. Judging an answer is left to the style sheet.

const score = document.querySelector(".score");
const form = document.querySelector("form");

function count() {
  const chosen = [...form.querySelectorAll("input:checked")];
  const right = chosen.filter((each) => "right" in each.dataset).length;
  score.hidden = chosen.length === 0;
  score.textContent = score.dataset.words.replace("{right}", right).replace("{asked}", chosen.length);
}

if (form) {
  form.addEventListener("change", count);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(count));
  count();
}
