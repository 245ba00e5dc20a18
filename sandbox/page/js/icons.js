// Line icons drawn for this page, 24 × 24. Inline, so that they take the colour of the text and need no request.

const PATHS = {
  back: "M15 5l-7 7 7 7",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  plus: "M12 5v14M5 12h14",
  send: "M4.5 12L3.5 4.5 21 12 3.5 19.5 4.5 12zm0 0H12",
  attach: "M20 11.5l-8.3 8.3a5 5 0 01-7.1-7.1l8.6-8.6a3.3 3.3 0 014.7 4.7l-8.6 8.6a1.7 1.7 0 01-2.4-2.4l7.9-7.9",
  menu: "M5 7h14M5 12h14M5 17h9",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 9.5l6 6 6-6",
  photo: "M5 5h14a2 2 0 012 2v10a2 2 0 01-2 2H5a2 2 0 01-2-2V7a2 2 0 012-2zM3 16l5-5 5 5M13 14l2.5-2.5L21 17M15.5 8.7v.01",
  file: "M14 3H7a2 2 0 00-2 2v14a2 2 0 002 2h10a2 2 0 002-2V8zM14 3v5h5",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  reply: "M10 6L4 12l6 6M4 12h10a6 6 0 016 6v1",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  edit: "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
  block: "M12 3a9 9 0 100 18 9 9 0 000-18zM5.7 5.7l12.6 12.6",
  phone: "M8 3h8a1.5 1.5 0 011.5 1.5v15A1.5 1.5 0 0116 21H8a1.5 1.5 0 01-1.5-1.5v-15A1.5 1.5 0 018 3zM11 18h2",
  clock: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3.5 2",
  calendar: "M5 5h14a1 1 0 011 1v13a1 1 0 01-1 1H5a1 1 0 01-1-1V6a1 1 0 011-1zM4 10h16M8 3v4M16 3v4",
  next: "M5 5l8 7-8 7zM18 5v14",
  reset: "M4.5 9.5A8 8 0 1112 20a8 8 0 01-7-4M4.5 4v5.5H10",
  link: "M10 14a4 4 0 005.7 0l3-3a4 4 0 00-5.7-5.7l-1 1M14 10a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.7l1-1",
  out: "M8 16L17 7M9 7h8v8",
  pin: "M9 3h6l-1 6 3 3v2H7v-2l3-3zM12 14v7",
  check: "M5 12.5l4.5 4.5L19 7.5",
  chat: "M5 4h14a2 2 0 012 2v9a2 2 0 01-2 2h-8l-5 4v-4H5a2 2 0 01-2-2V6a2 2 0 012-2z",
  left: "M14.5 6l-6 6 6 6",
  right: "M9.5 6l6 6-6 6",
};

const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon icon-${name}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
