/* Importing, made better: a field for files takes what is dropped on it and says what it holds, and an import that
   takes several requests goes on by itself until somebody stops it. Without this file the same buttons do the same. */
"use strict";

(() => {
  const MIB = 1024 * 1024;
  const told = (files) => {
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const size = bytes < MIB ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / MIB).toFixed(1)} MiB`;
    const names = files.slice(0, 5).map((file) => file.name).join(", ");
    return `${files.length} ${files.length === 1 ? "file" : "files"}, ${size}: ${names}${files.length > 5 ? " …" : ""}`;
  };

  for (const zone of document.querySelectorAll("[data-drop]")) {
    const field = zone.querySelector("input[type=file]");
    const line = zone.querySelector(".dropped");
    line.textContent = field.multiple ? "Or drop files here, many at once, in any order." : "Or drop a file here.";
    const draw = () => {
      const files = Array.from(field.files);
      if (files.length) line.textContent = told(files);
    };
    field.addEventListener("change", draw);
    const over = (event, is) => { event.preventDefault(); zone.classList.toggle("over", is); };
    zone.addEventListener("dragover", (event) => over(event, true));
    zone.addEventListener("dragleave", (event) => over(event, false));
    zone.addEventListener("drop", (event) => {
      over(event, false);
      const kept = new DataTransfer();
      const files = [...(field.multiple ? field.files : []), ...event.dataTransfer.files];
      for (const file of field.multiple ? files : files.slice(-1)) kept.items.add(file);
      if (!event.dataTransfer.files.length) { line.textContent = "Nothing that was dropped is a file."; return; }
      field.files = kept.files;
      draw();
    });
  }

  for (const form of document.querySelectorAll("[data-goes-on]")) {
    const stop = form.querySelector("[data-stops]");
    const timer = window.setTimeout(() => form.requestSubmit(), 600);
    /* whoever has no pointer could not reach it before the next request draws the page anew */
    stop.hidden = false;
    stop.focus({ preventScroll: true });
    stop.addEventListener("click", () => {
      window.clearTimeout(timer);
      form.querySelector("button.first").focus();
      stop.hidden = true;
      const said = document.getElementById("said");
      if (said) said.textContent = "Stopped. What is done is kept, and Go on records the rest.";
    });
  }

  /* how long it has been going on, in sight of whoever waits: many files may take minutes, and nothing else moves */
  const timed = (form, button) => {
    const files = Array.from(form.querySelectorAll("input[type=file]")).reduce((sum, field) => sum + field.files.length, 0);
    const line = document.createElement("span");
    line.className = "quietly waits";
    line.setAttribute("aria-hidden", "true");
    const begun = Date.now();
    const draw = () => {
      const seconds = Math.round((Date.now() - begun) / 1000);
      line.textContent = `Working on ${files > 1 ? `${files} files` : "it"}: ${seconds} s so far. Leave this page open.`;
    };
    const timer = window.setInterval(() => { draw(); if (!line.isConnected) button.parentElement.append(line); }, 1000);
    return () => { window.clearInterval(timer); line.remove(); };
  };
  const ends = [];

  /* a form that takes a while says so at once, and is not sent twice */
  for (const form of document.querySelectorAll("form[enctype]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "yes";
      form.setAttribute("aria-busy", "true");
      const said = document.getElementById("said");
      if (said) said.textContent = "Reading; this may take a moment.";
      if (!event.submitter) return;
      event.submitter.classList.add("busy");
      ends.push(timed(form, event.submitter));
    });
  }
  window.addEventListener("pageshow", () => {
    for (const end of ends.splice(0)) end();
    for (const form of document.querySelectorAll("form[data-sent]")) { delete form.dataset.sent; form.removeAttribute("aria-busy"); }
    for (const button of document.querySelectorAll(".busy")) button.classList.remove("busy");
  });
})();
