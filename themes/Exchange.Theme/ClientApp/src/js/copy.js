import { text, toast } from "./texts.js";

/** `[data-copy="text"]`, or without a value the text of the element named by `data-copy-from`. */
export function startCopyButtons(root) {
  for (const button of root.querySelectorAll("[data-copy], [data-copy-from]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const value = button.dataset.copy ?? wordsOf(root.getElementById(button.dataset.copyFrom));
      try {
        await navigator.clipboard.writeText(value);
        toast(text("textCopied"));
      } catch {
        toast(text("textCopyFailed"));
      }
    });
  }
}

function wordsOf(element) {
  return (element instanceof HTMLInputElement ? element.value : element?.textContent)?.trim() ?? "";
}
