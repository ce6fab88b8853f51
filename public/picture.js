// Saves a picture of the page (`[data-picture]`, an SVG; the first one where none is named) as a file of its own, SVG or PNG, with its title above and
// its source below. Loaded when it is asked for. It knows nothing of what the picture shows: it copies the elements as
// they are drawn, with the styles that the style sheet gives them, so it serves every picture there is.
const NS = 'http://www.w3.org/2000/svg';
const STYLES = ['stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'visibility', 'display'];
const PAINTS = ['fill', 'stroke'];
const MARGIN = 24;
const LINE = 18;

const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });

/** A colour of CSS as programs that know SVG 1.1 read it: six digits and an opacity apart; those would draw `rgba()` and `color()` in black. */
function solid(color) {
  const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(color);
  let channels = parts?.slice(1, 4).map(Number);
  let opacity = Number(parts?.[4] ?? 1);
  if (!parts) {
    // Another way to write a colour: what is drawn with it says which one it is.
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    channels = [...pixel.getImageData(0, 0, 1, 1).data];
    opacity = channels.pop() / 255;
  }
  const hex = `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
  return { hex, opacity };
}

/** Fill or stroke with its opacity. */
function paint(element, name, drawn) {
  // A pattern by its id alone: `url("#id")` is how a browser says it.
  const value = drawn.getPropertyValue(name).replace(/^url\("?[^"#]*(#[^")]*)"?\).*/, 'url($1)');
  const { hex, opacity } = value === 'none' || value.startsWith('url(') ? { hex: value, opacity: 1 } : solid(value);
  const whole = opacity * Number(drawn.getPropertyValue(`${name}-opacity`));
  element.setAttribute(name, whole === 0 ? 'none' : hex);
  element.removeAttribute(`${name}-opacity`);
  if (whole > 0 && whole < 1) element.setAttribute(`${name}-opacity`, String(Math.round(whole * 1000) / 1000));
}

/** What is to lie under the letters, as an element of its own: not every program knows an order of painting. */
function halo(copy) {
  const under = copy.cloneNode(true);
  under.querySelectorAll('title').forEach((title) => title.remove());
  for (const part of [under, ...under.querySelectorAll('*')]) {
    part.removeAttribute('id');
    if (part.getAttribute('stroke') !== 'none') part.setAttribute('fill', part.getAttribute('stroke'));
  }
  for (const part of [copy, ...copy.querySelectorAll('*')]) part.setAttribute('stroke', 'none');
  copy.before(under);
}

/** Copies an element with the styles it is drawn with, and without what only a page needs. */
function standalone(original, copy) {
  const drawn = getComputedStyle(original);
  // As attributes: a style attribute would fall under the policy of the page that shows the file.
  for (const name of STYLES) copy.setAttribute(name, drawn.getPropertyValue(name));
  for (const name of PAINTS) paint(copy, name, drawn);
  copy.removeAttribute('style');
  for (const { name } of [...copy.attributes]) {
    if (name === 'class' || name.startsWith('data-') || name.startsWith('aria-') || name === 'tabindex' || name === 'href' || name === 'role') copy.removeAttribute(name);
  }
  const children = [...copy.children];
  [...original.children].forEach((child, place) => standalone(child, children[place]));
  const strokeFirst = drawn.getPropertyValue('paint-order').startsWith('stroke');
  if (strokeFirst && original.tagName === 'text' && copy.getAttribute('stroke') !== 'none') halo(copy);
}

/** Words in lines that fit a width. */
function lines(text, width, font) {
  const measure = document.createElement('canvas').getContext('2d');
  measure.font = font;
  const out = [''];
  for (const word of text.split(/\s+/)) {
    const next = out.at(-1) ? `${out.at(-1)} ${word}` : word;
    if (out.at(-1) && measure.measureText(next).width > width) out.push(word);
    else out[out.length - 1] = next;
  }
  return out;
}

function text(content, x, y, size, weight, fill) {
  const element = document.createElementNS(NS, 'text');
  for (const [name, value] of Object.entries({ x, y, fill, 'font-size': size, 'font-weight': weight, 'font-family': 'system-ui, sans-serif' })) element.setAttribute(name, value);
  element.textContent = content;
  return element;
}

/** The picture as an SVG of its own: { svg, width, height }. */
function draw(which, title, source) {
  const original = document.querySelector(which ? `[data-picture="${CSS.escape(which)}"]` : '[data-picture]');
  if (!original) throw new Error('There is no picture in this view.');
  const box = original.getBoundingClientRect();
  const ink = getComputedStyle(document.body);
  const words = solid(ink.color).hex;
  const copy = original.cloneNode(true);
  standalone(original, copy);
  copy.querySelectorAll('foreignObject').forEach((element) => element.remove());
  const titles = lines(title, box.width, '600 16px system-ui');
  const sources = lines(source, box.width, '400 12px system-ui');
  const top = MARGIN + titles.length * (LINE + 4) + 8;
  const width = Math.ceil(box.width) + 2 * MARGIN;
  const height = Math.ceil(top + box.height + 12 + sources.length * LINE + MARGIN);
  const svg = document.createElementNS(NS, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' })) svg.setAttribute(name, value);
  const name = document.createElementNS(NS, 'title');
  name.textContent = title;
  const ground = document.createElementNS(NS, 'rect');
  for (const [key, value] of Object.entries({ width: '100%', height: '100%', fill: solid(ink.backgroundColor).hex })) ground.setAttribute(key, value);
  svg.append(name, ground);
  titles.forEach((line, place) => svg.append(text(line, MARGIN, MARGIN + 14 + place * (LINE + 4), 16, 600, words)));
  for (const [key, value] of Object.entries({ x: MARGIN, y: top, width: box.width, height: box.height })) copy.setAttribute(key, value);
  svg.append(copy);
  sources.forEach((line, place) => svg.append(text(line, MARGIN, top + box.height + 24 + place * LINE, 12, 400, words)));
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`, width, height };
}

function offer(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Twice the size in pixels, so that it stays sharp on paper and on dense screens. */
async function raster({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const brush = canvas.getContext('2d');
  brush.scale(2, 2);
  brush.drawImage(image, 0, 0, width, height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture is too large.'))), 'image/png'));
}

export async function save({ which, kind, name, title, source }) {
  const picture = draw(which, title, source);
  if (kind === 'png') offer(await raster(picture), name);
  else offer(new Blob([picture.svg], { type: 'image/svg+xml' }), name);
}
