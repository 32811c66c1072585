const pause = 400;

/**
 * `[data-live-topic="job:…"]` (with an id, and `data-live-url` when its part comes from another address):
 * when the server says that the topic has changed, the part is fetched again and put in place.
 */
export function startLive(root) {
  const parts = [...root.querySelectorAll("[data-live-topic]")];
  if (parts.length === 0 || !("EventSource" in window)) {
    return;
  }

  const topics = [...new Set(parts.map((part) => part.dataset.liveTopic))];
  const waiting = new Map();
  const source = new EventSource(`/live?topics=${topics.map(encodeURIComponent).join(",")}`);
  source.addEventListener("changed", (event) => {
    clearTimeout(waiting.get(event.data));
    waiting.set(event.data, setTimeout(() => refresh(event.data), pause));
  });
  addEventListener("pagehide", () => source.close());
}

async function refresh(topic) {
  for (const part of document.querySelectorAll(`[data-live-topic="${CSS.escape(topic)}"]`)) {
    // Text that somebody is typing is never replaced under their hands.
    if (part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) {
      continue;
    }

    const response = await fetch(part.dataset.liveUrl ?? location.href, { headers: { "X-Requested-With": "fetch" } });
    if (!response.ok) {
      continue;
    }

    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = part.id ? page.getElementById(part.id) : page.querySelector(`[data-live-topic="${CSS.escape(topic)}"]`);
    if (fresh) {
      part.replaceWith(document.adoptNode(fresh));
    }
  }
}
