/** The link changes the text size by a cookie; with scripts that happens without leaving the page. */
export function startTextSize(root) {
  const link = root.querySelector("a[data-text-size]");
  if (!link) {
    return;
  }

  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    event.preventDefault();
    const address = new URL(link.href);
    const large = address.searchParams.get("size") === "large";
    document.documentElement.classList.toggle("text-large", large);
    link.querySelector("span").textContent = large ? link.dataset.textNormal : link.dataset.textLarge;
    await fetch(address, { redirect: "manual" });
    address.searchParams.set("size", large ? "normal" : "large");
    link.href = address.href;
  });
}
