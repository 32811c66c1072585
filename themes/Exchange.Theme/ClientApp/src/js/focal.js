/** `[data-focal]`: a click on the picture or the arrow keys say where its focal point lies; the fields follow, and lead. */
export function startFocalPoints(root) {
  for (const box of root.querySelectorAll("[data-focal]")) {
    const form = box.closest("form");
    const across = form.elements["Form.FocalX"];
    const down = form.elements["Form.FocalY"];
    const image = box.querySelector("img");
    if (!across || !image) {
      continue;
    }

    const button = document.createElement("button");
    button.type = "button";
    button.className = "focal-button";
    const mark = document.createElement("span");
    mark.className = "focal-mark";
    const spoken = document.createElement("span");
    spoken.className = "visually-hidden";
    spoken.setAttribute("role", "status");
    image.replaceWith(button);
    button.append(image, mark);
    box.append(spoken);

    const show = () => {
      mark.style.left = `${across.value}%`;
      mark.style.top = `${down.value}%`;
      button.setAttribute("aria-label", `${box.dataset.textLabel} ${place()}`);
    };
    const place = () => box.dataset.textAt.replace("{0}", across.value).replace("{1}", down.value);
    const set = (x, y) => {
      across.value = round(x);
      down.value = round(y);
      show();
      spoken.textContent = place();
    };

    button.addEventListener("click", (event) => {
      // Enter and the space bar click without a place.
      if (event.detail > 0) {
        const frame = image.getBoundingClientRect();
        set((100 * (event.clientX - frame.left)) / frame.width, (100 * (event.clientY - frame.top)) / frame.height);
      }
    });
    button.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 10 : 1;
      const [x, y] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [0, 0];
      if (x !== 0 || y !== 0) {
        event.preventDefault();
        set(Number(across.value) + x, Number(down.value) + y);
      }
    });
    across.addEventListener("input", show);
    down.addEventListener("input", show);
    show();
  }
}

function round(percent) {
  return String(Math.round(10 * Math.min(100, Math.max(0, percent))) / 10);
}
