/** A sentence in the page's language; the layout carries them as data attributes of the body. */
export function text(key) {
  return document.body.dataset[key] ?? "";
}

/** Tells sighted and listening readers the same thing, for a few seconds. */
export function toast(message) {
  const box = document.createElement("div");
  box.className = "toast";
  box.setAttribute("role", "status");
  document.body.append(box);
  // A live region is read when its content changes, not when it appears.
  requestAnimationFrame(() => {
    box.textContent = message;
  });
  setTimeout(() => box.remove(), 5000);
}
