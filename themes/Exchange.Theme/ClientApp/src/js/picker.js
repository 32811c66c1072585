/**
 * `[data-pick]`: a field above the area finds texts while one types, and takes what is chosen as a line of the area.
 * The value says what the line is: the `url` of the text, its `id`, or a `citation` of a law's article.
 */
const wait = 250;

export function startPickers(form) {
  for (const area of form.querySelectorAll("[data-pick=url], [data-pick=id], [data-pick=citation]")) {
    startPicker(area, form.dataset.textPick);
  }
}

/** Forms other than the editor that find a text. */
export function startPickForms(root) {
  for (const form of root.querySelectorAll("form[data-picks]")) {
    startPickers(form);
  }
}

function startPicker(area, label) {
  const kind = area.dataset.pick;
  const field = document.createElement("input");
  const list = document.createElement("datalist");
  list.id = `${area.id}-found`;
  field.className = "picker";
  field.type = "search";
  field.setAttribute("list", list.id);
  field.setAttribute("aria-label", label);
  field.placeholder = label;
  field.autocomplete = "off";
  area.before(field, list);

  const found = new Map();
  let timer;
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    const query = new URLSearchParams({ q: field.value.trim(), pageSize: "8" });
    if (kind === "citation") {
      query.set("type", "law");
    }

    try {
      const answer = await fetch(`/api/v1/articles?${query}`, { headers: { Accept: "application/json" } });
      if (!answer.ok || mine !== asked) {
        return;
      }

      const { items = [] } = await answer.json();
      list.replaceChildren();
      for (const item of items) {
        const line = kind === "citation" ? item.title.replace(/ (?=第[^ ]+$)/, "") : kind === "id" ? item.id : item.url;
        const option = document.createElement("option");
        // Two texts of one title are told apart.
        const known = found.get(item.title);
        option.value = known && known !== line ? `${item.title} · ${line}` : item.title;
        list.append(option);
        found.set(option.value, line);
      }
    } catch {
      // Without a connection the lines are typed.
    }
  };
  const take = () => {
    const line = found.get(field.value);
    if (!line) {
      return false;
    }

    if (area.matches("textarea")) {
      const lines = area.value.split("\n").map((text) => text.trim()).filter(Boolean);
      if (!lines.includes(line)) {
        area.value = [...lines, line].join("\n");
      }
    } else {
      area.value = line;
    }

    area.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = "";
    return true;
  };
  field.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(timer);
    if (!take() && field.value.trim().length > 1) {
      timer = setTimeout(look, wait);
    }
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      take();
    }
  });
}
