import { text } from "./texts.js";

/** Fields with a maximum length say how much room is left once it becomes scarce. */
export function startCounters(root) {
  for (const field of root.querySelectorAll("textarea[maxlength], textarea[data-val-length-max], input[type=text][maxlength]")) {
    const maximum = Number(field.getAttribute("maxlength") ?? field.dataset.valLengthMax);
    if (!(maximum > 0)) {
      continue;
    }

    const counter = document.createElement("span");
    counter.className = "counter";
    counter.setAttribute("aria-live", "polite");
    field.after(counter);
    const update = () => {
      const left = maximum - field.value.length;
      counter.textContent = left < maximum * 0.2 ? text("textLeft").replace("{0}", String(left)) : "";
      counter.classList.toggle("is-over", left < 0);
    };
    field.addEventListener("input", update);
    update();
  }
}
