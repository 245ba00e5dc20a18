// Files on their way out: chosen, dropped or pasted; looked at once more in a sheet, with a caption, then sent.
import { api } from "./api.js";
import { h, fill } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { size } from "./media.js";
import { sheet, toast } from "./sheets.js";

const MOST = 10; // an album holds no more
const isPicture = (file) => /^image\/(jpeg|png|webp|gif|bmp)$/.test(file.type);

export function attachments({ attempt, target, replyTo, sent }) {
  async function offer(chosen, wantedKind, { text, taken }) {
    if (!chosen.length || !target()) return;
    let files = chosen.slice(0, MOST);
    if (chosen.length > MOST) toast(t("attach.many"));
    const { person, chat } = target();
    const reply = replyTo();
    let asFile = wantedKind !== "photo";
    const urls = new Map(files.filter(isPicture).map((file) => [file, URL.createObjectURL(file)]));

    const done = await sheet({
      title: t(asFile || !files.every(isPicture) ? "attach.files" : "attach.photos"),
      testid: "attach-sheet",
      build(close) {
        const list = h("ul", { class: "files" });
        const button = h("button", { class: "primary", type: "submit", testid: "attach-send" });
        const caption = h("textarea", { class: "field", rows: "2", placeholder: t("attach.caption"), "aria-label": t("attach.caption"), testid: "caption", maxlength: "1024", autofocus: true });
        caption.value = text;
        const box = h("input", { type: "checkbox", testid: "as-file" });
        box.checked = asFile;
        box.addEventListener("change", () => { asFile = box.checked; });
        const choice = h("label", { class: "check" }, box, h("span", {}, t("attach.asfile")));
        const draw = () => {
          if (!files.length) return close(false);
          choice.hidden = !files.every(isPicture); // what is no picture can only go as a file
          button.textContent = t("attach.send", { n: files.length });
          fill(list, files.map((file) => h("li", {},
            urls.has(file) ? h("img", { src: urls.get(file), alt: "" }) : h("span", { class: "ending" }, icon("file")),
            h("span", { class: "about" }, h("span", { class: "name" }, file.name || t("message.photo")), h("span", { class: "size" }, size(file.size))),
            h("button", {
              class: "round", type: "button", "aria-label": t("attach.remove", { name: file.name }),
              onclick: () => { files = files.filter((one) => one !== file); draw(); },
            }, icon("close")))));
          return undefined;
        };
        draw();
        caption.addEventListener("keydown", (event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
            event.preventDefault();
            form.requestSubmit();
          }
        });
        const form = h("form", {
          onsubmit: async (event) => {
            event.preventDefault();
            button.disabled = true;
            button.textContent = t("attach.sending");
            const kind = asFile || !files.every(isPicture) ? "document" : "photo";
            const ok = await attempt(() => api.upload(person, chat, kind, files, caption.value.trim(), reply).then(() => true));
            if (ok) close(true);
            else {
              button.disabled = false;
              draw();
            }
          },
        }, list, choice, caption, h("div", { class: "sheet-foot" }, button));
        return form;
      },
    });
    for (const url of urls.values()) URL.revokeObjectURL(url);
    if (done) {
      taken();
      sent();
    }
  }

  function acceptDrops(room, ready, takeText) {
    const veil = h("div", { class: "drop-veil", hidden: true, "aria-hidden": "true" }, icon("attach"), h("p", {}));
    room.append(veil);
    let depth = 0; // enter and leave come for every child
    const carries = (event) => ready() && [...event.dataTransfer.types].includes("Files");
    room.addEventListener("dragenter", (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      depth += 1;
      veil.lastChild.textContent = t("composer.drop");
      veil.hidden = false;
    });
    room.addEventListener("dragover", (event) => { if (carries(event)) event.preventDefault(); });
    room.addEventListener("dragleave", () => { depth = Math.max(0, depth - 1); veil.hidden = depth === 0; });
    room.addEventListener("drop", (event) => {
      depth = 0;
      veil.hidden = true;
      if (!carries(event)) return;
      event.preventDefault();
      offer([...event.dataTransfer.files], "photo", takeText());
    });
    // A file dropped beside the chat must not replace the page with itself.
    for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
  }

  return { offer, acceptDrops };
}
