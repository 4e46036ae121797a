/* "Check now" without leaving the list: the row says that it is being looked at, and then what came of it.
   Without this file the button leads to the article's page, which says the same. */
"use strict";

(() => {
  const said = document.getElementById("said");
  const say = (words) => { if (said) said.textContent = words; };
  const time = (stamp) => (stamp ? `${stamp.slice(0, 16).replace("T", " ")} UTC` : "–");
  const put = (row, cell, words) => { const place = row.querySelector(`[data-cell=${cell}]`); if (place) place.textContent = words; };

  for (const form of document.querySelectorAll("form[data-checks]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const row = form.closest("[data-watch]");
      const button = form.querySelector("button");
      const words = button.textContent;
      button.disabled = true;
      button.textContent = "Looking …";
      say("Looking at the page.");
      try {
        const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
        const found = await answer.json();
        if (!answer.ok) throw new Error(found.detail || `HTTP ${answer.status}`);
        const watch = found.watch;
        put(row, "last", `${time(watch.last_checked_at)}: ${found.outcome}. ${watch.last_note}`);
        put(row, "health", watch.health);
        put(row, "next", watch.state === "watching" ? time(watch.next_check_at) : "–");
        if (found.outcome === "changed" || found.outcome === "unchanged") put(row, "good", time(watch.last_checked_at));
        say(`${found.outcome}. ${watch.last_note}`);
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
