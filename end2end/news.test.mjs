// A newer profile is handed in, its lines are answered, looked at, saved and taken back; and a two-roles rule is switched on and off:
// with and without JavaScript, and each ends as it began. Nothing here depends on the words of a language.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, signIn } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

for (const js of [true, false]) {
  test(`a newer profile is answered line by line ${js ? 'with' : 'without'} JavaScript`, async () => {
    const page = await ready(js)
    const file = await (await page.context().request.get('/systems.json?system=ist')).json()
    for (const at of [0, 1, 2]) file.items[at].about.sv += ' Ny.'
    file.version += 1

    await page.goto('/roles/news?system=ist')
    await page.setInputFiles('#file', { name: 'ist.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
    await press(page, 'form[action$=offer_profile] button')
    assert.equal(await page.locator('table.news tbody tr:not(.group)').count(), 3)

    await page.locator('table.news input[value=accept]').first().check({ force: true })
    await press(page, 'form[action$=review_news] .primary')
    await page.fill('#reason', 'end to end')
    await press(page, 'form[action$=save_news] .primary')
    assert.equal(await page.locator('table.news tbody tr:not(.group)').count(), 2, 'what was not answered waits')

    await press(page, 'form[action$=review_news] button[name="form[all]"]')
    await page.fill('#reason', 'end to end')
    await press(page, 'form[action$=save_news] .primary')
    assert.equal(await page.locator('table.news').count(), 0)

    for (const left of [2, 3]) {
      await page.locator('main a[href*="&back="]').click()
      await page.locator('#back').waitFor()
      assert.equal(await page.locator('[aria-labelledby=back] dl dd').count(), 3, 'lines, who gains, who loses')
      await press(page, '[aria-labelledby=back] form[action$=undo_news] button')
      assert.equal(await page.locator('table.news tbody tr:not(.group)').count(), left)
    }
    await press(page, 'main form[action$=withdraw_profile] button')
    assert.equal(await page.locator('table.news').count(), 0)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })

  test(`a two-roles rule is switched on and off ${js ? 'with' : 'without'} JavaScript`, async () => {
    const page = await ready(js)
    await page.goto('/roles/conflicts?system=ist')
    for (const on of ['true', 'false']) {
      assert.equal(await page.locator('main section.sheet form[action$=switch_conflict] [name=on]').inputValue(), on)
      await press(page, 'main section.sheet form[action$=switch_conflict] button')
    }
    assert.equal(await page.locator('main section.sheet form[action$=switch_conflict] [name=on]').inputValue(), 'true')
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })
}

async function ready(js) {
  const page = await newPage(browser, { js })
  page.setDefaultTimeout(15_000)
  await signIn(page, 'karin')
  return page
}

async function press(page, button) {
  await Promise.all([page.waitForNavigation(), page.locator(button).first().click()])
}
