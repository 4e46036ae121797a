/* What a script makes better and no page needs: keys, copying, the map of keys. No library, nothing built.
   A key works where an element carries it (data-key), so the page is the map; keys are never taken from a field,
   nor together with Ctrl, Alt or Meta, and one switch in the map turns all of them off (WCAG 2.2, 2.1.4). */
"use strict";

(() => {
  const SWITCH = "stet-keys";
  const PLACE = "stet-place"; // the change that goes along to another view of the same texts
  const SEQUENCE_MS = 1200; // how long the first key of two is remembered
  const found = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const isShown = (element) => element.getClientRects().length > 0;
  const said = document.getElementById("said");
  let pending = "";
  let timer = 0;

  const say = (words) => {
    said.textContent = "";
    window.setTimeout(() => { said.textContent = words; }, 50);
  };

  /* ── storage that may be forbidden ── */
  const remembered = (name) => { try { return window.localStorage.getItem(name); } catch { return null; } };
  const remember = (name, value) => { try { window.localStorage.setItem(name, value); } catch { /* then for this page */ } };
  let areOff = remembered(SWITCH) === "off";

  /* ── the map ── */
  const toggle = (dialog) => { if (dialog.open) dialog.close(); else dialog.showModal(); };
  for (const button of found("[data-opens]")) {
    button.hidden = false;
    button.addEventListener("click", () => toggle(document.getElementById(button.dataset.opens)));
  }
  for (const button of found("[data-closes]")) {
    button.addEventListener("click", () => document.getElementById(button.dataset.closes).close());
  }
  for (const button of found("[data-switches=keys]")) {
    const draw = () => {
      button.setAttribute("aria-pressed", String(areOff));
      button.textContent = areOff ? "Switch these keys on" : "Switch these keys off";
    };
    button.addEventListener("click", () => { areOff = !areOff; remember(SWITCH, areOff ? "off" : "on"); draw(); });
    draw();
  }

  /* words of a claim lead to it; its number does so too, for the keyboard and without a script */
  document.addEventListener("click", (event) => {
    const words = event.target.closest && event.target.closest("[data-to]");
    if (words && window.getSelection().isCollapsed) window.location.hash = words.dataset.to;
  });

  /* ── copying ── */
  for (const button of found("[data-copies]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const words = button.textContent;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copies);
      try {
        await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
        const care = button.dataset.care ? `: ${button.dataset.care}` : "";
        button.textContent = `Copied${care}`;
        say(`Copied to the clipboard${care}.`);
      } catch {
        say("The browser did not let us copy; the text is selected instead.");
        for (let box = source.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
        window.getSelection().selectAllChildren(source);
      }
      window.setTimeout(() => { button.textContent = words; }, button.dataset.care ? 5000 : 2000);
    });
  }

  /* ── going along a list ── */
  const goTo = (element) => {
    for (let box = element.closest("details:not([open])"); box; box = box.parentElement.closest("details:not([open])")) box.open = true;
    if (!element.matches("a, button, summary, input, select, textarea")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: element.offsetHeight > window.innerHeight * 0.7 ? "start" : "center", behavior: calm ? "auto" : "smooth" });
  };
  /* where the list stands beside the text, the text goes along */
  /* the words a number stands for, as far as they lie beside it */
  const prove = (number) => {
    found(".proven").forEach((one) => one.classList.remove("proven"));
    const cell = number && number.matches(".number") && number.closest(".cell");
    if (cell) cell.querySelectorAll(`[data-in~="${number.id.split("-").pop()}"]`).forEach((one) => one.classList.add("proven"));
  };
  const proveTarget = () => prove(document.getElementById(window.location.hash.slice(1)));
  window.addEventListener("hashchange", proveTarget);
  proveTarget();
  const showTwin = (item) => {
    const twin = item.dataset.twin && document.getElementById(item.dataset.twin);
    const panel = item.closest("section, aside");
    found(".there").forEach((one) => one.classList.remove("there"));
    if (!twin || !panel || window.getComputedStyle(panel).position !== "sticky") return;
    for (let box = twin.closest("details:not([open])"); box; box = box.parentElement.closest("details:not([open])")) box.open = true;
    twin.classList.add("there");
    prove(twin);
    twin.scrollIntoView({ block: "center" });
  };
  /* who comes by an address to one of the two sees the other beside it */
  const showBoth = () => {
    const aimed = window.location.hash.length > 1 && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const at = aimed && aimed.closest("[data-twin]");
    if (!at) return;
    showTwin(at);
    const item = document.getElementById(at.dataset.twin);
    const panel = at.matches(".number") && item && item.closest("section, aside");
    if (!panel || window.getComputedStyle(panel).position !== "sticky") return;
    for (let box = item.closest("details:not([open])"); box; box = box.parentElement.closest("details:not([open])")) box.open = true;
    panel.scrollTop += item.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
  };
  window.addEventListener("hashchange", showBoth);
  /* the browser goes to the address's own place first */
  window.addEventListener("load", () => window.requestAnimationFrame(showBoth));
  /* who scrolled down, or came by an address into a list, goes on from what is in sight */
  const firstInSight = (items) => {
    const target = window.location.hash.length > 1 && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const aimed = target ? items.findIndex((item) => item.contains(target)) : -1;
    if (aimed >= 0 && isShown(items[aimed])) return aimed;
    return window.scrollY > 0 ? Math.max(items.findIndex((item) => item.getBoundingClientRect().bottom > 60), 0) : 0;
  };
  const step = (items, by) => {
    if (!items.length) return false;
    const at = items.findIndex((item) => item.classList.contains("here"));
    const next = at < 0 ? (by > 0 ? firstInSight(items) : items.length - 1) : Math.min(Math.max(at + by, 0), items.length - 1);
    items.forEach((item, index) => item.classList.toggle("here", index === next));
    goTo(items[next]);
    showTwin(items[next]);
    if (next === at) say(by > 0 ? "This is the last one." : "This is the first one.");
    return true;
  };
  const open = (item) => {
    const link = item.matches("a") ? item : item.querySelector("[data-main], h2 a, h3 a, a");
    /* whoever comes back finds the entry where it was left */
    window.history.replaceState({ here: found("[data-item]").indexOf(item) }, "");
    if (link) link.click();
    return Boolean(link);
  };
  const left = found("[data-item]")[window.history.state?.here ?? -1];
  if (left && isShown(left)) {
    left.classList.add("here");
    left.tabIndex = -1;
    left.focus({ preventScroll: true });
  }

  /* who sees the same texts in another way goes on at the same change */
  const placeOf = (element) => element && element.closest("[data-step]");
  for (const link of found("a[data-keeps-place]")) {
    link.addEventListener("click", () => {
      const aimed = document.getElementById(window.location.hash.slice(1));
      const twin = aimed && aimed.dataset.twin && document.getElementById(aimed.dataset.twin);
      const at = document.querySelector(".here[data-step]") || placeOf(document.activeElement) || placeOf(aimed) || placeOf(twin);
      if (!at || !at.id) return;
      link.hash = at.id;
      try { window.sessionStorage.setItem(PLACE, at.id); } catch { /* then the address alone says it */ }
    });
  }
  const kept = (() => {
    try { const id = window.sessionStorage.getItem(PLACE); window.sessionStorage.removeItem(PLACE); return id; } catch { return null; }
  })();
  if (kept && window.location.hash === `#${kept}`) {
    const at = document.getElementById(kept);
    if (at && at.matches("[data-step]")) {
      for (let box = at.closest("details:not([open])"); box; box = box.parentElement.closest("details:not([open])")) box.open = true;
      at.classList.add("here");
      goTo(at);
      showTwin(at);
    }
  }

  /* between a change in the list and its place in the text: both carry data-twin, the id of the other */
  const cross = () => {
    const at = document.activeElement.closest("[data-twin]") || document.querySelector(".here[data-twin]") || document.querySelector("[data-twin]");
    const twin = at && document.getElementById(at.dataset.twin);
    if (!twin) return false;
    const group = twin.closest("[data-step]") || twin;
    found(".here").forEach((one) => one.classList.remove("here"));
    group.classList.add("here");
    goTo(twin);
    return true;
  };

  const fold = () => {
    const boxes = found("details[data-fold]");
    if (!boxes.length) return false;
    const isOpen = boxes.every((box) => box.open);
    boxes.forEach((box) => { box.open = !isOpen; });
    say(isOpen ? "Unchanged paragraphs are folded." : "Everything is shown.");
    return true;
  };
  for (const button of found("[data-folds]")) { button.hidden = false; button.addEventListener("click", fold); }

  const press = (key) => {
    const carries = (element) => (element.dataset.key ?? element.dataset.ownKey).split("|").includes(key);
    /* what belongs to the entry one is at goes before what belongs to the page; data-own-key works nowhere else */
    const own = document.activeElement.closest(".here");
    const carrier = (own && found("[data-key], [data-own-key]", own).find(carries)) || found("[data-key]").find((element) => carries(element) && (isShown(element) || element.dataset.opens));
    if (!carrier) return false;
    if (carrier.matches("input, textarea, select")) { carrier.focus(); carrier.select?.(); }
    else if (carrier.matches("summary")) {
      carrier.click();
      const field = carrier.parentElement.open && found("input, select, textarea", carrier.parentElement).find((one) => one.type !== "hidden");
      (field || carrier).focus();
    }
    else carrier.click();
    return true;
  };

  const ours = {
    j: () => step(found("[data-item]").filter(isShown), 1),
    k: () => step(found("[data-item]").filter(isShown), -1),
    n: () => step(found("[data-step]"), 1),
    p: () => step(found("[data-step]"), -1),
    t: cross,
    x: fold,
    Enter: () => {
      const at = document.activeElement;
      return at.matches("[data-item], [data-step]") && !at.matches("a, button") && open(at);
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const at = event.target;
    if (event.key === "Escape") {
      if (at.matches?.("input, textarea, select")) at.blur();
      return;
    }
    const isField = at.matches?.("textarea, select, [contenteditable]") || at.matches?.("input:not([type=checkbox], [type=radio], [type=submit], [type=button])");
    const opened = document.querySelector("dialog[open]");
    if (isField || (areOff && event.key !== "?")) return;
    if (opened) {
      if (event.key === "?") { event.preventDefault(); opened.close(); }
      return;
    }
    const key = pending ? `${pending} ${event.key}` : event.key;
    window.clearTimeout(timer);
    pending = "";
    if (event.key === "g" && key === "g") {
      pending = "g";
      timer = window.setTimeout(() => { pending = ""; }, SEQUENCE_MS);
      return;
    }
    if (press(key) || ours[key]?.()) event.preventDefault();
  });

  /* what was done, or is wrong, is read aloud first and gone on from; said once, it is no part of the address */
  const told = document.querySelector("main [data-told]");
  if (told && document.activeElement === document.body && !document.querySelector("[autofocus]") && window.location.hash.length < 2) {
    told.tabIndex = -1;
    told.focus();
  }
  const here = new URL(window.location.href);
  if (here.searchParams.has("done")) {
    for (const name of ["done", "made"]) here.searchParams.delete(name);
    window.history.replaceState(window.history.state, "", here);
  }

  /* a link into something folded unfolds it */
  const unfold = () => {
    const target = window.location.hash.length > 1 && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (!target) return;
    for (let box = target.closest("details:not([open])"); box; box = box.parentElement.closest("details:not([open])")) box.open = true;
  };
  window.addEventListener("hashchange", unfold);
  unfold();
})();
