/* Nothing that was typed, chosen or dropped goes away unasked: whoever leaves a page with a form that is filled in and
   not sent is asked first. A form that a preview or a mistake drew (data-held) holds such things from the start.
   Without this file the browser's Back button still leads to the page as it was. */
"use strict";

(() => {
  const forms = Array.from(document.querySelectorAll("main form")).filter(
    (form) => form.method === "post" && !form.querySelector("[type=password]"),
  );
  const holdsAll = document.querySelector("main [data-held]:not(form)") !== null;
  let sent = null;

  const isTyped = (field) => {
    if (field.type === "hidden" || field.disabled) return false;
    if (field.type === "file") return field.files.length > 0;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.matches("select")) {
      const first = Array.from(field.options).findIndex((option) => option.defaultSelected);
      return field.selectedIndex !== Math.max(first, 0);
    }
    return field.matches("input, textarea") && field.value !== field.defaultValue;
  };
  const isUnsaved = (form) => form !== sent && ("held" in form.dataset || Array.from(form.elements).some(isTyped));

  /* the search in the head of every page takes nothing along */
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && event.target.closest("main")) sent = event.target;
  });
  window.addEventListener("pageshow", () => { sent = null; });
  window.addEventListener("beforeunload", (event) => {
    if ((holdsAll && !sent) || forms.some(isUnsaved)) event.preventDefault();
  });
})();
