/** On a phone the prices (or what the panel says of itself for the bar) and the first action of the side panel stay in reach while its full text scrolls. */
export function startPanelBar(root) {
  const panel = root.querySelector(".with-panel > .panel");
  const action = panel?.querySelector(".btn-primary");
  if (!action) {
    return;
  }

  panel.id ||= "panel";
  const bar = document.createElement("div");
  bar.className = "panel-bar";
  const price = document.createElement("p");
  price.className = "price";
  price.textContent = panel.dataset.bar ?? [...panel.querySelectorAll(".price")].map((e) => e.textContent.trim()).join(" · ");
  const link = document.createElement("a");
  link.className = "btn btn-primary";
  // A button belongs to its form: the bar leads there instead of sending it.
  link.href = action instanceof HTMLAnchorElement ? action.href : `#${panel.id}`;
  link.textContent = action.textContent.trim();
  bar.append(price, link);
  document.body.append(bar);
  document.body.classList.add("has-panel-bar");
  new IntersectionObserver((entries) => {
    bar.hidden = entries.some((entry) => entry.isIntersecting);
  }).observe(action);
}
