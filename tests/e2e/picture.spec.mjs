// The promise: a picture that is saved as SVG is drawn by other programs as the page draws it. Another program here is resvg,
// which shares no code with a browser; what it draws is compared with the PNG that the page itself makes.
import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { expect, open, test } from './support.mjs';

async function saved(page, kind) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-picture-as="${kind}"]`).click()]);
  return readFile(await download.path());
}

/** The pixels of a PNG, on white. */
async function pixelsOf(page, png) {
  const pixels = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const brush = canvas.getContext('2d');
    brush.drawImage(image, 0, 0);
    const { data: all } = brush.getImageData(0, 0, image.width, image.height);
    // In pieces, because a call takes only so many arguments.
    let text = '';
    for (let at = 0; at < all.length; at += 30_000) text += String.fromCharCode(...all.subarray(at, at + 30_000));
    return { width: image.width, height: image.height, text: btoa(text) };
  }, png.toString('base64'));
  return { width: pixels.width, height: pixels.height, data: Buffer.from(pixels.text, 'base64') };
}

/** The mean colour of every tile. */
function tiles({ width, height, data }, size) {
  const across = Math.ceil(width / size);
  const sums = Array.from({ length: across * Math.ceil(height / size) }, () => [0, 0, 0, 0]);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [at, sum] = [4 * (y * width + x), sums[Math.floor(y / size) * across + Math.floor(x / size)]];
      for (const channel of [0, 1, 2]) sum[channel] += data[at + channel];
      sum[3] += 1;
    }
  }
  return sums.map(([red, green, blue, count]) => [red / count, green / count, blue / count]);
}

/** The share of pixels that are nearly black. */
function darkness({ width, height, data }) {
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) dark += Number(Math.max(data[at], data[at + 1], data[at + 2]) < 70);
  return dark / (width * height);
}

for (const [name, link] of [
  ['the timeline', '?view=timeline'], ['the matrix', '?view=matrix'], ['the comparison', '?view=compare'],
  ['pairs', '?view=together'], ['the data series', '?view=followup'], ['how strongly it was said', '?view=themes'],
]) {
  for (const scheme of ['light', 'dark']) {
    test.describe(scheme, () => {
      test.use({ colorScheme: scheme, viewport: { width: 1100, height: 800 } });

      test(`Another program draws ${name} as the page does (${scheme})`, async ({ page }) => {
        test.slow();
        await open(page, link);
        await page.locator('[data-save-picture], [data-take="export"]').first().click();
        await expect(page.locator('[data-picture-as="svg"]')).toBeVisible();
        const svg = (await saved(page, 'svg')).toString('utf8');
        expect(svg, 'colours as every program reads them').not.toMatch(/(fill|stroke)="(rgba?|color|oklch|oklab|color-mix)\(/);
        expect(svg).not.toMatch(/paint-order|transparent| style=/);
        const mine = await pixelsOf(page, await saved(page, 'png'));
        const other = new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 }, font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' } }).render();
        const theirs = { width: other.width, height: other.height, data: other.pixels };
        expect([theirs.width, theirs.height]).toEqual([mine.width, mine.height]);
        if (scheme === 'light') expect(Math.abs(darkness(theirs) - darkness(mine)), 'no black areas').toBeLessThan(0.01);
        const [a, b] = [tiles(mine, 64), tiles(theirs, 64)];
        const apart = a.map((tile, place) => Math.max(...tile.map((channel, at) => Math.abs(channel - b[place][at]))));
        expect(Math.max(...apart), 'no tile of another colour').toBeLessThan(40);
        expect(apart.reduce((sum, one) => sum + one, 0) / apart.length, 'alike on the whole').toBeLessThan(5);
      });
    });
  }
}
