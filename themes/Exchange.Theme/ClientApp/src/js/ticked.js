/** `[data-ticked]` says beside the button how many boxes of its form are ticked, and which: a long page hides them from it. */
export function startTicked(root) {
  for (const place of root.querySelectorAll("[data-ticked]")) {
    const form = place.closest("form");
    const boxes = [...form.querySelectorAll(`input[type="checkbox"][name$="${place.dataset.ticked}"]`)];
    const update = () => {
      const names = boxes.filter((box) => box.checked).map((box) => box.closest("label").textContent.trim());
      place.textContent = names.length === 0
        ? place.dataset.none
        : place.dataset.some.replace("{0}", String(names.length)).replace("{1}", () => names.join(place.dataset.comma));
    };
    form.addEventListener("change", update);
    place.hidden = false;
    update();
  }
}
