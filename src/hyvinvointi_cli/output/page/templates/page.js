"use strict";
// The page reads without this script; it adds sorting and filters to the heat map.
(() => {
  const table = document.getElementById("heat");
  const filters = document.getElementById("filters");
  if (!table || !filters) return;
  const steps = table.dataset.steps.split(" ").filter(Boolean).map(Number);
  const point = table.dataset.point;
  const head = table.tHead.rows[0];
  const bodies = Array.from(table.tBodies);
  const rows = bodies.flatMap((body) => Array.from(body.rows));
  const controls = Object.fromEntries(Array.from(filters.querySelectorAll("select"), (s) => [s.name, s]));
  const original = new Map(rows.map((row, n) => [row, n]));

  const counts = (cell) => (cell.dataset.n ? cell.dataset.n.split(",").map(Number) : null);
  const words = (column) => Number(head.cells[column].dataset.words);
  const shade = (rate) => (rate > 0 ? 1 : 0) + steps.filter((step) => rate >= step).length;
  const shown = (rate) =>
    rate > 0 && rate < 0.05 ? "<0" + point + "1" : rate.toFixed(rate >= 99.95 ? 0 : 1).replace(".", point);

  function chosenCount(cell) {
    const all = counts(cell);
    if (!all) return null;
    const status = controls.status.value;
    return status === "" ? all.reduce((a, b) => a + b, 0) : all[Number(status)];
  }

  function write(cell, column, count, tinted) {
    const rate = words(column) ? (count * 1000) / words(column) : 0;
    cell.dataset.rate = rate;
    const target = cell.querySelector("a") || cell;
    target.textContent = shown(rate);
    if (tinted) cell.className = "h" + shade(rate);
    cell.title = filters.dataset.mentions.replace("{n}", count);
  }

  function refresh() {
    const family = controls.family.value;
    const dimension = controls.dimension.value;
    let visible = 0;
    for (const body of bodies) {
      body.hidden = family !== "" && body.dataset.family !== family;
      const [total, ...lines] = Array.from(body.rows).sort((a, b) => original.get(a) - original.get(b));
      for (const row of lines) {
        row.hidden = dimension !== "" && !row.dataset.dimensions.split(" ").includes(dimension);
        if (!row.hidden && !body.hidden) visible += 1;
      }
      if (lines.every((row) => row.hidden)) body.hidden = true;
      for (let column = 1; column < head.cells.length; column += 1) {
        let sum = 0;
        for (const row of lines) {
          const count = chosenCount(row.cells[column]);
          if (count === null) continue;
          write(row.cells[column], column, count, true);
          if (!row.hidden) sum += count;
        }
        if (counts(total.cells[column])) write(total.cells[column], column, sum, false);
      }
    }
    filters.querySelector("output").textContent = filters.dataset.visible.replace("{n}", visible);
    sortRows();
    sortQuotations();
  }

  // Quotations of another status step aside, unless a number has no others to show.
  function sortQuotations() {
    const option = controls.status.selectedOptions[0];
    const status = option.dataset.status || "";
    for (const list of document.querySelectorAll(".group ol")) {
      const items = Array.from(list.children);
      const some = items.some((item) => item.dataset.s === status);
      for (const item of items) item.hidden = status !== "" && some && item.dataset.s !== status;
    }
  }

  const rateOf = (row, column) => Number(row.cells[column].dataset.rate ?? -1);

  function turn(header) {
    const order = { descending: "ascending", ascending: "none" }[header.getAttribute("aria-sort")] || "descending";
    for (const cell of head.cells) cell.removeAttribute("aria-sort");
    if (order !== "none") header.setAttribute("aria-sort", order);
    sortRows();
  }

  function sortRows() {
    const header = head.querySelector("[aria-sort]");
    const sign = header ? (header.getAttribute("aria-sort") === "ascending" ? 1 : -1) : 0;
    const column = header ? header.cellIndex : 0;
    for (const body of bodies) {
      const lines = Array.from(body.rows).filter((row) => !row.classList.contains("family"));
      lines.sort((a, b) =>
        (sign && sign * (rateOf(a, column) - rateOf(b, column))) || original.get(a) - original.get(b));
      body.append(...lines);
    }
  }

  function sortColumns(button) {
    const again = button.getAttribute("aria-pressed") === "true";
    for (const other of table.querySelectorAll("tbody .sort")) other.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-pressed", String(!again));
    const row = button.closest("tr");
    const places = Array.from(head.cells, (cell, n) => n).slice(1);
    places.sort((a, b) =>
      (again ? 0 : rateOf(row, b) - rateOf(row, a)) || head.cells[a].dataset.place - head.cells[b].dataset.place);
    for (const line of [head, ...rows]) {
      const cells = Array.from(line.cells);
      line.append(...places.map((n) => cells[n]));
    }
  }

  // The words stay outside the button: Chromium prints no buttons in the repeated heading of a table.
  function makeSortable(cell, act, title) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.title = title;
    button.setAttribute("aria-label", title);
    cell.append(button);
    button.addEventListener("click", () => act(button));
  }

  Array.from(head.cells).slice(1).forEach((cell, n) => {
    cell.dataset.place = n;
    makeSortable(cell, () => turn(cell), filters.dataset.rows);
  });
  for (const row of rows) makeSortable(row.cells[0], sortColumns, filters.dataset.columns);
  for (const select of Object.values(controls)) select.addEventListener("change", refresh);
  filters.querySelector("button").addEventListener("click", () => {
    for (const select of Object.values(controls)) select.value = "";
    refresh();
  });
  filters.hidden = false;
  refresh();
})();

// Browsers that do not yet open a closed <details> for a link into it, and Escape for an open quotation panel.
(() => {
  function open() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let up = target.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (target.classList.contains("group")) target.focus({ preventScroll: true });
  }
  addEventListener("hashchange", open);
  addEventListener("keydown", (event) => {
    const panel = event.key === "Escape" && document.querySelector(".group:target .close");
    if (panel) panel.click();
  });
  open();
})();
