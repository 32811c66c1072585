/**
 * The library's dialog beside an editor: uploads a file with its words, or takes one that is there.
 * `use` says what becomes of a picture and of an attachment: `{ url, title, markdown }`.
 */
export function openLibrary(root, form, say, use) {
  const dialog = root.querySelector("[data-editor-dialog]");
  const base = form.dataset.library;
  if (!dialog || !base) {
    return null;
  }

  const upload = dialog.querySelector("[data-library-upload]");
  const list = dialog.querySelector("[data-library-list]");
  const error = dialog.querySelector("[data-library-error]");
  const file = upload.elements.file;
  let kind = "picture";

  const show = async (url) => {
    list.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url);
      if (answer.ok) {
        // A view of this site, with the words encoded.
        list.innerHTML = await answer.text();
      }
    } catch {
      list.textContent = form.dataset.textUploadFailed;
    }

    list.removeAttribute("aria-busy");
  };
  const take = (found) => {
    dialog.close();
    use[kind](found);
  };
  const refuse = (text) => {
    error.textContent = text;
    error.className = text ? "error" : "";
    error.hidden = !text;
  };

  upload.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new FormData(upload);
    body.set("file", file.files[0], file.files[0].name || "picture.png");
    body.set("language", form.dataset.language);
    body.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    if (kind === "attachment") {
      // What is offered below a text is named by its link.
      body.set("IsDecorative", "true");
    }

    refuse("");
    const button = upload.querySelector("[type=submit]");
    button.disabled = true;
    say(form.dataset.textUploading.replace("{0}", file.files[0].name));
    try {
      const answer = await fetch(`${base}/files`, { method: "POST", body, headers: { Accept: "application/json" } });
      const json = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
      say("");
      if (answer.ok) {
        take(json);
      } else {
        refuse(json.error ?? form.dataset.textUploadFailed);
      }
    } catch {
      say("");
      refuse(form.dataset.textUploadFailed);
    } finally {
      button.disabled = false;
    }
  });
  list.addEventListener("click", (event) => {
    const tile = event.target.closest("[data-markdown]");
    const link = event.target.closest("a");
    if (tile) {
      const title = tile.querySelector(".media-tile-title").textContent.trim();
      take({ url: tile.dataset.url, title, markdown: tile.dataset.markdown });
    } else if (link) {
      event.preventDefault();
      show(link.href);
    }
  });
  list.addEventListener("submit", (event) => {
    event.preventDefault();
    show(`${base}/pick?${new URLSearchParams(new FormData(event.target))}`);
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());

  return {
    open: (wanted, given) => {
      kind = wanted;
      upload.reset();
      refuse("");
      for (const part of dialog.querySelectorAll("[data-for]")) {
        part.hidden = part.dataset.for !== kind;
      }

      for (const name of ["AltZh", "AltEn"]) {
        upload.elements[name].required = kind === "picture";
      }

      upload.elements.IsDecorative.onchange = () => {
        for (const name of ["AltZh", "AltEn"]) {
          upload.elements[name].required = kind === "picture" && !upload.elements.IsDecorative.checked;
        }
      };
      file.accept = kind === "picture" ? "image/jpeg,image/png,image/webp,image/svg+xml" : "";
      if (given) {
        const carried = new DataTransfer();
        carried.items.add(given);
        file.files = carried.files;
      }

      dialog.showModal();
      (given && kind === "picture" ? upload.elements[form.dataset.language === "en" ? "AltEn" : "AltZh"] : file).focus();
      show(`${base}/pick?pictures=${kind === "picture"}&language=${form.dataset.language}`);
    },
  };
}
