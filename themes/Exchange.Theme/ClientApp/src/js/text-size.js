/** The larger text is switched by a small form; with scripts it happens without leaving the page. */
export function startTextSize(root) {
  const form = root.querySelector("form[data-text-size]");
  if (!form) {
    return;
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const large = document.documentElement.classList.toggle("text-large");
    const body = new FormData(form);
    form.querySelector("button").setAttribute("aria-pressed", String(large));
    form.querySelector('[name="size"]').value = large ? "normal" : "large";
    await fetch(form.action, { method: "POST", body, redirect: "manual" });
  });
}
