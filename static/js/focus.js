// After a fault, the reader stands at the summary; its links lead into the fields.

document.querySelector("[data-takes-focus]")?.focus();

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-takes-focus] a[href^='#']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const place = field.matches("fieldset") ? (field.querySelector(":checked, input") ?? field) : field;
  place.focus();
  place.closest(".field").scrollIntoView({ block: "nearest" });
});
