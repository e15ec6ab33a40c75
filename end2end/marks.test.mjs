// The tables beyond roles: flags of pupils edited together, one cell of a person saved by itself, rows through a spreadsheet, views
// under a name; with and without JavaScript, and the flags by keyboard alone.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, signIn } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

const PUPILS = '/tables/pupils?unit=mine&sort=class'
const hidden = (page) => page.locator('main tbody td .chip', { hasText: 'Dolt' }).count()

for (const js of [true, false]) {
  const how = js ? 'with' : 'without'

  test(`flags are ticked, saved together and taken back ${how} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    await signIn(page, 'karin')
    await page.goto(PUPILS)
    const before = await hidden(page)
    await page.locator('main a[href*="edit=rows"]').first().click()
    const ticks = page.locator('tbody input[name$="[timetable_hidden]"]:not(:checked)')
    const [one, two] = [ticks.nth(0), ticks.nth(1)]
    await two.check()
    await one.check()
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/save_marks'))
    await page.locator('.savebar button[type=submit]').click()
    const rows = [...new URLSearchParams((await sent).postData()).keys()].filter((name) => name.endsWith('[on]')).length
    assert.ok(js ? rows === 2 : rows > 2, `${rows} rows were sent`)
    await page.waitForURL((url) => !url.search.includes('edit='))
    assert.equal(await hidden(page), before + 2)
    await page.locator('form[action="/api/undo_marks"] button').first().click()
    await page.waitForLoadState()
    assert.equal(await hidden(page), before)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })

  test(`one cell of a person is saved, refused with its reason, and taken back ${how} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    await signIn(page, 'karin')
    await page.goto('/people?kind=guardian&sort=email')
    // Who has no address from a source has a pencil.
    await page.locator('main a.cell-edit[href*="signature"]').first().click()
    const cell = page.locator('#cell')
    await cell.fill('=1+1')
    await cell.press('Enter')
    await page.waitForSelector('#cell-fault')
    assert.equal(await cell.inputValue(), '=1+1', 'what was typed is still there')
    await cell.fill('E2E')
    await cell.press('Enter')
    await page.waitForURL((url) => !url.search.includes('edit='))
    assert.equal(await page.locator('main td', { hasText: 'E2E' }).count(), 1)
    await page.locator('form[action="/api/set_person_field"] button').first().click()
    await page.waitForLoadState()
    assert.equal(await page.locator('main td', { hasText: 'E2E' }).count(), 0)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })

  test(`rows go to a spreadsheet and come back as a diff first ${how} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    await signIn(page, 'karin')
    await page.goto('/tables/clerks?unit=mine')
    await page.locator('main a[href*="/paste"]').click()
    const area = page.locator('#text')
    const [head, ...lines] = (await area.inputValue()).split('\n').map((line) => line.split('\t'))
    const until = head.indexOf('Gäller till')
    const at = lines.findIndex((line) => line[until] === '' || line[until] > '2026-12-31')
    lines[at][until] = '2032-02-29'
    lines.push(['Ny', 'rad'])
    await area.fill([head, ...lines].map((line) => line.join('\t')).join('\n'))
    await page.locator('form[action="/api/paste_rows"] button').click()
    await page.waitForURL((url) => url.search.includes('read='))
    assert.equal(await page.locator('main ins', { hasText: '2032-02-29' }).count(), 1)
    assert.equal(await page.locator('#left-head').count(), 1, 'the line that is no row is explained')
    await page.locator('form[action="/api/save_rows"] button').click()
    await page.waitForURL((url) => url.pathname === '/tables/clerks')
    assert.equal(await page.locator('main td', { hasText: '2032-02-29' }).count(), 1)
    await page.locator('form[action="/api/undo_bulk"] button').first().click()
    await page.waitForLoadState()
    assert.equal(await page.locator('main td', { hasText: '2032-02-29' }).count(), 0)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })

  test(`a view is saved, followed, renamed and dropped ${how} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    await signIn(page, 'peter')
    await page.goto('/tables/teachers?unit=mine&sort=-email&column=email')
    await page.locator('main a[href^="/views"]').click()
    await page.fill('#name', `Vy ${how}`)
    await page.locator('form[action="/api/save_view"] button').click()
    await page.locator('main tbody th a', { hasText: `Vy ${how}` }).click()
    await page.waitForURL((url) => url.pathname === '/tables/teachers')
    assert.equal(await page.locator('main th[aria-sort=descending]').count(), 1)
    assert.equal(await page.locator('main thead th', { hasText: 'Ursprung' }).count(), 0, 'only the columns of the view')
    await page.goto('/views')
    await page.locator('tbody input[name=name]').first().fill(`Annan ${how}`)
    await page.locator('tbody form[action="/api/rename_view"] button').first().click()
    await page.waitForSelector(`main tbody th:has-text("Annan ${how}")`)
    await page.locator('tbody form[action="/api/drop_view"] button').first().click()
    await page.waitForSelector('form[action="/api/restore_view"]')
    assert.equal(await page.locator('main tbody th', { hasText: `Annan ${how}` }).count(), 0)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })
}

test('by keyboard alone: the pencil, a flag, Spara, undo', async () => {
  const page = await newPage(browser, { js: true })
  await signIn(page, 'karin')
  await page.goto(PUPILS)
  const before = await hidden(page)
  await reach(page, 'main a[href*="edit=rows"]')
  await go(page, 'Enter')
  await reach(page, 'tbody input[name$="[timetable_hidden]"]:not(:checked)')
  await page.keyboard.press('Space')
  await reach(page, '.savebar button[type=submit]', 900)
  await go(page, 'Enter')
  assert.equal(await hidden(page), before + 1)
  await reach(page, 'form[action="/api/undo_marks"] button')
  await go(page, 'Enter')
  assert.equal(await hidden(page), before)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

/** Tabs on until what has the focus matches; a whole page without it is a fault. */
async function reach(page, selector, most = 400) {
  for (let at = 0; at < most; at += 1) {
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${selector} is not reached by the tab key`)
}

/** Presses a key that leads to another page. */
async function go(page, key) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
}
