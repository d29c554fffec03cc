// A link to a file of the API. Where the server wants a key, which a link cannot carry, the file is fetched and then saved.
import { accessKey, download } from "../api.js";
import { h } from "../dom.js";
import { announce } from "../parts/announce.js";

/** With `save` the browser stores the file under that name, else it shows it in a tab of its own. */
export function fileLink(path, text, { save, ...more } = {}) {
  const address = save ? path : `${path}${path.includes("?") ? "&" : "?"}inline=true`;
  return h("a", { href: address, download: save, target: save ? undefined : "_blank", rel: "noopener", ...more, onclick: event => accessKey.get() && fetchInstead(event, path, save) }, text);
}

/** Saves text that the console made itself. */
export function saveText(text, name, type) {
  saveBlob(new Blob([text], { type }), name);
}

async function fetchInstead(event, path, save) {
  event.preventDefault();
  try {
    saveBlob(await download(path), save ?? path.split("/").at(-1));
  } catch (fault) {
    announce(fault.message);
    alert(fault.message);
  }
}

function saveBlob(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
