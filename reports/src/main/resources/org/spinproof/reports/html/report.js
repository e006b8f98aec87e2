// What a screen can do besides; the report reads without.
"use strict";
// Sorting and filtering of tables that ask for it.
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
// Zooming of graphs, with buttons and with Ctrl and the wheel; they scroll without.
for (const frame of document.querySelectorAll(".graph")) {
  const drawing = frame.querySelector("svg");
  const width = drawing.viewBox.baseVal.width;
  const height = drawing.viewBox.baseVal.height;
  let scale = 1;
  const zoom = (wanted, x = frame.clientWidth / 2, y = frame.clientHeight / 2) => {
    const before = scale;
    scale = Math.min(4, Math.max(0.1, wanted));
    drawing.setAttribute("width", width * scale);
    drawing.setAttribute("height", height * scale);
    frame.scrollLeft = (frame.scrollLeft + x) * (scale / before) - x;
    frame.scrollTop = (frame.scrollTop + y) * (scale / before) - y;
  };
  const box = document.createElement("p");
  box.className = "filter";
  for (const [name, action] of [
    ["Zoom in", () => zoom(scale * 1.25)],
    ["Zoom out", () => zoom(scale / 1.25)],
    ["Whole graph", () => zoom(frame.clientWidth / width)],
    ["Natural size", () => zoom(1)],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", action);
    box.append(button, " ");
  }
  frame.before(box);
  frame.addEventListener("wheel", (event) => {
    if (event.ctrlKey) {
      event.preventDefault();
      const edge = frame.getBoundingClientRect();
      zoom(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1), event.clientX - edge.left, event.clientY - edge.top);
    }
  }, { passive: false });
}
