// Listens before anything of a page runs: whatever a hostile string would do is written down.
window.__ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => { window.__ran.push(name); };
document.addEventListener("securitypolicyviolation", (event) => {
  window.__ran.push(`${event.violatedDirective} ${event.blockedURI}`);
});
