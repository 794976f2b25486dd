// Comfort only: every page says and does the same without this file.
// Words come from the page (data-*), so that they stand in its language.

const within = (selector) => [...document.querySelectorAll(selector)];
const typing = (element) => element.closest("input, textarea, select, [contenteditable], dialog");

// j/k walk the paragraphs, n/p the changes; both follow the order on the page.
function step(selector, by) {
  const places = within(selector).filter((place) => place.getClientRects().length > 0);
  if (places.length === 0) return;
  const here = places.indexOf(document.querySelector(`${selector}.current`));
  const next = here < 0 ? (by > 0 ? 0 : places.length - 1) : Math.min(Math.max(here + by, 0), places.length - 1);
  places.forEach((place) => place.classList.toggle("current", place === places[next]));
  const target = places[next];
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

const keys = {
  j: () => step("[data-paragraph]", 1),
  k: () => step("[data-paragraph]", -1),
  n: () => step(".change", 1),
  p: () => step(".change", -1),
  "/": () => document.querySelector("#search")?.focus(),
  "?": () => document.querySelector("#keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

// Copy link: the button exists only where the browser can copy, so nobody meets one that does nothing.
if (navigator.clipboard) {
  for (const place of within("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = document.body.dataset.copyLink;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(new URL(place.dataset.copy, location.href).href);
      button.textContent = document.body.dataset.copied;
      setTimeout(() => (button.textContent = document.body.dataset.copyLink), 2000);
    });
    place.append(button);
  }
}

// The number of a paragraph is its address; pointing at it, or reaching it by keyboard, offers to copy that address. One
// button serves all, so that a long text has no hundred of them.
if (navigator.clipboard) {
  const numbers = "a.permalink[href^='#'], .duty > a.label";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-here second";
  let number;
  const offer = (event) => {
    const reached = event.target.closest?.(numbers);
    if (!reached || reached === number) return;
    number = reached;
    button.textContent = document.body.dataset.copyLink;
    reached.after(button);
  };
  const leave = (event) => {
    const place = number?.closest("[data-paragraph]");
    if (!place || place.contains(event.relatedTarget)) return;
    button.remove();
    number = undefined;
  };
  document.addEventListener("mouseover", offer);
  document.addEventListener("focusin", offer);
  document.addEventListener("mouseout", leave);
  document.addEventListener("focusout", leave);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(number.href);
    button.textContent = document.body.dataset.copied;
  });
}

// A filter or sort that is chosen is applied at once; the button beside it does the same by hand.
for (const form of within("form[data-at-once]")) {
  form.addEventListener("change", (event) => {
    if (event.target.type !== "search" && event.target.type !== "text") form.requestSubmit();
  });
}

// Files dropped on the field go into the plain file input of the same form.
for (const zone of within("[data-drop]")) {
  const input = zone.querySelector("input[type=file]");
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      input.focus();
    }
  });
}

// One open menu at a time; Escape and a click elsewhere close it.
const menus = within(".preferences details");
document.addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus) {
    if (!menu.open) continue;
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A page that waits for something looks again by itself, as long as it is seen.
for (const place of within("[data-again]")) {
  const again = () => (document.hidden ? setTimeout(again, 2000) : location.reload());
  setTimeout(again, 1000 * Number(place.dataset.again));
}

// Words that one may go on with while typing; the page is the same without them.
for (const field of within("input[data-suggest]")) {
  const list = document.getElementById(field.getAttribute("list"));
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const typed = field.value;
      const before = typed.slice(0, typed.length - typed.split(/\s/).at(-1).length);
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => undefined);
      if (!answer?.ok || field.value !== typed) return;
      const options = (await answer.json()).map((word) => {
        const option = document.createElement("option");
        option.value = before + word;
        return option;
      });
      list.replaceChildren(...options);
    }, 150);
  });
}
