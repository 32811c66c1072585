import { openLibrary } from "./library.js";
import { startPickers } from "./picker.js";

/**
 * `form[data-editor]`: tools over the text, a preview beside it, pictures by drag and paste, and saving while it is
 * written. Without this file the form does all of it by its buttons.
 */
const pause = 2500;
const retry = 15000;

export function startEditor(root) {
  const form = root.querySelector("form[data-editor]");
  const area = form?.querySelector("textarea[name=Markdown]");
  if (!form || !area || area.matches(":disabled")) {
    return;
  }

  const say = status(form);
  startTitle(form);
  startPickers(form);
  openWhatIsWrong(form);
  const bar = form.querySelector("[data-editor-bar]");
  bar.hidden = false;
  startBar(bar);
  const preview = startPreview(form, area, bar);
  const saver = startAutosave(form, say);
  const pictures = startFiles(root, form, area, say);
  const commands = toolsOf(form, area, pictures);
  commands.preview = preview;

  bar.addEventListener("click", (event) => {
    const tool = event.target.closest("[data-md]");
    if (tool) {
      commands[tool.dataset.md](tool);
    }
  });
  form.addEventListener("keydown", (event) => {
    const name = shortcut(event);
    if (name === "save") {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-editor-save]"));
    } else if (name && (name === "preview" || event.target === area)) {
      event.preventDefault();
      commands[name](bar.querySelector(`[data-md=${name}]`));
    }
  });
  form.addEventListener("submit", () => saver.stop());
  addEventListener("pageshow", async (event) => {
    // Back to the page as it was left, after its text has been saved: it goes on from what is stored.
    if (event.persisted) {
      await takeOver(form);
      saver.start();
    }
  });
}

// One stop for the Tab key; arrows lead from tool to tool, as in any toolbar (ARIA patterns).
function startBar(bar) {
  const tools = [...bar.querySelectorAll("button")];
  const stop = (tool) => {
    for (const other of tools) {
      other.tabIndex = other === tool ? 0 : -1;
    }
  };
  stop(tools[0]);
  bar.addEventListener("focusin", (event) => stop(event.target));
  bar.addEventListener("keydown", (event) => {
    const at = tools.indexOf(event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (at >= 0 && next !== undefined) {
      event.preventDefault();
      tools.at(next % tools.length).focus();
    }
  });
}

// A title is one line, however many the screen needs for it.
function startTitle(form) {
  const title = form.elements.Title;
  title.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-editor-save]"));
    }
  });
  title.addEventListener("input", () => {
    if (/[\r\n]/.test(title.value)) {
      title.value = title.value.replace(/[\r\n]+/g, " ");
    }
  });
}

// A line of the summary leads to a field that may be folded away.
function openWhatIsWrong(form) {
  form.querySelector(".summary-errors")?.addEventListener("click", (event) => {
    const field = event.target.closest("a[href^='#']") && form.querySelector(`#${CSS.escape(event.target.closest("a").hash.slice(1))}`);
    if (field) {
      event.preventDefault();
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  });
}

// The version is taken over only if what is stored is what stands here; else saving shows both.
async function takeOver(form) {
  try {
    const answer = await fetch(location.pathname);
    const stored = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-editor]");
    if (stored && read(stored) === read(form)) {
      form.elements.Version.value = stored.elements.Version.value;
    }
  } catch {
    // Without a connection the server compares when it is saved.
  }
}

function read(form) {
  const mine = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !name.startsWith("__") && !["Version", "RequestKey"].includes(name));
  return JSON.stringify(mine.map(([name, value]) => [name, value.trim()]));
}

function shortcut(event) {
  if (!(event.ctrlKey || event.metaKey)) {
    return null;
  }

  const key = event.key.toLowerCase();
  if (event.altKey) {
    return { Digit2: "h2", Digit3: "h3", KeyP: "preview" }[event.code] ?? null;
  }

  if (event.shiftKey) {
    return { Digit7: "numbered", Digit8: "list" }[event.code] ?? null;
  }

  return { b: "bold", k: "link", s: "save" }[key] ?? null;
}

function status(form) {
  const line = form.querySelector("[data-editor-status]");
  return (text, isBad = false) => {
    line.textContent = text;
    line.className = isBad ? "badge badge-danger" : "muted";
  };
}

// Through the browser's own editing where it can, so that undoing works.
function replace(area, from, to, text, selectFrom = text.length, selectTo = selectFrom) {
  area.focus();
  area.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  area.setSelectionRange(from + selectFrom, from + selectTo);
}

function toolsOf(form, area, pictures) {
  const words = form.dataset.textLink;
  const around = (before, after = before) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const inner = value.slice(from, to) || words;
    replace(area, from, to, before + inner + after, before.length, before.length + inner.length);
  };
  const lines = (mark) => {
    const { selectionStart, selectionEnd, value } = area;
    const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
    const end = value.indexOf("\n", selectionEnd);
    const to = end < 0 ? value.length : end;
    const text = value
      .slice(from, to)
      .split("\n")
      .map((line, i) => mark(i) + line.replace(/^(#{1,6} |[-*] |\d+\. |> )/, ""))
      .join("\n");
    replace(area, from, to, text);
  };
  const block = (text) => {
    const { selectionEnd: at, value } = area;
    const before = at === 0 || value.slice(0, at).endsWith("\n\n") ? "" : value[at - 1] === "\n" ? "\n" : "\n\n";
    replace(area, at, at, `${before}${text}\n`);
  };
  return {
    h2: () => lines(() => "## "),
    h3: () => lines(() => "### "),
    bold: () => around("**"),
    unverified: () => around("=="),
    list: () => lines(() => "- "),
    numbered: () => lines((i) => `${i + 1}. `),
    quote: () => lines(() => "> "),
    link: () => {
      const { selectionStart: from, selectionEnd: to, value } = area;
      const inner = value.slice(from, to) || words;
      replace(area, from, to, `[${inner}](https://)`, inner.length + 3, inner.length + 11);
    },
    table: () => {
      const { textColumn: column, textCell: cell } = form.dataset;
      block(`| ${column} 1 | ${column} 2 |\n|---|---|\n| ${cell} | ${cell} |\n| ${cell} | ${cell} |`);
    },
    card: (tool) => block(`{{${tool.dataset.prefix} }}`),
    picture: () => pictures.choose("picture"),
    attachment: () => pictures.choose("attachment"),
  };
}

function startPreview(form, area, bar) {
  const pane = form.querySelector("[data-editor-preview]");
  const tool = bar.querySelector("[data-md=preview]");
  let timer;
  const draw = async () => {
    const body = new FormData();
    body.set("markdown", area.value);
    body.set("language", form.dataset.language);
    body.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    try {
      const answer = await fetch(form.dataset.preview, { method: "POST", body });
      if (answer.ok) {
        // Sanitised by the server; the page's policy runs no script in it either.
        pane.innerHTML = await answer.text();
      }
    } catch {
      // Without a connection the last preview stays.
    }
  };
  area.addEventListener("input", () => {
    clearTimeout(timer);
    if (!pane.hidden) {
      timer = setTimeout(draw, 600);
    }
  });
  return () => {
    pane.hidden = !pane.hidden;
    tool.setAttribute("aria-pressed", String(!pane.hidden));
    form.classList.toggle("has-preview", !pane.hidden);
    if (!pane.hidden) {
      draw();
    }
  };
}

function startAutosave(form, say) {
  let timer;
  let dirty = false;
  let running = false;
  let stopped = false;
  let waiting = false;
  const save = async () => {
    if (!dirty || running || stopped) {
      return;
    }

    running = true;
    dirty = false;
    say(form.dataset.textSaving);
    try {
      const body = new FormData(form);
      for (const name of ["picture", "attachment", "PictureAltZh", "PictureAltEn", "PictureIsDecorative"]) {
        body.delete(name);
      }

      const answer = await fetch(form.dataset.autosave, { method: "POST", body, headers: { Accept: "application/json" } });
      if (stopped) {
        return;
      }

      const json = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
      if (answer.ok && json.version) {
        form.elements.Version.value = json.version;
        const badge = form.querySelector("[data-editor-badge]");
        badge.textContent = json.state;
        badge.className = `badge ${json.look}`;
        const saved = form.dataset.textSaved.replace("{0}", json.saved);
        say(waiting ? `${saved} ${form.dataset.textWaiting}` : saved);
      } else {
        // Nothing is tried again that the server has refused: the person decides.
        stopped = answer.status === 409;
        dirty = true;
        say(json.message ?? form.dataset.textFailed, true);
      }
    } catch {
      dirty = true;
      say(form.dataset.textFailed, true);
      timer = setTimeout(save, retry);
    } finally {
      running = false;
      if (dirty && !stopped) {
        clearTimeout(timer);
        timer = setTimeout(save, retry);
      }
    }
  };
  form.addEventListener("input", (event) => {
    if (event.target.type === "file") {
      return;
    }

    // Address, times and topics take effect at once: they wait for the button.
    if (event.target.closest(".editor-side")) {
      waiting = true;
      say(form.dataset.textWaiting);
      return;
    }

    dirty = true;
    if (stopped) {
      return;
    }

    if (!running) {
      say(form.dataset.textUnsaved);
    }

    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  let leaving = false;
  addEventListener("beforeunload", (event) => {
    if ((dirty || running || waiting) && !leaving) {
      event.preventDefault();
    }
  });
  return {
    stop: () => {
      leaving = true;
      stopped = true;
      clearTimeout(timer);
    },
    start: () => {
      leaving = false;
      stopped = false;
    },
  };
}

function startFiles(root, form, area, say) {
  // Where the cursor stood when the text was last left; at its end before anybody has been in it.
  let at = area.value.length;
  area.addEventListener("blur", () => {
    at = area.selectionEnd;
  });
  const library = openLibrary(root, form, say, {
    picture: (found) => {
      replace(area, at, at, `\n\n${found.markdown}\n\n`);
    },
    attachment: (found) => addAttachment(form, found),
  });
  if (!library) {
    return { choose: () => {} };
  }

  form.querySelector("[data-editor-plain]").hidden = true;
  const pictureOf = (files) => [...files].find((f) => f.type.startsWith("image/"));
  area.addEventListener("paste", (event) => {
    const file = pictureOf(event.clipboardData.files);
    if (file) {
      event.preventDefault();
      library.open("picture", file);
    }
  });
  area.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      area.classList.add("is-over");
    }
  });
  area.addEventListener("dragleave", () => area.classList.remove("is-over"));
  area.addEventListener("drop", (event) => {
    area.classList.remove("is-over");
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      const file = pictureOf(event.dataTransfer.files);
      library.open(file ? "picture" : "attachment", file ?? event.dataTransfer.files[0]);
    }
  });

  const field = form.querySelector("#attachment");
  field.addEventListener("change", () => {
    const file = field.files[0];
    if (file) {
      field.value = "";
      library.open("attachment", file);
    }
  });
  return { choose: (kind) => library.open(kind) };
}

function addAttachment(form, stored) {
  const list = form.querySelector("[data-editor-attachments]");
  const i = list.children.length;
  const row = document.createElement("div");
  row.className = "attachment";
  const url = Object.assign(document.createElement("input"), { type: "hidden", name: `Attachments[${i}].Url`, value: stored.url });
  const name = Object.assign(document.createElement("input"), { name: `Attachments[${i}].Name`, maxLength: 120, value: stored.title });
  name.setAttribute("aria-label", form.querySelector("label[for=attachment]").firstChild.textContent.trim());
  row.append(url, name);
  list.append(row);
  name.dispatchEvent(new Event("input", { bubbles: true }));
  name.focus();
}
