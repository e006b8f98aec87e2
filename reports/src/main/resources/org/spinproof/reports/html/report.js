// Sorting and filtering of tables that ask for it; the report reads without.
"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const frame = table.closest(".scroll") ?? table;
  const box = document.createElement("p");
  const label = document.createElement("label");
  const field = document.createElement("input");
  const count = document.createElement("output");
  label.textContent = "Show rows that contain ";
  field.type = "search";
  label.append(field);
  box.append(label, " ", count);
  box.className = "filter";
  frame.before(box);
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = wanted === "" ? "" : `${shown} of ${rows.length}`;
  });
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const falling = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      const key = (row) => row.cells[column].textContent;
      const sorted = [...rows].sort((a, b) => key(a).localeCompare(key(b), "en", { numeric: true }));
      body.append(...(falling ? sorted.reverse() : sorted));
    });
  });
}
