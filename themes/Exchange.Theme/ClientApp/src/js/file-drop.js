import { text } from "./texts.js";

const units = ["B", "KB", "MB", "GB"];

/** Shows what was chosen before it is sent, and takes files that are dropped. */
export function startFileDrops(root) {
  for (const drop of root.querySelectorAll(".filedrop")) {
    const input = drop.querySelector('input[type="file"]');
    if (!input) {
      continue;
    }

    // What is sent at once has a list of its own, with progress.
    if (!input.form?.dataset.uploadUrl) {
      const list = document.createElement("ul");
      list.className = "file-list";
      list.setAttribute("aria-live", "polite");
      drop.append(list);
      input.addEventListener("change", () => show(input, list));
    }

    for (const type of ["dragenter", "dragover"]) {
      drop.addEventListener(type, (event) => {
        event.preventDefault();
        drop.classList.add("is-over");
      });
    }

    for (const type of ["dragleave", "drop"]) {
      drop.addEventListener(type, () => drop.classList.remove("is-over"));
    }

    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      const transfer = new DataTransfer();
      for (const file of input.multiple ? files : files.slice(0, 1)) {
        transfer.items.add(file);
      }

      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
}

function show(input, list) {
  const limit = Number(input.dataset.maxBytes ?? 0);
  list.replaceChildren(
    ...[...input.files].map((file) => {
      const item = document.createElement("li");
      if (file.type === "image/png" || file.type === "image/jpeg" || file.type === "image/webp") {
        const image = document.createElement("img");
        image.alt = "";
        image.src = URL.createObjectURL(file);
        image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
        item.append(image);
      }

      const name = document.createElement("span");
      name.textContent = file.name;
      const size = document.createElement("span");
      size.className = "size";
      size.textContent = readable(file.size);
      item.append(name, size);
      if (limit > 0 && file.size > limit) {
        const warning = document.createElement("span");
        warning.className = "badge badge-danger";
        warning.textContent = text("textTooLarge").replace("{0}", readable(limit));
        item.append(warning);
      }

      return item;
    }),
  );
}

function readable(bytes) {
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
}
