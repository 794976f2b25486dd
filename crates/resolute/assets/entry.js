
// The form of an entry: drafts are kept while one types, and what the server says of them is shown at once. Words come
// from the page; rules, suggestions and likenesses come from the server, so that there is one of each.
for (const form of within("form[data-draft]")) {
  const status = form.querySelector("[data-status]");
  const say = (words) => (status.textContent = words);
  const places = { suggestions: form.querySelector("#suggestions"), near: form.querySelector("#near") };
  const touched = new Set();
  let timer;
  let busy = false;
  let again = false;
  let stopped = false;
  let unsaved = false;
  let waiting;

  // How long a text is, beside how long it may be.
  for (const field of form.querySelectorAll("[data-count]")) {
    const output = document.createElement("p");
    output.className = "help count";
    const count = () => (output.textContent = `${[...field.value].length} / ${field.maxLength}`);
    field.addEventListener("input", count);
    field.after(output);
    count();
  }

  // Only the fields of the chosen kind.
  const kind = form.querySelector("[name=kind]");
  const kinds = [...form.querySelectorAll("[data-kind]")];
  const choose = () => {
    for (const one of kinds) {
      one.hidden = one.dataset.kind !== kind.value;
      one.open = !one.hidden;
    }
    const room = form.querySelector("#f-details");
    room.hidden = kinds.every((one) => one.hidden);
  };
  kind.addEventListener("change", choose);
  choose();

  // Words narrow a long list of boxes; what is chosen stays in sight.
  for (const input of form.querySelectorAll("[data-filter]")) {
    const list = document.getElementById(input.dataset.filter);
    input.closest(".find").hidden = false;
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLocaleLowerCase();
      for (const group of list.querySelectorAll("details")) {
        let seen = 0;
        for (const label of group.querySelectorAll("label")) {
          const box = label.querySelector("input");
          label.hidden = !box.checked && !label.textContent.toLocaleLowerCase().includes(wanted);
          if (!label.hidden) seen += 1;
        }
        group.hidden = seen === 0;
        group.open = wanted !== "" && seen > 0;
      }
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
  }

  const fieldOf = (name) => `f-${name.replaceAll(/[._]/g, "-")}`;

  // What is wrong stands beside the fields that somebody was in already.
  function show(problems, all = false) {
    for (const old of form.querySelectorAll(".problem.live")) old.remove();
    for (const one of within("#problems")) one.remove();
    for (const { field, words } of problems) {
      const name = field.split(".")[0];
      if (!all && !touched.has(name)) continue;
      const place = document.getElementById(fieldOf(name))?.closest(".field");
      const line = document.createElement("p");
      line.className = "problem live";
      line.textContent = words;
      place?.append(line);
    }
  }

  const put = (place, html) => {
    if (place && !place.contains(document.activeElement) && place.innerHTML !== html) place.innerHTML = html;
  };

  async function keep(extra = {}) {
    clearTimeout(timer);
    if (stopped) return;
    if (busy) {
      again = true;
      return;
    }
    const data = new URLSearchParams(new FormData(form));
    data.set("do", "save");
    for (const [name, value] of Object.entries(extra)) data.set(name, value);
    // An empty form is no draft.
    if (!data.get("title").trim() && form.getAttribute("action") === "/activities") return;
    busy = true;
    unsaved = false;
    say(form.dataset.saving);
    try {
      const response = await fetch(form.getAttribute("action"), {
        method: "POST",
        headers: { accept: "application/json" },
        body: data,
      });
      if (response.status === 409) {
        stopped = true;
        say(form.dataset.conflict);
      } else if (response.status === 422) {
        unsaved = true;
        const { problems } = await response.json();
        say(problems.map(({ words }) => words).join(" "));
        show(problems, true);
      } else if (response.ok) {
        const told = await response.json();
        form.action = told.action;
        form.elements.revision.value = told.revision;
        if (location.pathname !== told.edit) history.replaceState(null, "", told.edit);
        say(form.dataset.saved.replace("{time}", new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })));
        show(told.problems);
        put(places.suggestions, told.suggestions);
        put(places.near, told.near);
      } else {
        throw new Error(String(response.status));
      }
    } catch {
      unsaved = true;
      say(form.dataset.offline);
      timer = setTimeout(keep, 10_000);
    }
    busy = false;
    if (waiting) {
      const button = waiting;
      waiting = undefined;
      form.requestSubmit(button);
    } else if (again) {
      again = false;
      later();
    }
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 1500);
  };

  form.addEventListener("input", (event) => {
    if (!event.target.name) return;
    unsaved = true;
    later();
  });
  form.addEventListener("focusout", (event) => {
    if (event.target.name) touched.add(event.target.name.split(".")[0]);
  });

  // A suggestion is taken without leaving the page.
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    unsaved = false;
    if (button?.name === "add") {
      const [field, ...code] = button.value.split(":");
      const value = code.join(":");
      const main = form.elements.main_line;
      const box = form.querySelector(`input[name="${field}"][value="${CSS.escape(value)}"]`);
      event.preventDefault();
      if (field === "lines" && !main.value) main.value = value;
      else if (box) {
        box.checked = true;
        const folded = box.closest("details");
        if (folded) folded.open = true;
      }
      button.firstElementChild.textContent = form.dataset.added;
      button.disabled = true;
      keep(field === "mandates" ? { add: button.value } : {});
    } else if (button?.name === "apart") {
      event.preventDefault();
      const told = document.createElement("input");
      Object.assign(told, { type: "hidden", name: "apart", value: button.value });
      form.append(told);
      button.closest("li").remove();
      keep();
    } else if (busy) {
      // What is on its way arrives first: it may begin the entry, or change its revision.
      event.preventDefault();
      waiting = button;
    } else {
      stopped = true;
      clearTimeout(timer);
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
}
