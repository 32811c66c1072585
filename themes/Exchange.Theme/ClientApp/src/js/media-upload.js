/**
 * `form[data-upload-url]`: each chosen or dropped file is sent by itself, two at a time, with its own progress bar.
 * Without scripts the form sends them together.
 */
export function startMediaUploads(root) {
  for (const form of root.querySelectorAll("form[data-upload-url]")) {
    const input = form.querySelector('input[type="file"]');
    const list = document.createElement("ul");
    list.className = "upload-list";
    list.setAttribute("aria-live", "polite");
    const refresh = document.createElement("p");
    refresh.hidden = true;
    const again = document.createElement("a");
    again.className = "btn btn-small";
    again.href = location.href;
    again.textContent = form.dataset.textRefresh;
    refresh.append(again);
    form.append(list, refresh);
    form.querySelector('button[type="submit"]').hidden = true;

    const waiting = [];
    let running = 0;
    const next = () => {
      while (running < 2 && waiting.length > 0) {
        running += 1;
        const work = waiting.shift();
        send(form, work.file, work.row).finally(() => {
          running -= 1;
          next();
        });
      }

      refresh.hidden = running > 0 || waiting.length > 0 || list.querySelector(".is-done") === null;
    };

    input.addEventListener("change", () => {
      for (const file of input.files) {
        const row = draw(file, form.dataset.textSending);
        list.append(row.item);
        waiting.push({ file, row });
      }

      input.value = "";
      next();
    });
  }
}

function draw(file, word) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  name.className = "upload-name";
  name.textContent = file.name;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", `${word} ${file.name}`);
  const state = document.createElement("span");
  state.className = "upload-state";
  item.append(name, bar, state);
  return { item, bar, state };
}

function send(form, file, row) {
  const words = form.dataset;
  const data = new FormData();
  data.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
  data.append("folder", form.elements.folder.value);
  data.append("file", file);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", words.uploadUrl);
    request.responseType = "json";
    // The server answers who is signed out with a status instead of the sign-in page.
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    row.state.textContent = words.textSending;
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        row.bar.value = event.loaded / event.total;
        row.state.textContent = event.loaded < event.total ? `${Math.round((100 * event.loaded) / event.total)} %` : words.textChecking;
      }
    });
    request.addEventListener("loadend", () => {
      const answer = request.response;
      if (request.status === 200 && answer?.page) {
        succeed(words, row, answer);
      } else {
        row.bar.remove();
        row.item.classList.add("is-refused");
        row.state.textContent = answer?.error ?? (request.status === 401 || request.status === 403 ? words.textSignedOut : words.textFailed);
      }

      done();
    });
    request.send(data);
  });
}

function succeed(words, row, answer) {
  row.bar.remove();
  row.item.classList.add("is-done");
  // The folder is not empty any more.
  document.querySelector(".media-main > .empty")?.remove();
  if (answer.thumbnail) {
    const image = document.createElement("img");
    image.alt = "";
    image.src = answer.thumbnail;
    row.item.prepend(image);
  }

  const link = document.createElement("a");
  link.href = answer.page;
  link.textContent = answer.needsAlt ? words.textNeedsAlt : words.textOpen;
  row.state.textContent = words.textDone;
  row.item.append(link);
}
