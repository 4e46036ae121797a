// What is alive on a page that should not be: elements that load or run, handlers in markup, addresses that run.
() => {
  const NEVER = "img, iframe, object, embed, base, meta[http-equiv], style, video, audio, math, applet, marquee, xss, x, " +
    "body ~ *, foreignObject, image, use, animate";
  const ADDRESS = /^(href|src|action|formaction|xlink:href|data)$/i;
  const OURS = /^(https?:\/\/127\.0\.0\.1|\/(?!\/)|#|\?|$)/i;
  const found = [...window.__ran];
  if (![...document.scripts].every((one) => one.src.startsWith(`${location.origin}/static/`))) found.push("a strange script");
  for (const one of document.querySelectorAll(NEVER)) found.push(one.outerHTML.slice(0, 80));
  for (const one of document.querySelectorAll("body *")) {
    for (const { name, value } of one.attributes) {
      if (/^on/i.test(name)) found.push(`${one.tagName} ${name}`);
      if (ADDRESS.test(name) && !OURS.test(value)) found.push(`${one.tagName} ${name}=${value.slice(0, 60)}`);
    }
  }
  return found;
}
