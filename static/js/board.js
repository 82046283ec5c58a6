// Follows the room from step to step, but never takes somebody away from what they are writing.

const board = document.querySelector("[data-live]");
const head = () => board.querySelector('[data-part="head"]');
const joining = () => head().querySelector("[data-joins]");
let room = head().dataset.room;
// Who looked at another step on purpose stays there.
const follows = room === head().dataset.step;

const isWritten = (field) => field.checkVisibility() && field.value !== field.defaultValue && field.value.trim() !== "";

/** A text that has not been added yet, or a field in which the caret stands. */
function isWriting() {
  const fields = [...board.querySelectorAll("textarea, input[type=text]")];
  return fields.some(isWritten) || board.querySelector("dialog[open]") !== null;
}

function follow() {
  if (head().dataset.room === room) return;
  room = head().dataset.room;
  if (!joining()) return;
  if (follows && !isWriting()) location.assign(joining().href);
  else if (follows) tellMoved();
}

function tellMoved() {
  const words = head().querySelector("[data-moved-words]");
  words.textContent = words.dataset.movedWords;
}

function catchUp() {
  const { shown, finished } = head().dataset;
  const waits = board.querySelector("[data-waits]");
  if (waits && shown === "yes") location.reload();
  else if (finished === "yes" && board.querySelector("#tell") && !isWriting()) location.reload();
}

board.addEventListener("live:part", (event) => {
  if (event.target.dataset.part !== "head") return;
  follow();
  catchUp();
});

document.addEventListener("live:gone", () => {
  if (board.classList.contains("is-gone")) return;
  board.classList.add("is-gone");
  for (const field of board.querySelectorAll("textarea")) field.readOnly = true;
  const gone = document.getElementById("gone");
  gone.hidden = false;
  gone.focus();
});
