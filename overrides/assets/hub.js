/* What a page can do beyond being read: switch colours, close menus, filter the action plan. All of it works without. */
"use strict";

function currentScheme() {
  const chosen = document.documentElement.dataset.scheme;
  return chosen || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

function offerScheme(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = currentScheme() === "dark" ? "light" : "dark";
    document.documentElement.dataset.scheme = next;
    try { localStorage.setItem("scheme", next); } catch { /* storage is switched off: the choice lasts for this page */ }
  });
}

function closeMenuOutside(menu) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
  });
}

/* The filters of an action plan. */
function offerFilters(form) {
  const cards = [...document.querySelectorAll(".card[data-status]")];
  const groups = [...document.querySelectorAll(".group")];
  const unfiltered = [...document.querySelectorAll("[data-unfiltered]")];
  const result = form.querySelector(".filters__result");
  const fields = [...form.querySelectorAll("select")];

  function matches(card) {
    return fields.every((field) => !field.value || card.dataset[field.name].split(" ").includes(field.value));
  }

  function apply() {
    let shown = 0;
    for (const card of cards) { card.hidden = !matches(card); shown += card.hidden ? 0 : 1; }
    for (const list of unfiltered) list.hidden = fields.some((field) => field.value);
    for (const group of groups) group.hidden = !group.querySelector(".card:not([hidden])");
    const filtered = fields.some((field) => field.value);
    const text = { 0: result.dataset.none, 1: result.dataset.one }[shown] || result.dataset.many.replace("{count}", shown);
    result.textContent = filtered ? text : "";
  }

  keepInAddress(form, apply);
}

/* Any two cities side by side: the others are hidden, rows that differ most come first, equal rows are folded away.
   The choice stands in the address. A row is any element with data-row; what belongs to a city has data-city, what
   belongs to several has data-cities;
   data-value where it may be compared, and data-order where it is only a number of records: those put rows in an
   order, but records are never equal because they are as many. What nobody reports has neither. What holds only of
   some choices has data-in, with these choices: "all", or two cities joined by a plus; it has a data-value of its own.
   data-else is what stands in its place in all other choices. */
function offerPair(form) {
  const chosenCities = () => [form.elements.a?.value, form.elements.b?.value].filter(Boolean);
  const lists = [...document.querySelectorAll("[data-rows]")].map((list) => ({ list, rows: [...list.querySelectorAll(":scope > [data-row]")] }));
  const result = form.querySelector(".filters__result");

  function difference(row, cities) {
    const values = [...row.querySelectorAll("[data-city]")]
      .filter((cell) => !cities.length || cities.includes(cell.dataset.city))
      .map((cell) => cell.querySelector("[data-in]:not([hidden])") ?? cell)
      .map((said) => said.dataset.value ?? said.dataset.order)
      .filter((value) => value !== undefined)
      .map(Number);
    if (values.length < 2) return -1;
    const largest = Math.max(...values.map(Math.abs));
    return largest ? (Math.max(...values) - Math.min(...values)) / largest : 0;
  }

  /* What is said of all cities gives way to what is said of just the two that are chosen. */
  function tell(choice) {
    for (const said of document.querySelectorAll("[data-in]")) said.toggleAttribute("hidden", !said.dataset.in.split(" ").includes(choice));
    for (const said of document.querySelectorAll("[data-else]")) said.toggleAttribute("hidden", said.parentElement.querySelector(":scope > [data-in]:not([hidden])") !== null);
  }

  /* Whether all that a row has to show belongs to cities that are hidden. */
  function isEmpty(row) {
    return row.querySelector("[data-city]") && !row.querySelector("[data-city]:not([hidden])");
  }

  function apply() {
    const cities = chosenCities();
    const pair = new Set(cities).size === 2;
    for (const cell of document.querySelectorAll("[data-city]")) cell.toggleAttribute("hidden", cities.length > 0 && !cities.includes(cell.dataset.city));
    for (const cell of document.querySelectorAll("[data-cities]")) cell.toggleAttribute("hidden", cities.length > 0 && !cell.dataset.cities.split(" ").some((city) => cities.includes(city)));
    tell(pair ? [...cities].sort().join("+") : "all");
    let folded = 0;
    for (const { list, rows } of lists) {
      const differences = new Map(rows.map((row) => [row, difference(row, cities)]));
      const ordered = form.elements.order?.checked ? [...rows].sort((one, other) => differences.get(other) - differences.get(one)) : rows;
      for (const row of ordered) {
        const equal = pair && differences.get(row) === 0 && !row.querySelector("[data-order]");
        row.toggleAttribute("hidden", equal || isEmpty(row));
        if (equal && row.matches("tr, article")) folded += 1;
        list.append(row);
      }
    }
    for (const table of document.querySelectorAll("main table")) {
      const own = [...table.querySelectorAll("tbody > tr")];
      table.toggleAttribute("hidden", own.length > 0 && own.every((row) => row.hidden && row.dataset.city));
    }
    const told = [folded && result.dataset.folded.replace("{count}", folded), cities.length && result.dataset.chosen];
    result.textContent = told.filter(Boolean).join(" ");
  }

  keepInAddress(form, apply);
}

/* A form whose state stands in the address, so that a selection can be shared. */
function keepInAddress(form, apply) {
  const fields = [...form.querySelectorAll("select, input")];
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name);
    if (field.type === "checkbox") field.checked = value === field.value;
    else if ([...field.options].some((option) => option.value === value)) field.value = value;
  }

  function changed() {
    apply();
    const chosen = fields.filter((field) => (field.type === "checkbox" ? field.checked : field.value));
    const query = new URLSearchParams(chosen.map((field) => [field.name, field.value])).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  form.hidden = false;
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed));
  apply();
}

/* On a phone a menu may be wider than the screen: bring the entry of this page into view. */
function showCurrent(menu) {
  const entry = menu.querySelector("[aria-current]");
  if (entry) menu.scrollLeft = entry.offsetLeft - (menu.clientWidth - entry.offsetWidth) / 2;
}

/* Where a table is laid out as cards, some screen readers no longer take it for a table: say again what it is. */
function keepTable(table) {
  const roles = { thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell", "thead th": "columnheader", "tbody th": "rowheader" };
  table.setAttribute("role", "table");
  for (const [part, role] of Object.entries(roles)) table.querySelectorAll(part).forEach((element) => element.setAttribute("role", role));
}

document.querySelectorAll("table.stack, table.crosstab, table.listed").forEach(keepTable);
document.querySelectorAll(".site__nav ul, .sections ul").forEach(showCurrent);
document.querySelectorAll("[data-scheme-toggle]").forEach(offerScheme);
document.querySelectorAll("[data-menu]").forEach(closeMenuOutside);
document.querySelectorAll("[data-filters]").forEach(offerFilters);
document.querySelectorAll("[data-pair]").forEach(offerPair);
/* Ctrl+K, or Command+K, leads to the search. */
document.addEventListener("keydown", (event) => {
  const link = document.querySelector("[data-search-link]");
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || !link) return;
  event.preventDefault();
  const words = document.querySelector("[data-search] [name=q]");
  if (words) words.focus(); else link.click();
});
/* In a frame on another site a link opens a window of its own. */
document.querySelectorAll(".embedded a:not([href^='#'])").forEach((link) => link.setAttribute("target", "_blank"));
