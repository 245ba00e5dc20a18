// A bot's reply keyboard: buttons in the place of the phone's own keyboard, each of which sends its words.
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";
import { toast } from "./sheets.js";

export function replyKeys(send, shareContact) {
  const node = h("div", { class: "reply-keys", hidden: true, testid: "reply-keys" });
  let used = 0; // a one-time keyboard that has served

  function show(messages) {
    // The newest word about the keyboard counts: a new one, or its removal.
    const speaks = (m) => m.reply_markup?.keyboard || m.reply_markup?.remove_keyboard;
    const last = messages.findLast((m) => !m.out && speaks(m));
    const markup = last?.reply_markup;
    node.hidden = !markup?.keyboard || (markup.one_time_keyboard && used === last.message_id);
    if (node.hidden || node.dataset.of === String(last.message_id)) return;
    node.dataset.of = String(last.message_id);
    fill(node, markup.keyboard.map((row) => h("div", { class: "keyboard-row" }, row.map((spec) => h("button", {
      type: "button",
      onclick: () => {
        if (!spec.request_contact && Object.keys(spec).some((name) => name.startsWith("request_") || name === "web_app")) {
          toast(t("button.unsupported"), { wrong: true });
          return;
        }
        if (markup.one_time_keyboard) {
          used = last.message_id;
          node.hidden = true;
        }
        if (spec.request_contact) shareContact();
        else send(spec.text);
      },
    }, spec.text)))));
  }

  return { node, show };
}
