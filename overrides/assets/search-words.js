// What is left of a word when spelling, alphabet and inflection are taken off: the same that
// cityhub/search/analysis.py does to the words of pages. It knows no language: the rules are content, given as
// Analysis.as_json() writes them. A test holds the two against each other.

const WORD = /[\p{L}\p{N}]+/gu;
const MARK = /\p{M}/gu;

/** The stems of a text, in order; a group of words that stands for something keeps its own stems too. */
export function stems(rules, text) {
  const found = meant(rules, words(rules, text).map(stemmer(rules)));
  return found.flatMap((one) => [one.stem, ...one.group]);
}

/** The stems to look for: without stopwords, unless there are no others. */
export function query(rules, text) {
  const typed = words(rules, text);
  const found = meant(rules, typed.map(stemmer(rules)));
  const telling = found.filter((one) => one.group.length || !rules.stopwords.includes(typed[one.place]));
  return (telling.length ? telling : found).map((one) => one.stem);
}

/** The words of a text, folded. */
function words(rules, text) {
  const small = replaced(text.toLowerCase().normalize("NFC"), rules.letters);
  return replaced(small.normalize("NFD").replace(MARK, ""), rules.fold).match(WORD) ?? [];
}

/** A text with every key of a table replaced, the longest that fits, in one pass. */
function replaced(text, table) {
  const keys = Object.keys(table).sort((one, other) => other.length - one.length);
  if (!keys.length) return text;
  const escaped = keys.map((key) => key.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  return text.replace(new RegExp(escaped.join("|"), "gu"), (key) => table[key]);
}

/** What takes the longest ending off a word that leaves enough of it. */
function stemmer(rules) {
  const endings = new Set(rules.endings);
  return (word) => {
    const letters = [...word];
    for (let length = rules.shortest; length < letters.length; length += 1) {
      if (endings.has(letters.slice(length).join(""))) return letters.slice(0, length).join("");
    }
    return word;
  };
}

/** What each stem, or the longest group of stems, stands for, where it stands, and the stems of a group. */
function meant(rules, found) {
  const longest = Math.max(1, ...Object.keys(rules.same).map((key) => key.split(" ").length));
  const all = [];
  for (let place = 0; place < found.length; ) {
    let length = Math.min(longest, found.length - place);
    while (length > 1 && !has(rules.same, found.slice(place, place + length))) length -= 1;
    const group = found.slice(place, place + length);
    const stem = has(rules.same, group) ? rules.same[group.join(" ")] : group[0];
    all.push({ place, stem, group: length > 1 ? group : [] });
    place += length;
  }
  return all;
}

function has(same, group) {
  return Object.hasOwn(same, group.join(" "));
}
