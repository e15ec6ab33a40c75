// The tables of a school: rows edited together and saved, with and without JavaScript; and, by keyboard alone, from the choice of
// schools over ticks to a saved batch and its undo.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, signIn } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

const TABLE = '/tables/schedulers'
const DAY = '2031-05-31'

for (const js of [true, false]) {
  test(`rows are edited, saved together and taken back ${js ? 'with' : 'without'} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    await signIn(page, 'karin')
    await page.goto(`${TABLE}?unit=mine`)
    await page.locator('main a[href*="edit=rows"]').first().click()
    const days = page.locator('input[type=date][form=rows]')
    const was = await days.first().inputValue()
    await days.first().fill(DAY)
    if (js) assert.equal(await page.locator('tr.is-changed').count(), 1, 'what changed is marked')
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/save_rows'))
    await page.locator('.savebar button[type=submit]').click()
    const fields = new URLSearchParams((await sent).postData())
    const rows = [...fields.keys()].filter((name) => name.endsWith('[to]')).length
    assert.ok(js ? rows === 1 : rows > 1, `${rows} rows were sent`)
    await page.waitForURL((url) => !url.search.includes('edit='))
    assert.equal(await page.locator('main td', { hasText: DAY }).count(), 1)
    await page.locator('form[action="/api/undo_bulk"] button').first().click()
    await page.waitForLoadState()
    assert.equal(await page.locator('main td', { hasText: DAY }).count(), 0)
    await page.goto(`${TABLE}?unit=mine&edit=rows`)
    assert.equal(await days.first().inputValue(), was)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })
}

test('by keyboard alone: schools, ticks, a new end for all of them, undo', async () => {
  const page = await newPage(browser, { js: true })
  await signIn(page, 'karin')
  await page.goto(TABLE)
  await reach(page, 'input[name=unit][value=mine]')
  await page.keyboard.press('Space')
  await reach(page, '.school-picker button[type=submit]')
  await go(page, 'Enter')
  const ticks = page.locator('tbody .pick input')
  await reach(page, 'tbody .pick input')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  while (!(await focused(page, 'tbody .pick input'))) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  assert.equal(await ticks.evaluateAll((all) => all.filter((tick) => tick.checked).length), 2)
  await reach(page, '#bulk button[type=submit]')
  await go(page, 'Enter')
  assert.equal(new URL(page.url()).pathname, '/assignments')
  await reach(page, 'input[type=radio][value=until]')
  await reach(page, 'main input[type=date]')
  await typeDay(page)
  await go(page, 'Enter')
  await reach(page, 'form[action="/api/apply_bulk"] button[type=submit]')
  await go(page, 'Enter')
  assert.equal(await page.locator('main td', { hasText: DAY }).count(), 2)
  await reach(page, 'form[action="/api/undo_bulk"] button')
  await go(page, 'Enter')
  assert.equal(await page.locator('main td', { hasText: DAY }).count(), 0)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

/** Types the day into the field that has the focus, in whichever order the browser writes a date. */
async function typeDay(page) {
  const [year, month, day] = DAY.split('-')
  for (const keys of [month + day + year, year + month + day, day + month + year]) {
    await page.keyboard.press('Home')
    await page.keyboard.type(keys)
    if ((await page.evaluate(() => document.activeElement.value)) === DAY) return
  }
  assert.fail('the day cannot be typed')
}

/** Whether what has the focus matches. */
const focused = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector)

/** Tabs on until what has the focus matches; a whole page without it is a fault. */
async function reach(page, selector) {
  for (let at = 0; at < 400; at += 1) {
    if (await focused(page, selector)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${selector} is not reached by the tab key`)
}

/** Presses a key that leads to another page. */
async function go(page, key) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
}
