import { text, toast } from "./texts.js";

const maximumAge = 7 * 24 * 60 * 60 * 1000;

/**
 * `form[data-draft="key"]`: what was typed is kept in this tab until the form is sent, offered again when the page
 * comes back empty (expired session, crash), and leaving with unsent text is warned of.
 * A tab keeps it, not the browser: figures of a firm must not outlive the visit on a counter's computer.
 * Passwords and files are never kept. Each person has drafts of their own, and signing out removes them.
 */
export function startDrafts(root) {
  const mine = `draft:${document.body.dataset.draftMark ?? ""}:`;
  for (const form of root.querySelectorAll('form[action="/Account/Logout"]')) {
    form.addEventListener("submit", () => remove((k) => k.startsWith(mine)));
  }

  // The server says which draft has arrived.
  const done = root.querySelector("[data-draft-done]");
  if (done) {
    remove((k) => k.startsWith(mine) && k.endsWith(`:${done.dataset.draftDone}`));
  }

  for (const form of root.querySelectorAll("form[data-draft]")) {
    const key = `${mine}${location.pathname}${location.search}:${form.dataset.draft}`;
    let changed = false;
    restore(form, key);

    form.addEventListener("input", () => {
      changed = true;
      sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), values: read(form) }));
    });
    form.addEventListener("submit", () => {
      changed = false;
    });
    addEventListener("beforeunload", (event) => {
      if (changed) {
        event.preventDefault();
      }
    });
  }
}

function remove(matches) {
  for (const key of Object.keys(sessionStorage).filter(matches)) {
    sessionStorage.removeItem(key);
  }
}

function fields(form) {
  return [...form.elements].filter(
    (e) => e.name && !["hidden", "password", "file", "submit", "button"].includes(e.type) && !e.name.startsWith("__"),
  );
}

function read(form) {
  return fields(form).map((e) => [e.name, e.type === "checkbox" || e.type === "radio" ? [e.value, e.checked] : e.value]);
}

function restore(form, key) {
  const stored = sessionStorage.getItem(key);
  if (!stored) {
    return;
  }

  const draft = JSON.parse(stored);
  const empty = fields(form).every((e) => e.defaultValue === undefined || e.type === "checkbox" || e.type === "radio" || e.defaultValue === "");
  if (Date.now() - draft.at > maximumAge) {
    sessionStorage.removeItem(key);
    return;
  }

  if (!empty) {
    return;
  }

  for (const [name, value] of draft.values) {
    for (const e of fields(form).filter((field) => field.name === name)) {
      if (Array.isArray(value)) {
        e.checked = e.value === value[0] ? value[1] : e.checked;
      } else {
        e.value = value;
      }
    }
  }

  toast(text("textDraftRestored"));
}
