/**
 * `input[data-suggest]`: proposes how to go on while one types, as a combobox (WAI-ARIA: the list is a help, the field stays
 * free). What is chosen is searched at once. Without it the field searches as it always does.
 */
const wait = 180;

export function startSuggestions(root) {
  for (const field of root.querySelectorAll("input[data-suggest]")) {
    startSuggesting(field);
  }
}

function startSuggesting(field) {
  const form = field.form;
  const list = document.createElement("ul");
  list.id = `${field.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.suggestLabel);
  const said = document.createElement("span");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  field.autocomplete = "off";
  form.append(list, said);

  let timer;
  let request;
  let typed = field.value;
  let chosen = -1;

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    said.textContent = "";
  };

  const mark = (index) => {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) {
      field.removeAttribute("aria-activedescendant");
      field.value = typed;
      return;
    }

    const option = list.children[index];
    field.setAttribute("aria-activedescendant", option.id);
    field.value = option.dataset.text;
    option.scrollIntoView({ block: "nearest" });
  };

  const show = (items) => {
    list.replaceChildren(...items.map((item, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.text = item.text;
      const text = document.createElement("span");
      text.textContent = item.text;
      if (item.lang) {
        text.lang = item.lang;
      }

      const kind = document.createElement("small");
      kind.textContent = item.label;
      option.append(text, " ", kind);
      return option;
    }));
    chosen = -1;
    list.hidden = items.length === 0;
    field.setAttribute("aria-expanded", String(items.length > 0));
    field.removeAttribute("aria-activedescendant");
    said.textContent = items.length > 0 ? field.dataset.suggestCount.replace("{0}", String(items.length)) : "";
  };

  const ask = async () => {
    request?.abort();
    request = new AbortController();
    const address = new URL(field.dataset.suggest, location.href);
    address.searchParams.set("q", typed);
    address.searchParams.set("culture", document.documentElement.lang);
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" }, signal: request.signal });
      if (answer.ok && document.activeElement === field) {
        show((await answer.json()).items);
      }
    } catch {
      // Without a connection, or when something else was typed meanwhile, nothing is proposed.
    }
  };

  field.addEventListener("input", (event) => {
    if (event.isComposing) {
      return;
    }

    typed = field.value;
    clearTimeout(timer);
    if (typed.trim().length === 0) {
      close();
    } else {
      timer = setTimeout(ask, wait);
    }
  });
  field.addEventListener("compositionend", () => field.dispatchEvent(new Event("input")));
  field.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.isComposing || list.hidden || count === 0) {
      return;
    }

    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      // Before the first and after the last stands what was typed.
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      field.value = typed;
      close();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) {
      field.value = option.dataset.text;
      close();
      form.requestSubmit();
    }
  });
  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
}
