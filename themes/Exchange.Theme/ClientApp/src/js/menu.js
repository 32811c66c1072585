/** The main navigation folds behind a button on small screens. */
export function startMenu(root) {
  const nav = root.querySelector(".main-nav");
  const button = root.querySelector(".menu-toggle");
  if (!nav || !button) {
    return;
  }

  button.addEventListener("click", () => {
    const open = nav.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(open));
  });
  nav.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && nav.classList.contains("is-open")) {
      nav.classList.remove("is-open");
      button.setAttribute("aria-expanded", "false");
      button.focus();
    }
  });
}
