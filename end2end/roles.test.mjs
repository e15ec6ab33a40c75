// An own role is made, changed, reviewed, saved and deleted, with and without JavaScript. With it the keys move between cells,
// and one changed cell sends less than two kilobytes. Nothing here depends on the words of a language.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, signIn } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

for (const js of [true, false]) {
  test(`an own role is made, changed and deleted ${js ? 'with' : 'without'} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    page.setDefaultTimeout(15_000)
    await signIn(page, 'karin')
    await page.goto('/roles/new?system=skola24')
    await page.fill('#name', `Kanslist ${js ? 'med' : 'utan'}`)
    await page.selectOption('#from', 'clerk')
    await press(page, 'main form .primary')
    assert.match(page.url(), /role=own/)

    const role = page.url()
    const cell = page.locator('[id="form-cell--absence-lessons"]')
    await cell.selectOption('edit-all')
    if (js) await keys(page, cell)
    const [request] = await Promise.all([page.waitForRequest(/review_role/), press(page, '.savebar .primary')])
    if (js) {
      assert.ok(request.postData().length < 2000, `${request.postData().length} bytes`)
      assert.equal(request.postData().match(/cell/g).length, 1, 'only what changed is sent')
    }
    assert.match(page.url(), /\/roles\/review/)
    assert.equal(await page.locator('main tbody tr').count(), 1)
    await page.fill('#reason', 'end to end')
    await press(page, 'main form .primary')

    await page.goto(role)
    assert.equal(await cell.inputValue(), 'edit-all')
    await page.locator('.manage summary').click()
    await page.selectOption('#to', 'clerk')
    await press(page, 'form[action$=delete_role] button')
    assert.equal((await page.context().request.get(role)).status(), 200)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })
}

/** Down and up again, shift to pick a row more, Ctrl and Enter to fill it, and back as it was. */
async function keys(page, cell) {
  const next = page.locator('[id="form-cell--absence-reported"]')
  await cell.focus()
  await page.keyboard.press('Shift+ArrowDown')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'form-cell--absence-reported')
  assert.equal(await page.locator('tr.is-picked').count(), 2)
  await page.keyboard.press('Shift+ArrowUp')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'form-cell--absence-lessons')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  assert.equal(await cell.inputValue(), 'none')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Control+Enter')
  assert.equal(await next.inputValue(), 'none')
  // Shift and space pick one row more or less, Ctrl and space the whole column of the table.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Space')
  assert.equal(await page.locator('tr.is-picked').count(), 1)
  await page.keyboard.press('Control+Space')
  const rows = await page.locator('.rights-form table').first().locator('tbody tr:not(.group)').count()
  assert.equal(await page.locator('tr.is-picked').count(), rows)
  // Filled, the tick of the form takes it all back but what the keys above changed.
  const need = page.locator('input.need').first()
  await need.fill('Svarar i telefon')
  await need.focus()
  await page.keyboard.press('Control+Enter')
  const filled = await page.locator('.rights-form table').first().locator('input.need').evaluateAll((all) => all.filter((one) => one.value === 'Svarar i telefon').length)
  assert.equal(filled, rows)
  await page.locator('.savebar [type=reset]').click()
  await cell.selectOption('edit-all')
}

async function press(page, button) {
  await Promise.all([page.waitForNavigation(), page.locator(button).first().click()])
}
