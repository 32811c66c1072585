/** Links that name a key are followed by it, except while somebody types. */
export function startKeys(root) {
  const links = new Map([...root.querySelectorAll("a[data-key]")].map((link) => [link.dataset.key, link]));
  if (links.size === 0) {
    return;
  }

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select, [contenteditable]")) {
      return;
    }

    links.get(event.key.toLowerCase())?.click();
  });
}
