// The only way this page makes elements. Strings become text nodes, so what a person or the bot wrote can never
// become markup; there is no innerHTML anywhere.

export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "testid") node.dataset.testid = value;
    else if (name === "data") Object.assign(node.dataset, value);
    // Styles go through the CSSOM: the content security policy refuses style attributes.
    else if (name === "style") for (const [key, v] of Object.entries(value)) node.style.setProperty(key, v);
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else node.setAttribute(name, value);
  }
  append(node, children);
  return node;
}

export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child);
  }
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

/** At most one run at a time and one waiting: a storm of events becomes two fetches, not two hundred. */
export function coalesced(work) {
  let running = null;
  let again = false;
  return () => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      try {
        do {
          again = false;
          await work();
        } while (again);
      } finally {
        running = null;
      }
    })();
    return running;
  };
}

export const isPhone = () => matchMedia("(max-width: 720px)").matches;
export const isTouch = () => matchMedia("(pointer: coarse)").matches;
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
