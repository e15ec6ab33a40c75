// A teacher lets a colleague stand in, and a school's administrator registers a leave and the return from it: each looked at first, done,
// and taken back, with and without JavaScript. Nothing here depends on the words of a language.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, signIn } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

const passes = (page) => page.locator('section[aria-labelledby=given-head] li')

for (const js of [true, false]) {
  const how = js ? 'with' : 'without'

  test(`a teacher gives a pass from her own list, ends it and takes that back ${how} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    page.setDefaultTimeout(15_000)
    await signIn(page, 'johan')
    await page.locator('main a[href="/substitutes"]').click()
    // A colleague who does not stand in for him already.
    const name = 'Lena Holm'
    if ((await page.locator('section[aria-labelledby=list-head] li', { hasText: name }).count()) === 0) {
      await page.selectOption('#substitute', { label: name })
      await page.click('form[action="/api/keep_substitute"] button')
      await page.waitForLoadState()
    }
    const before = await passes(page).count()
    await page.selectOption('#form-substitute', { label: name })
    const day = await page.inputValue('#form-from')
    await page.fill('#form-to', day)
    await page.click('form[action="/api/give_own_pass"] button[formmethod=get]')
    assert.ok((await page.locator('section[aria-labelledby=opens-head] p.why').innerText()).includes(name), 'it says what it opens')
    assert.equal(await passes(page).count(), before, 'looking gives nothing')
    await page.click('form[action="/api/give_own_pass"] button.primary')
    await page.waitForURL((url) => url.search === '')
    assert.equal(await passes(page).count(), before + 1)
    await passes(page).filter({ hasText: name }).locator('form[action="/api/end_own_pass"] button').last().click()
    await page.waitForLoadState()
    assert.equal(await passes(page).filter({ hasText: name }).locator('form[action="/api/end_own_pass"]').count(), 0)
    await page.locator('form[action="/api/restore_own_pass"] button').first().click()
    await page.waitForLoadState()
    const open = passes(page).filter({ hasText: name }).locator('form[action="/api/end_own_pass"] button')
    assert.equal(await open.count(), 1)
    // The next one who comes finds it as it was.
    await open.click()
    await page.waitForLoadState()
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })

  test(`a leave is looked at, registered, ended by the return, and taken back ${how} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    page.setDefaultTimeout(15_000)
    await signIn(page, 'karin')
    await page.goto('/people?q=Fatima')
    await page.locator('main table th[scope=row] a').first().click()
    await page.locator('main a[href$="/leaves"]').click()
    const leaves = page.locator('section form[action="/api/return_from_leave"]')
    assert.equal(await leaves.count(), 0)
    await page.click('form[action="/api/register_leave"] button[formmethod=get]')
    assert.ok((await page.locator('form .note li').count()) > 0, 'it says what rests')
    assert.equal(await leaves.count(), 0, 'looking registers nothing')
    await page.click('form[action="/api/register_leave"] button.primary')
    await page.waitForURL((url) => url.search === '')
    assert.equal(await leaves.count(), 1)
    assert.ok((await page.locator('section:has(form[action="/api/return_from_leave"]) li').count()) > 0, 'it says what comes back')
    await leaves.locator('button').click()
    await page.waitForLoadState()
    assert.equal(await leaves.count(), 0)
    await page.locator('form[action="/api/undo_leave"] button').first().click()
    await page.waitForLoadState()
    assert.equal(await leaves.count(), 1, 'the return is taken back')
    await leaves.locator('button').click()
    await page.waitForLoadState()
    assert.equal(await leaves.count(), 0)
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })
}
