// A new password: the old one is asked for, a guessable one is refused with the reason, and every other sign-in ends.
// Hanna and Sara are used by no other test.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, signIn } from './frame.mjs'

const OLD = process.env.ROLLBOK_DEMO_PASSWORD ?? 'rollbok-demo-2026'
const NEW = 'tre gula lastbilar vid havet'

const browser = await launch()
after(() => browser.close())

async function change(page, old, fresh) {
  await page.goto('/account/password')
  await page.fill('[name=old_password]', old)
  await page.fill('[name=new_password]', fresh)
  await page.fill('[name=password_again]', fresh)
  await page.locator('form[action="/api/change_password"] button').click()
  await page.waitForLoadState('load')
}

for (const [who, js] of [['hanna', true], ['sara', false]]) {
  test(`a password is changed ${js ? 'with' : 'without'} JavaScript`, async () => {
    const [page, elsewhere] = [await newPage(browser, { js }), await newPage(browser, { js })]
    await signIn(page, who)
    await signIn(elsewhere, who)
    await change(page, 'not this one', NEW)
    assert.equal(await page.locator('#old-password-fault').count(), 1, 'the old one is wrong')
    await change(page, OLD, 'password1')
    assert.equal(await page.locator('#new-password-fault').count(), 1, 'a guessable one is refused')
    await change(page, OLD, NEW)
    assert.equal(new URL(page.url()).pathname, '/account', 'she stays signed in here')
    await elsewhere.goto('/account')
    assert.equal(new URL(elsewhere.url()).pathname, '/sign-in', 'and nowhere else')
    await elsewhere.fill('[name=user_name]', who)
    await elsewhere.fill('[name=password]', NEW)
    await elsewhere.locator('main form [type=submit]').click()
    await elsewhere.waitForURL((url) => url.pathname === '/account')
    assert.deepEqual([...page.faults, ...elsewhere.faults], [])
    await page.context().close()
    await elsewhere.context().close()
  })
}
