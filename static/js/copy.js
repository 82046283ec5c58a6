// Copies words that are to be sent elsewhere, and says so on the button.

const patience = 2000;

async function copy(button) {
  const words = document.getElementById(button.dataset.copies);
  // An address without its site is completed with the one that this page is on.
  const text = words.textContent.replace(/(^|\s)(\/a\/)/, `$1${location.origin}$2`);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection().selectAllChildren(words);
    return;
  }
  const before = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => (button.textContent = before), patience);
}

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
