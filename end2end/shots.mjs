// Photographs every page, light and dark, wide and narrow, into end2end/shots: `BASE_URL=… node end2end/shots.mjs [lang]`.

import { mkdirSync } from 'node:fs'
import { launch, newPage, stateOf } from './frame.mjs'
import { allPages, nameOf } from './pages.mjs'

const folder = new URL('./shots/', import.meta.url).pathname
mkdirSync(folder, { recursive: true })
const lang = process.argv[2] ?? 'sv'
const browser = await launch()
for (const [who, path] of await allPages(browser)) {
  for (const theme of ['light', 'dark']) {
    for (const width of [1440, 390]) {
      const page = await newPage(browser, { lang, theme, width, state: await stateOf(browser, who) })
      await page.goto(path, { waitUntil: 'load' })
      const name = nameOf(path).replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'work'
      await page.screenshot({ path: `${folder}${name}-${width}-${theme}.png`, fullPage: true })
      await page.context().close()
    }
  }
}
await browser.close()
console.log(folder)
