// Copies words that are to be sent elsewhere, and says so on the button.

const patience = 2000;
const wordsOf = (button) => document.getElementById(button.dataset.copies);

async function copy(button) {
  const words = wordsOf(button);
  try {
    await navigator.clipboard.writeText(words.textContent);
  } catch {
    getSelection().selectAllChildren(words);
    return;
  }
  const before = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => (button.textContent = before), patience);
}

for (const button of document.querySelectorAll("[data-copies]")) {
  const words = wordsOf(button);
  // A server that was not told its public address prints paths; whoever reads this page knows its site.
  words.textContent = words.textContent.replace(/(^|\s)(?=\/(?:a|read)\/)/, `$1${location.origin}`);
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
