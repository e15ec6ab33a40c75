// Somebody asks for a role for the rest of the day, the principal opens it, and it is ended and taken back; one that is asked for with
// faults says which; with and without JavaScript. Nothing here depends on the words of a language.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, signIn } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

for (const [js, role] of [[true, 3], [false, 2]]) {
  test(`a role for the rest of the day takes two ${js ? 'with' : 'without'} JavaScript`, async () => {
    const first = await newPage(browser, { js })
    first.setDefaultTimeout(15_000)
    await signIn(first, 'maria')
    await first.locator('main a[href="/emergency"]').click()
    await first.selectOption('#form-role', { index: role })
    const wanted = await first.inputValue('#form-role')
    await first.click('form[action="/api/ask_emergency"] button')
    await first.locator('#form-reason[aria-invalid=true]').waitFor()
    assert.equal(await first.inputValue('#form-role'), wanted, 'nothing that was chosen is lost')
    await first.selectOption('#form-unit', { label: 'Kyrkbyskolan' })
    await first.fill('#form-reason', 'Provet skrivs i dag')
    // The first role of all asks for a course that Maria has not taken: it would open nothing.
    await first.selectOption('#form-role', { index: 1 })
    await first.click('form[action="/api/ask_emergency"] button')
    await first.locator('#form-unit[aria-invalid=true]').waitFor()
    await first.selectOption('#form-role', { index: role })
    await first.click('form[action="/api/ask_emergency"] button')
    const waiting = first.locator('section[aria-labelledby=today-head] form[action="/api/drop_emergency"]')
    await waiting.waitFor()

    const second = await newPage(browser, { js })
    second.setDefaultTimeout(15_000)
    await signIn(second, 'peter')
    await second.goto('/emergencies')
    await second.locator('section[aria-labelledby=emergencies-waiting] form[action="/api/open_emergency"] button').click()
    const end = second.locator('section[aria-labelledby=emergencies-open] form[action="/api/end_role"]')
    await end.waitFor()
    await first.goto('/emergency')
    assert.equal(await waiting.count(), 0, 'what is open can be dropped no more')
    await end.locator('button').click()
    await second.locator('form[action="/api/restore_role"] button').first().waitFor()
    assert.equal(await end.count(), 0)
    assert.deepEqual([...first.faults, ...second.faults], [])
    for (const page of [first, second]) await page.context().close()
  })
}
