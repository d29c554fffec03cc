// Builds elements. Text is always text, so nothing that comes from the API can become markup.

const svgNamespace = "http://www.w3.org/2000/svg";

/** An element with properties ("class", "onclick", "aria-…", "data-…", plain attributes, style as an object) and children. */
export function h(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** The same for SVG. */
export function svg(tag, properties = {}, ...children) {
  return fill(document.createElementNS(svgNamespace, tag), properties, children);
}

/** Puts children in place of what the element holds; false, null and undefined are left out. */
export function replace(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** Text that only screen readers say. */
export const hidden = text => h("span", { class: "visually-hidden" }, text);

let names = 0;

/** An id that no other element of the page has. */
export const uniqueId = prefix => `${prefix}-${++names}`;

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    set(element, name, value);
  }
  element.append(...nodes(children));
  return element;
}

function set(element, name, value) {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (name.startsWith("on")) {
    element.addEventListener(name.slice(2), value);
  } else if (name === "style") {
    Object.entries(value).forEach(([property, text]) => element.style.setProperty(property, text));
  } else if (name === "value") {
    element.value = value;
  } else {
    element.setAttribute(name, value === true ? "" : value);
  }
}

function nodes(children) {
  return children.flat(Infinity).filter(child => child !== false && child !== null && child !== undefined).map(child => child instanceof Node ? child : String(child));
}
