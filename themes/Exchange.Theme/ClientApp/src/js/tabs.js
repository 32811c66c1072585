/** `nav.tabs` that are wider than the window begin at the page one is on. */
export function startTabs(root) {
  for (const tabs of root.querySelectorAll("nav.tabs")) {
    const current = tabs.querySelector("[aria-current]");
    if (current && tabs.scrollWidth > tabs.clientWidth) {
      const [outer, inner] = [tabs.getBoundingClientRect(), current.getBoundingClientRect()];
      tabs.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
    }
  }
}
