// Photos, albums and documents in a bubble, and the photo in full size.
import { api } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";

export function size(bytes) {
  if (!bytes) return "";
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

const largest = (photo) => photo.reduce((a, b) => ((b.width ?? 0) * (b.height ?? 0) >= (a.width ?? 0) * (a.height ?? 0) ? b : a));

/** The box is as large as the photo will be before it has loaded, so that nothing jumps. */
export function photo(message, inAlbum = false) {
  const best = largest(message.photo);
  const src = api.file(best.file_unique_id);
  const width = best.width > 0 ? best.width : 320;
  const height = best.height > 0 ? best.height : 240;
  const ratio = Math.min(Math.max(width / height, 0.5), 2.4);
  const style = inAlbum ? {} : { "aspect-ratio": String(ratio), "--wide": `${Math.min(Math.max(width, 180), 360, 420 * ratio)}px` };
  return h("button", {
    class: inAlbum ? "photo tile" : "photo", type: "button", style, "aria-label": message.caption || t("message.photo"),
    onclick: (event) => {
      event.stopPropagation();
      lightbox(src, message.caption);
    },
  }, h("img", { src, alt: message.caption || t("message.photo"), loading: "lazy", decoding: "async", draggable: "false" }));
}

function lightbox(src, caption) {
  const dialog = h("dialog", { class: "lightbox", testid: "lightbox", "aria-label": caption || t("message.photo") });
  const close = () => dialog.close();
  dialog.append(
    h("div", { class: "lightbox-bar" },
      h("a", { class: "round", href: src, download: "", "aria-label": t("message.download") }, icon("download")),
      h("button", { class: "round", type: "button", "aria-label": t("sheet.close"), onclick: close }, icon("close"))),
    h("img", { src, alt: caption || t("message.photo") }),
    caption ? h("p", {}, caption) : "",
  );
  dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.tagName === "IMG") close(); });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const KINDS = { pdf: "red", doc: "blue", docx: "blue", wps: "blue", xls: "green", xlsx: "green", et: "green", csv: "green", zip: "amber", rar: "amber" };

export function document_(file) {
  const name = file.file_name || t("message.file");
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1].toLowerCase() ?? "";
  return h("a", {
    class: "document", href: api.file(file.file_unique_id), download: name, testid: "document",
    onclick: (event) => event.stopPropagation(),
  },
  h("span", { class: `ending ${KINDS[ending] ?? ""}` }, ending ? ending.toUpperCase() : icon("file")),
  h("span", { class: "about" },
    h("span", { class: "name" }, name),
    h("span", { class: "size" }, size(file.file_size))),
  h("span", { class: "get" }, icon("download")));
}

/** The file of a message in one of the kinds that are handed over as files. */
export const fileOf = (m) => m.document ?? m.audio ?? m.video ?? m.voice ?? m.animation ?? m.video_note ?? m.sticker;
