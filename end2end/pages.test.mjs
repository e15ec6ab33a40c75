// Every page in two languages and both colours: it answers, is open to everybody, complains of nothing, is valid HTML, and fits
// a narrow phone.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { axe, launch, newPage, scrollsSideways, stateOf, validHtml } from './frame.mjs'
import { allPages, nameOf } from './pages.mjs'

const browser = await launch()
after(() => browser.close())

for (const [who, path] of await allPages(browser)) {
  for (const lang of ['sv', 'de']) {
    for (const theme of ['light', 'dark']) {
      test(`${nameOf(path)} in ${lang}, ${theme}`, async () => {
        const page = await newPage(browser, { lang, theme, state: await stateOf(browser, who) })
        try {
          const response = await page.goto(path, { waitUntil: 'load' })
          assert.equal(response.status(), 200)
          assert.equal(await page.getAttribute('html', 'lang'), lang)
          const markup = await validHtml(await response.text())
          const access = await axe(page)
          await page.setViewportSize({ width: 320, height: 800 })
          const narrow = (await scrollsSideways(page)) ? ['the page scrolls sideways at 320 px'] : []
          const faults = [...markup, ...access, ...narrow, ...page.faults]
          assert.equal(faults.length, 0, faults.join('\n'))
        } finally {
          await page.context().close()
        }
      })
    }
  }
}
