// The band at the top: where one can go, who is there, light or dark.
import { h } from "./dom.js";

const places = [
  ["#/", "Overview"],
  ["#/what-if", "What if"],
  ["#/runs", "Runs"],
  ["#/import", "Import"],
  ["#/scenarios", "Scenarios"],
  ["#/policy", "Policy"],
];

const themes = [["", "As the system"], ["light", "Light"], ["dark", "Dark"]];

export function masthead(session) {
  const executive = session.role === "executive";
  return h("div", { class: "masthead-row" },
    h("a", { class: "brand", href: "#/" }, h("span", { class: "brand-mark", "aria-hidden": "true" }), "CrisisReview"),
    h("nav", { "aria-label": "Main" }, h("ul", {}, (executive ? [["#/", "My page"]] : places)
      .map(([href, text]) => h("li", {}, h("a", { href }, text))))),
    h("div", { class: "masthead-end" },
      session.name && h("span", { class: "who" }, session.name, h("span", { class: "muted" }, ` · ${session.role}`)),
      themeChoice()));
}

/** Marks the entry that the address is under. */
export function markPlace(hash) {
  const place = hash.replace(/\?.*/, "") || "#/";
  for (const link of document.querySelectorAll(".masthead nav a")) {
    const href = link.getAttribute("href");
    const here = href === "#/" ? place === "#/" : place === href || place.startsWith(`${href}/`);
    link.toggleAttribute("data-here", here);
    here ? link.setAttribute("aria-current", place === href ? "page" : "true") : link.removeAttribute("aria-current");
  }
}

function themeChoice() {
  const kept = localStorage.getItem("theme") ?? "";
  return h("label", { class: "theme" }, h("span", { class: "visually-hidden" }, "Colours"),
    h("select", { onchange: event => useTheme(event.target.value) },
      themes.map(([value, text]) => h("option", { value, selected: value === kept }, text))));
}

function useTheme(theme) {
  if (theme) {
    localStorage.setItem("theme", theme);
    document.documentElement.dataset.theme = theme;
  } else {
    localStorage.removeItem("theme");
    delete document.documentElement.dataset.theme;
  }
  window.dispatchEvent(new Event("themechange"));
}
