"""What a player types in play mode acts as typed: `/short honey`, `/short good:honey`, `/wood` and Enter.

SimCord's page takes a command from a list and asks for its options one by one; a line that it does not know as the
beginning of a name it would send as a message. These are changes of its script, each a line as the version that we pin
has it and what stands there instead (`skin.py`).
"""

from __future__ import annotations

import re
from typing import Final

# A line that begins with a whole command's name is read: `name:value` in any order, other words in the order of the
# options, what is left over belongs to the last. What is lacking is asked for as if the command had been chosen.
# Commands and options go by the name that the page shows (`label`, see `readers.py`), and by the English one.
READ: Final = """
  const words = (text) => text.match(/[-_'\\p{L}\\p{N}]+[:：]"[^"]*"|"[^"]*"|\\S+/gu) || [];
  const bare = (word) => word.replace(/^"|"$/g, "");
  function read(line) {
    const said = line.slice(1).trim().replace(/\\s+/g, " ");
    const small = said.toLocaleLowerCase();
    const begun = (entry) => [entry.invocation, entry.path.join(" ")]
      .filter((name) => small === name || small.startsWith(`${name} `)).map((name) => ({ entry, name }));
    const [found] = (catalog?.entries || []).flatMap(begun).sort((a, b) => b.name.length - a.name.length);
    if (!found) return null;
    const { entry, name: called } = found;
    const options = [...entry.options].sort((a, b) => Number(Boolean(b.required)) - Number(Boolean(a.required)));
    const given = new Map();
    let last = null, byName = false;
    for (const word of words(said.slice(called.length))) {
      const [, name, value] = /^([^\\s:：]+)[:：](.*)$/s.exec(word) || [];
      const named = name && options.find((one) => [one.name, one.label].includes(name.toLocaleLowerCase()));
      if (named) { given.set(named.name, bare(value)); last = named; byName = true; continue; }
      const next = options.find((option) => !given.has(option.name));
      const number = next && ["integer", "number"].includes(next.type);
      const fits = next && (number ? /^-?\\d+$/.test(word) : !(byName && last.type === "string"));
      if (fits) { given.set(next.name, bare(word)); last = next; byName = false; }
      else if (last) given.set(last.name, `${given.get(last.name)} ${bare(word)}`.trim());
    }
    return { entry, given };
  }
  function valueOf(option, said) {
    const same = (other) => String(other).toLocaleLowerCase() === said.toLocaleLowerCase();
    if (option.type === "boolean") return { raw: ["true", "yes", "on", "1"].some(same) };
    const begun = (name) => String(name).split(/[:：]/)[0];  // "歷史" of "歷史：已結束的章節"
    const choice = (option.choices || []).find((one) => same(one.name) || same(one.value) || same(begun(one.name)));
    return choice && !option.autocomplete ? { raw: String(choice.value), label: choice.name } : { raw: said };
  }
  function actOn(line) {
    if (draft || !canOpen() || line.includes("\\n") || !line.startsWith("/")) return false;
    const found = read(line);
    if (!found) return false;
    closeBrowse();
    clearAutocompleteState();
    drafts.create(found.entry);
    drafts.optionsOpened();
    for (const option of found.entry.options) {
      if (!found.given.has(option.name)) continue;
      if (!option.required) drafts.add(option.name);
      drafts.value(option.name, valueOf(option, found.given.get(option.name)));
    }
    drafts.focus(null);
    ensurePopup();
    onCommandMode?.(true);
    renderCompose();
    validateAndRun();
    return true;
  }
"""
_KEYS = "  /** @param {KeyboardEvent} event */\n  function handleKey(event) {"
_BROWSING = '    if (mode === "browsing") {\n      if (["ArrowDown"'
_SUBMIT = "    if (!draft || composer.report().editTargetId) return;\n    event.preventDefault();"
# In a list of a command's further options, Enter sends; it chooses where the arrows have been there.
_LIST = 'if (["ArrowDown", "ArrowUp"].includes(event.key) && popup'
_ACTIVE = "const list = popupElement().querySelector('[role=\"listbox\"]');"
_NONE = '"No options match"'
# A list was looked up when its field was written in, and stood empty on the empty field; Discord asks at once.
_CACHED = "const choices = autocompleteResults.get(autocompleteKey(currentDraft(), option.name, current)) || [];"
_KNOWN = "autocompleteResults.has(autocompleteKey(currentDraft(), option.name, current))"
_NEW_LIST = 'list.id = "command-suggestion-listbox";'
# A command that was answered with a no (too often in a minute, say) is done, too, and leaves the line.
_DONE = 'receipt?.settlement === "settled" && !receipt.rejected'

# Where an option is shown, it goes by the name it has in the page's language.
_SHOWN: Final = tuple(
    (known, re.sub(r"(option|focused)\.name", r"(\1.label || \1.name)", known, count=1))
    for known in (
        '[focused.name, focused.description || ""]',
        'node("span", "command-pill-label", option.name)',
        "({ name: option.name, value: option.name, description: option.description })",
        '`${option.name}${option.required ? ", required" : ""}`',
        "`Remove ${option.name} option`",
    )
)

COMMANDS: Final = (
    *_SHOWN,
    (_DONE, _DONE.replace('=== "settled"', '&& ["settled", "failed"].includes(receipt.settlement)')),
    (_KEYS, f"  let walked = false;\n{READ}{_KEYS}"),
    (
        _BROWSING,
        '    if (mode === "browsing" && event.key === "Enter" && actOn(input.value)) return true;\n' + _BROWSING,
    ),
    (
        _SUBMIT,
        "    if (!draft && !composer.report().editTargetId && actOn(input.value)) {\n"
        "      event.preventDefault(); event.stopImmediatePropagation(); return;\n    }\n" + _SUBMIT,
    ),
    (_LIST, 'if (["ArrowDown", "ArrowUp"].includes(event.key)) walked = true;\n    ' + _LIST),
    (
        _ACTIVE,
        'if (event.target.matches(".command-chip") && !walked) { validateAndRun(); return true; }\n        ' + _ACTIVE,
    ),
    (_NEW_LIST, _NEW_LIST + "\n    walked = false;"),
    (_CACHED, f"if (!{_KNOWN}) queryAutocomplete(option, current);\n            {_CACHED}"),
    # An empty list says what may be typed: the option's own words.
    (_NONE, '(optionsFor().find((one) => one.name === owner.dataset.option)?.description || "…")'),
)

# A command that a text names begins a line when it is clicked, and its options are asked for.
_NAMED: Final = (
    'target.append(node("span", token.type === "mention" ? "mention" : "command-mention", token.label || ""));'
)
_CLICKED: Final = """const said = node(token.type === "mention" ? "span" : "button",
        token.type === "mention" ? "mention" : "command-mention command-said", token.label || "");
      if (token.type === "command") {
        said.type = "button";
        said.addEventListener("click", () => {
          const line = document.getElementById("channel-composer-input");
          if (!(line instanceof HTMLTextAreaElement)) return;
          line.value = token.label;
          line.focus();
          line.dispatchEvent(new Event("input", { bubbles: true }));
        });
      }
      target.append(said);"""
TEXTS: Final = ((_NAMED, _CLICKED),)

# Another player's view of a channel opens at its newest message, as the first one does.
_RESET = "    state.scrollIntent = null;\n    ui.messageList.replaceChildren();"
TIMELINE: Final = ((_RESET, _RESET.replace("null", '{ policy: "bottom" }')),)
