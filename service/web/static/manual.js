// The page of the API: addresses are narrowed down while somebody types. Without this, the form asks for the same.
// Refuses: fetching anything; what a form sent is in the address and stays there.
"use strict";

(() => {
  const field = document.querySelector("[data-narrows]");
  if (!field) return;
  const status = document.getElementById(field.dataset.narrows);
  const addresses = [...document.querySelectorAll("[data-words]")];
  const nouns = [...document.querySelectorAll("[data-noun]")];

  const narrow = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const one of addresses) {
      one.hidden = !words.every((word) => one.dataset.words.includes(word));
      shown += one.hidden ? 0 : 1;
    }
    for (const noun of nouns) noun.hidden = !noun.querySelector("[data-words]:not([hidden])");
    status.textContent = `${shown} ${shown === 1 ? "address" : "addresses"}${words.length ? ` with “${words.join(" ")}”` : ""}`;
  };
  field.addEventListener("input", narrow);
})();
