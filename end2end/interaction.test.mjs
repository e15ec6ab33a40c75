// How long the pages of roles take to answer a hand, on a processor four times slower: keys between cells, filling a column, typing in
// the filter of the matrix. Measured as the browser's own Event Timing has it, from the key to the next frame.
//
// The bar is 100 ms. The machine of the tests draws without a graphics card and may be busy with other things: so what the browser itself
// takes to move the focus with Tab on the same page, which our code lets pass, is measured beside it in the same way and not counted; and
// the best of a few rounds counts, since noise only adds.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, stateOf } from './frame.mjs'

const SLOWER = 4
const BAR = 100
const ROUNDS = 4

const browser = await launch()
after(() => browser.close())

test(`an interaction takes at most ${BAR} ms at ${SLOWER} times less speed`, async (t) => {
  const state = await stateOf(browser, 'karin')
  const path = await ownRole(state)
  let best = Infinity
  for (let round = 0; round < ROUNDS && best > BAR; round += 1) best = Math.min(best, await slowest(t, state, path))
  assert.ok(best <= BAR, `${best} ms more than the browser takes for a key of its own`)
  assert.deepEqual(await dropOwnRole(state), 200)
})

/** The slowest key of a round, without what the browser takes for a key that our code lets pass. */
async function slowest(t, state, path) {
  const idle = await measured(state, path, '.rights-form select', async (page) => {
    await page.locator('.rights-form select').first().focus()
    await times(10, () => page.keyboard.press('Tab'))
  })
  const roles = await measured(state, path, '.rights-form select', async (page) => {
    await page.locator('.rights-form select').first().focus()
    await times(15, () => page.keyboard.press('ArrowDown'))
    await times(5, () => page.keyboard.press('Shift+ArrowUp'))
    await page.keyboard.press('Control+Space')
    await page.keyboard.press('Control+Enter')
    await times(3, () => page.keyboard.press('Space'))
  })
  const matrix = await measured(state, '/roles/compare?system=skola24', 'table.matrix', async (page) => {
    await page.locator('#matrix-q').focus()
    await page.keyboard.type('absence')
    await times(5, () => page.keyboard.press('Tab'))
  })
  for (const [name, taken] of Object.entries({ idle, roles, matrix })) t.diagnostic(`${name}: slowest ${Math.max(...taken)} ms of ${taken.length}`)
  return Math.max(...roles, ...matrix) - Math.max(...idle)
}

/** What each key took, in milliseconds. */
async function measured(state, path, there, act) {
  const page = await newPage(browser, { state })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator(there).first().waitFor()
  const wire = await page.context().newCDPSession(page)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(() => {
    window.taken = []
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (one.interactionId) window.taken.push(one.duration) })
      .observe({ type: 'event', durationThreshold: 16, buffered: true })
  })
  await act(page)
  await page.waitForTimeout(300)
  const taken = await page.evaluate(() => window.taken)
  await page.context().close()
  // What stays below the threshold is not told.
  return [16, ...taken]
}

async function times(count, act) {
  for (let done = 0; done < count; done += 1) await act()
}

let own = ''
async function ownRole(state) {
  const page = await newPage(browser, { state })
  await page.goto('/roles/new?system=skola24')
  await page.fill('#name', 'Snabb')
  await page.selectOption('#from', 'clerk')
  await Promise.all([page.waitForNavigation(), page.locator('main form .primary').click()])
  own = new URL(page.url()).pathname + new URL(page.url()).search
  await page.context().close()
  return own
}

/** The role is gone again as it came. */
async function dropOwnRole(state) {
  const page = await newPage(browser, { state })
  await page.goto(own)
  await page.locator('.manage summary').click()
  await page.selectOption('#to', 'clerk')
  await Promise.all([page.waitForNavigation(), page.locator('form[action$=delete_role] button').first().click()])
  const status = (await page.context().request.get(own)).status()
  await page.context().close()
  return status
}
