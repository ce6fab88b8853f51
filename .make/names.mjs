// The names by which the program knows what it imports from the glue (`__wbg_addEventListener_2fca777dff9cfa1d`) are read
// by no one, and they compress badly: they become `a`, `b` and so on, in both files.
const NAME = /^[A-Za-z_$][\w$]*$/;

export function shortNames(glue, wasm, from) {
  const short = new Map();
  const renamed = renameImports(wasm, (module, name) => {
    if (module !== from) return name;
    if (!short.has(name)) short.set(name, short.size.toString(36).replace(/^\d/, '$$$&'));
    return short.get(name);
  });
  const found = new Set();
  // Each is a method of one object, at the beginning of a line.
  const text = glue.replace(/^(\s+)([A-Za-z_$][\w$]*)(: function\()/gm, (line, space, name, rest) => {
    if (!short.has(name)) return line;
    if (found.has(name)) throw new Error(`names: ${name} stands twice in the glue`);
    found.add(name);
    return `${space}${short.get(name)}${rest}`;
  });
  const left = [...short.keys()].filter((name) => !found.has(name));
  if (left.length) throw new Error(`names: not in the glue: ${left.join(', ')}`);
  if ([...short.values()].some((name) => !NAME.test(name))) throw new Error('names: not a name');
  return { glue: text, wasm: renamed };
}

/** A module with other names in its list of imports. */
function renameImports(bytes, rename) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at).toString('utf8');
  };
  const limits = () => {
    const flags = number();
    number();
    if (flags & 1) number();
  };
  /** What follows the kind of an import, which stays as it is. */
  const skip = {
    0: number,
    1: () => (at++, limits()),
    2: limits,
    3: () => (at += 2),
    4: () => (at++, number()),
  };
  const written = (value) => {
    const out = [];
    do {
      out.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
      value >>>= 7;
    } while (value);
    return Buffer.from(out);
  };
  const word = (value) => Buffer.concat([written(Buffer.byteLength(value)), Buffer.from(value)]);
  const out = [bytes.subarray(0, 8)];
  while (at < bytes.length) {
    const start = at;
    const id = bytes[at++];
    const end = number() + at;
    if (id === 2) {
      const count = number();
      const list = [written(count)];
      for (let left = count; left; left--) {
        const [module, name] = [text(), text()];
        const kind = at;
        const rest = skip[bytes[at++]];
        if (!rest) throw new Error(`names: an import of an unknown kind, ${bytes[kind]}`);
        rest();
        list.push(word(module), word(rename(module, name)), bytes.subarray(kind, at));
      }
      if (at !== end) throw new Error('names: the list of imports is not what it was');
      const section = Buffer.concat(list);
      out.push(Buffer.from([2]), written(section.length), section);
    } else {
      out.push(bytes.subarray(start, end));
    }
    at = end;
  }
  return Buffer.concat(out);
}
