// Starts the console: who is there, what may he see, which view does the address name.
import { api } from "./api.js";
import { h, replace } from "./dom.js";
import { useCurrency } from "./format.js";
import { match } from "./router.js";
import { masthead, markPlace } from "./masthead.js";
import { announce } from "./parts/announce.js";
import { loading, failure } from "./parts/states.js";
import { executiveRoutes, managementRoutes } from "./routes.js";

const main = document.getElementById("main");
let routes = [];
let session = { name: "", role: "management" };
let leave = new AbortController();

async function start() {
  replace(main, loading("Opening the console"));
  try {
    session = await whoAsks();
    routes = session.role === "executive" ? executiveRoutes : managementRoutes;
    await readCurrency();
  } catch (fault) {
    replace(main, failure(fault, start));
    return;
  }
  replace(document.getElementById("masthead"), masthead(session));
  window.addEventListener("hashchange", () => show(true));
  document.querySelector(".skip").addEventListener("click", skip);
  await show(false);
}

/** A server without identities has one kind of user. */
async function whoAsks() {
  try {
    return await api.me();
  } catch (fault) {
    if (fault.missing) {
      return { name: "", role: "management" };
    }
    throw fault;
  }
}

/** The policy is management's to read. */
async function readCurrency() {
  useCurrency(session.role === "management" ? (await api.policy()).reportingCurrency : session.reportingCurrency ?? null);
}

async function show(moved) {
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  const found = match(routes, location.hash);
  markPlace(location.hash);
  const waiting = setTimeout(() => replace(main, loading()), 150);
  main.setAttribute("aria-busy", "true");
  try {
    const view = found ? await found.route.view({ ...found.parameters, query: found.query, signal, session }) : nowhere();
    if (!signal.aborted) {
      arrive(view, moved);
    }
  } catch (fault) {
    if (!signal.aborted) {
      arrive(failure(fault, () => show(true)), moved);
    }
  } finally {
    clearTimeout(waiting);
  }
}

function arrive(view, moved) {
  replace(main, view);
  main.removeAttribute("aria-busy");
  const heading = main.querySelector("h1");
  document.title = heading ? `${heading.textContent} – CrisisReview` : "CrisisReview";
  if (moved) {
    scrollTo(0, 0);
    heading?.setAttribute("tabindex", "-1");
    (heading ?? main).focus({ preventScroll: true });
    announce(heading?.textContent ?? "");
  }
}

function skip(event) {
  event.preventDefault();
  main.focus();
}

const nowhere = () => h("section", { class: "state" },
  h("h1", {}, "There is no such page"),
  h("p", {}, "The address may be old. ", h("a", { href: "#/" }, "Go to the start page"), "."));

await start();
