/* "Check now", "Pause" and "Resume" without leaving the list: the row says that it is being looked at, and then what came
   of it, for pages and for listings. Without this file the buttons lead to the page of it, which says the same. */
"use strict";

(() => {
  const said = document.getElementById("said");
  const say = (words) => { if (said) said.textContent = words; };
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const time = (stamp) => (stamp ? `${Number(stamp.slice(8, 10))} ${MONTHS[Number(stamp.slice(5, 7)) - 1]} ${stamp.slice(0, 4)}, ${stamp.slice(11, 16)} UTC` : "–");

  /* What Stet answers; what comes from somewhere else instead, as a proxy's page does, is an error that says so. */
  const ask = async (address, sent = {}) => {
    let answer;
    try {
      answer = await fetch(address, { ...sent, headers: { Accept: "application/json" } });
    } catch {
      throw new Error("Stet cannot be reached. Try again in a moment.");
    }
    const isJson = (answer.headers.get("content-type") || "").includes("json");
    const found = isJson ? await answer.json().catch(() => null) : null;
    if (answer.ok && found) return found;
    throw new Error((found && found.detail) || `No answer from Stet (HTTP ${answer.status}): what stands before it may be at fault. Try again in a moment.`);
  };

  /* A page that waits for its first look shows it once it is there; asked for three minutes at most. */
  const waiting = document.querySelector("[data-awaits]");
  if (waiting) {
    const there = waiting.dataset.awaits;
    const link = waiting.innerHTML;
    waiting.textContent = "The first look is on its way; this page shows what came of it as soon as it is there.";
    let left = 36;
    const look = async () => {
      try {
        const found = await ask(there);
        const watched = found.watch || found.lookout;
        if (watched && watched.last_checked_at) { location.replace(there); return; }
      } catch { /* asked again below */ }
      left -= 1;
      if (left) setTimeout(look, 5000);
      else waiting.innerHTML = link;
    };
    setTimeout(look, 3000);
  }

  /* On a page of its own the button says that somebody is looking; what came of it is on the page that follows. */
  for (const form of document.querySelectorAll("form[data-looks]")) {
    const button = form.querySelector("button");
    form.addEventListener("submit", (event) => {
      if (form.hasAttribute("aria-busy")) { event.preventDefault(); return; }
      form.setAttribute("aria-busy", "true");
      button.classList.add("busy");
      say(form.dataset.looks);
    });
    addEventListener("pageshow", () => { form.removeAttribute("aria-busy"); button.classList.remove("busy"); });
  }

  /* What changed, as a link in place of the words of it. */
  const lead = async (row, outcome) => {
    const place = row.querySelector("[data-cell=last]");
    const main = row.querySelector("[data-main]");
    const found = await ask(main.href);
    const report = found.versions.length ? found.versions[0].report : null;
    if (!report) return;
    const link = document.createElement("a");
    link.href = report.url;
    link.textContent = report.headline;
    place.textContent = `${outcome}. `;
    place.append(link);
  };
  const put = (row, cell, words) => { const place = row.querySelector(`[data-cell=${cell}]`); if (place) place.textContent = words; };

  /* Words with the sign that the server's page gives them: parts.health and parts.state. */
  const TONES = { well: "good", failing: "bad", watching: "good", paused: "wait", ended: "bad" };
  const signed = (words) => {
    const sign = document.createElement("span");
    sign.className = `state state-${TONES[words] || "wait"}`;
    sign.textContent = words;
    return sign;
  };
  const putSigned = (row, cell, ...said) => {
    const place = row.querySelector(`[data-cell=${cell}]`);
    if (place) place.replaceChildren(...said.flatMap((words) => [signed(words), " "]).slice(0, -1));
  };

  const putState = (row, watch) => {
    const isWatching = watch.state === "watching";
    const unread = watch.last_checked_at ? "not read yet" : "not looked at yet";
    if (watch.health) putSigned(row, "health", watch.health === "unknown" ? unread : watch.health, ...(isWatching ? [] : [watch.state]));
    putSigned(row, "state", watch.state);
    put(row, "next", isWatching ? time(watch.next_check_at) : "–");
  };

  /* Pausing and resuming: the button is the other one then, and who pressed it is still on it. */
  for (const form of document.querySelectorAll("form[data-turns]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = form.querySelector("button");
      if (form.hasAttribute("aria-busy")) return;
      form.setAttribute("aria-busy", "true");
      try {
        const found = await ask(form.action, { method: "POST", body: new FormData(form) });
        const watch = found.watch || found.lookout;
        const [was, is] = watch.state === "watching" ? ["Resume", "Pause"] : ["Pause", "Resume"];
        putState(form.closest("[data-watch]"), watch);
        button.textContent = is;
        button.setAttribute("aria-label", button.getAttribute("aria-label").replace(was, is));
        form.action = form.action.replace(/[a-z]+$/, is.toLowerCase());
        say(is === "Pause" ? "Resumed: the next look follows within a minute." : "Paused: nobody looks by itself until it is resumed.");
      } catch (error) {
        put(form.closest("[data-watch]"), "last", String(error.message));
        say(String(error.message));
      }
      form.removeAttribute("aria-busy");
    });
  }

  for (const form of document.querySelectorAll("form[data-checks]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const row = form.closest("[data-watch]");
      const button = form.querySelector("button");
      const words = button.textContent;
      button.disabled = true;
      button.textContent = "Looking …";
      say(form.dataset.checks || "Looking at the page.");
      try {
        const found = await ask(form.action, { method: "POST", body: new FormData(form) });
        const watch = found.watch || found.lookout;
        const cell = row.querySelector("[data-cell=good]");
        const isFirst = found.outcome === "changed" && cell && !cell.querySelector("time") && cell.textContent.trim() === "none";
        const outcome = isFirst ? "first version" : found.outcome || "";
        const told = outcome ? `${outcome}. ${watch.last_note}` : watch.last_note;
        put(row, "last", `${time(watch.last_checked_at)}: ${told}`);
        putState(row, watch);
        if (found.outcome === "changed" || found.outcome === "unchanged") put(row, "good", time(watch.last_checked_at));
        say(told);
        if (found.outcome === "changed" && !isFirst) await lead(row, `${time(watch.last_checked_at)}: ${outcome}`).catch(() => {});  // its words stand there
      } catch (error) {
        put(row, "last", String(error.message));
        say(String(error.message));
      }
      button.disabled = false;
      button.textContent = words;
      button.focus();
    });
  }
})();
