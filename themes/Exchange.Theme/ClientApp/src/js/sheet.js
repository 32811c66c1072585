import { text } from "./texts.js";

/** On small screens the facets become a sheet that a button opens. */
export function startSheets(root) {
  for (const facets of root.querySelectorAll(".with-facets > .facets:has(.facet)")) {
    // Beside the results the facets stand open; the fold is for where no script runs.
    for (const fold of facets.querySelectorAll(".facets-fold")) {
      fold.open = true;
    }

    const tools = document.createElement("div");
    tools.className = "sheet-tools";
    const open = button("btn sheet-open", text("textFilter"), "filter");
    const chosen = Number(facets.dataset.chosen ?? 0);
    if (chosen > 0) {
      open.append(Object.assign(document.createElement("span"), { className: "count", textContent: String(chosen) }));
    }

    open.setAttribute("aria-expanded", "false");
    open.setAttribute("aria-haspopup", "dialog");
    tools.append(open);
    facets.before(tools);
    const close = button("btn btn-quiet sheet-close", text("textClose"), "close");
    const show = button("btn btn-primary sheet-show", facets.dataset.textShow ?? text("textShowResults"));
    facets.prepend(close);
    facets.append(show);

    const shut = () => {
      facets.classList.remove("is-open");
      facets.removeAttribute("role");
      facets.removeAttribute("aria-modal");
      open.setAttribute("aria-expanded", "false");
      open.focus();
    };

    open.addEventListener("click", () => {
      facets.classList.add("is-open");
      facets.setAttribute("role", "dialog");
      facets.setAttribute("aria-modal", "true");
      if (!facets.hasAttribute("aria-label") && !facets.hasAttribute("aria-labelledby")) {
        facets.setAttribute("aria-label", text("textFilter"));
      }

      open.setAttribute("aria-expanded", "true");
      close.focus();
    });
    close.addEventListener("click", shut);
    show.addEventListener("click", shut);
    facets.addEventListener("keydown", (event) => {
      if (!facets.classList.contains("is-open")) {
        return;
      }

      if (event.key === "Escape") {
        shut();
      } else if (event.key === "Tab") {
        keepInside(facets, event);
      }
    });
    document.addEventListener("click", (event) => {
      if (facets.classList.contains("is-open") && !facets.contains(event.target) && !open.contains(event.target)) {
        shut();
      }
    });
  }
}

function button(className, label, icon) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = label;
  if (icon) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `/Exchange.Theme/icons.svg#${icon}`);
    svg.append(use);
    element.prepend(svg);
  }

  return element;
}

function keepInside(container, event) {
  const stops = [...container.querySelectorAll("a[href], button, input, select, summary")].filter((e) => e.offsetParent !== null);
  const first = stops[0];
  const last = stops.at(-1);
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault();
    first.focus();
  }
}
