// Puts the console together: node console.mjs SOURCE NODE_MODULES OUT
// OUT gets index.html and, in a folder named after a hash of their content, all other files, each also as .br and .gz.
// The hash in the address lets browsers keep the files for ever and never mix those of two versions.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const page = "index.html";
const scripts = ["latin", "latin-ext", "vietnamese", "cyrillic", "greek"];
const libraries = [
  "uplot/dist/uPlot.iife.min.js", "uplot/dist/uPlot.min.css", "modern-normalize/modern-normalize.css",
  ...[400, 600].flatMap(weight => scripts.map(script => `@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`)),
];

const [source, modules, out] = process.argv.slice(2);
const files = new Map([...own(), ...vendored()].sort(([a], [b]) => (a < b ? -1 : 1)));
const version = hashOf(files);
rmSync(out, { recursive: true, force: true });
for (const [name, content] of files) {
  if (name === page) {
    write(page, Buffer.from(linked(content.toString("utf8"))));
  } else {
    write(`${version}/${name}`, content);
  }
}

function own() {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => [path.slice(source.length).replaceAll("\\", "/").replace(/^\/+/, ""), readFileSync(path)]);
}

function vendored() {
  return libraries.map(path => [`vendor/${path.split("/").at(-1)}`, readFileSync(join(modules, path))]);
}

function hashOf(contents) {
  const hash = createHash("sha256");
  for (const [name, content] of contents) {
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 12);
}

// The page names its files under /console/version/; every module is named ahead, so that all come in one round trip.
function linked(html) {
  const preloads = [...files.keys()].filter(name => name.endsWith(".js") && !name.startsWith("vendor/"))
    .map(name => `  <link rel="modulepreload" href="/console/version/${name}">\n`);
  return html.replace("</head>", `${preloads.join("")}</head>`).replaceAll("/console/version/", `/console/${version}/`);
}

function write(name, content) {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  if (name.endsWith(".woff2")) {
    return; // compressed already
  }
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
}
