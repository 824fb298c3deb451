/* The search. Nothing of it is loaded before it is first used: then Pagefind's script, the index of the reader's
   language, and the rules by which the words of a query are analysed as the words of pages were. */
import { query as stemsOf, stems } from "./search-words.js";

const A_PAGE = 10;
const PAUSE = 200;
/* Pages are long and say the same word often: neither counts for much, so that a city's own page comes first. */
const RANKING = { pageLength: 0.3, termFrequency: 0.5 };
const WORD = /[\p{L}\p{N}]+/gu;

const form = document.querySelector("[data-search]");
const list = document.querySelector("[data-results]");
const more = document.querySelector("[data-more]");
const elsewhere = document.querySelector("[data-elsewhere]");
const status = form.querySelector("[role=status]");
const input = form.elements.q;
const selects = [...form.querySelectorAll("select")];

let engines;
let turn = 0;

/** Pagefind and the rules of the language; loaded once. */
function load() {
  const base = new URL(`../find/${form.dataset.language}/`, import.meta.url);
  engines ??= Promise.all([
    import(new URL("pagefind.js", base)),
    fetch(new URL("words.json", base)).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))),
  ]).then(async ([engine, rules]) => {
    await engine.options({ baseUrl: "/", ranking: RANKING });
    await engine.init();
    await engine.filters();
    return { engine, rules };
  });
  engines.catch(() => { engines = undefined; });
  return engines;
}

function chosenFilters() {
  return Object.fromEntries(selects.filter((select) => select.value).map((select) => [select.name, select.value]));
}

/** The pages that hold all words, best first; where there are none, those that hold most of them. */
async function find(engine, words, filters) {
  const all = await engine.search(words.length ? words.join(" ") : null, { filters });
  if (all.results.length || words.length < 2) return { ...all, partly: false };
  const each = await Promise.all(words.map((word) => engine.search(word, { filters })));
  const held = new Map();
  for (const { results } of each) {
    for (const result of results) {
      const known = held.get(result.id) ?? { result, times: 0, score: 0 };
      held.set(result.id, { result, times: known.times + 1, score: known.score + result.score });
    }
  }
  const results = [...held.values()].sort((one, other) => other.times - one.times || other.score - one.score).map((one) => one.result);
  return { ...all, results, partly: true };
}

async function search() {
  const mine = ++turn;
  remember();
  const filters = chosenFilters();
  if (!input.value.trim() && !Object.keys(filters).length) { show({ results: [], idle: true }, [], {}); return; }
  try {
    const { engine, rules } = await load();
    const words = stemsOf(rules, input.value);
    const found = await find(engine, words, filters);
    if (mine === turn) await show(found, words, rules);
  } catch {
    if (mine === turn) status.textContent = status.dataset.failed;
  }
}

async function show(found, words, rules) {
  const mine = turn;
  const { results, partly, idle } = found;
  const message = results.length ? (partly ? status.dataset.partly : status.dataset.found) : status.dataset.none;
  elsewhere.hidden = Boolean(idle || results.length);
  if (!idle) count(found);
  list.replaceChildren();
  let shown = 0;
  async function next() {
    const data = await Promise.all(results.slice(shown, shown + A_PAGE).map((result) => result.data()));
    if (mine !== turn) return;
    list.append(...data.map((one) => item(one.meta, words, rules)));
    shown += data.length;
    more.hidden = shown >= results.length;
  }
  more.onclick = next;
  await next();
  if (mine === turn) status.textContent = idle ? "" : message.replace("{count}", results.length);
}

/** How many of the found pages each filter would leave. */
function count({ filters, partly, results }) {
  for (const select of selects) {
    if (select.options.length === 1) offer(select, filters?.[select.name] ?? {});
    for (const option of [...select.options].slice(1)) {
      const left = filters?.[select.name]?.[option.value] ?? 0;
      option.textContent = partly || !results.length ? option.dataset.label : `${option.dataset.label} (${left})`;
      option.hidden = !partly && Boolean(results.length) && !left && !option.selected;
    }
  }
}

/** The values of a filter whose words are the values themselves: years. */
function offer(select, values) {
  for (const value of Object.keys(values).sort().reverse()) {
    const option = new Option(value, value);
    option.dataset.label = value;
    select.add(option);
  }
}

function label(name, value) {
  return [...form.elements[name].options].find((option) => option.value === value)?.dataset.label;
}

function item(page, words, rules) {
  const entry = document.createElement("li");
  const title = document.createElement("h2");
  const link = document.createElement("a");
  link.href = form.dataset.home + (page.address ?? "");
  link.textContent = page.title;
  title.append(link);
  const about = document.createElement("p");
  about.className = "quiet";
  about.textContent = ["kind", "city", "status"].map((name) => page[name] && label(name, page[name])).filter(Boolean).join(" · ");
  const excerpt = document.createElement("p");
  excerpt.append(...marked(sentence(page.text ?? "", words, rules), words, rules));
  entry.append(title, about, excerpt);
  return entry;
}

function meets(word, words, rules) {
  return stems(rules, word).some((stem) => words.some((wanted) => stem.startsWith(wanted)));
}

/** The sentence that holds most of the words; the first one where none does. */
function sentence(text, words, rules) {
  const sentences = text.split(/\n|(?<=[.!?])\s+/u).filter((one) => one.length > 20);
  const matches = (one) => new Set(stems(rules, one).flatMap((stem) => words.filter((wanted) => stem.startsWith(wanted)))).size;
  let best = sentences[0] ?? "";
  let most = words.length ? matches(best) : Infinity;
  for (const one of sentences) {
    const found = most < words.length ? matches(one) : 0;
    if (found > most) [best, most] = [one, found];
  }
  return best.length > 280 ? `${best.slice(0, 280).replace(/\s+\S*$/u, "")} …` : best;
}

/** The text with the words that were looked for marked. */
function marked(text, words, rules) {
  const parts = [];
  let end = 0;
  for (const found of words.length ? text.matchAll(WORD) : []) {
    if (!meets(found[0], words, rules)) continue;
    const mark = document.createElement("mark");
    mark.textContent = found[0];
    parts.push(text.slice(end, found.index), mark);
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}

/** The address holds what was asked, so that it can be shared; so do the links to other languages. */
function remember() {
  const asked = [["q", input.value.trim()], ...Object.entries(chosenFilters())].filter(([, value]) => value);
  const said = new URLSearchParams(asked).toString();
  history.replaceState(null, "", said ? `?${said}` : location.pathname);
  for (const link of elsewhere.querySelectorAll("a[data-language]")) link.search = said;
}

const asked = new URLSearchParams(location.search);
input.value = asked.get("q") ?? "";
for (const select of selects) if (asked.has(select.name)) select.value = asked.get(select.name);
form.hidden = false;
form.querySelector("details").open = selects.some((select) => select.value);
let pause;
input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, PAUSE); });
for (const select of selects) select.addEventListener("change", search);
form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(pause); search(); });
form.addEventListener("reset", () => setTimeout(search));
if (location.search) search(); else input.focus();
