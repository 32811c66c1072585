import { text } from "./texts.js";

/**
 * The browser words its own file button in its own language; this one speaks the page's. The field itself lies over it unseen, so that
 * keys, dropping files and what is read aloud stay the browser's.
 */
export function startFileButtons(root) {
  for (const input of root.querySelectorAll('input[type="file"]')) {
    const box = element("span", "file-pick");
    const face = element("span", "btn btn-small");
    face.textContent = text(input.multiple ? "textChooseFiles" : "textChooseFile");
    face.setAttribute("aria-hidden", "true");
    input.before(box);
    box.append(input, face);

    // Where a list shows what was chosen, once is enough.
    if (!input.closest(".filedrop")) {
      const chosen = element("span", "file-chosen");
      chosen.setAttribute("aria-hidden", "true");
      const tell = () => {
        chosen.textContent = input.files.length > 0 ? [...input.files].map((file) => file.name).join(", ") : text("textNoFile");
      };
      tell();
      input.addEventListener("change", tell);
      input.form?.addEventListener("reset", () => setTimeout(tell));
      box.append(chosen);
    }
  }
}

function element(name, className) {
  return Object.assign(document.createElement(name), { className });
}
