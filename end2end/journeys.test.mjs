// One day of work, with and without JavaScript: sign in, find a person, give a role, see it on the card, end it, read both in
// the log, sign out. Nothing here depends on the words of a language.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, signIn } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

const SHORT = { timeout: 15_000 }
const REASON = 'end to end'

for (const js of [true, false]) {
  test(`a role is given, ended and logged ${js ? 'with' : 'without'} JavaScript`, async () => {
    const page = await newPage(browser, { js })
    page.setDefaultTimeout(SHORT.timeout)
    await signIn(page, 'karin')

    const card = await findSomebody(page)
    const before = await roles(page, card)
    await give(page, card)
    assert.equal(await roles(page, card), before + 1, 'the card shows the new role')

    await endNewest(page, card)
    await inLog(page)

    await page.goto('/')
    await leave(page)
    const refused = await page.context().request.get('/people', { maxRedirects: 0 })
    assert.notEqual(refused.status(), 200, 'nobody is signed in')
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })
}

test('what a role opens is told while the form is filled in', async () => {
  const page = await newPage(browser, { js: true })
  await signIn(page, 'karin')
  const card = await findSomebody(page)
  await page.goto(`${card}/give`, { waitUntil: 'networkidle' })
  const first = await page.locator('main section[aria-live] p').first().innerText()
  await page.selectOption('select[name="form[role]"]', { index: 1 })
  await page.selectOption('select[name="form[scope]"]', { index: 1 })
  const told = page.locator('main section[aria-live] .opens li, main section[aria-live] p.why').first()
  await told.waitFor(SHORT)
  assert.notEqual(await told.innerText(), first)
  assert.equal(new URL(page.url()).pathname, `${card}/give`, 'without leaving the form')
  assert.deepEqual(page.faults, [])
  await page.context().close()
})

/** The last person of the first page of people, found again by name in the filter. */
async function findSomebody(page) {
  await page.goto('/people')
  const link = page.locator('main table th[scope=row] a').last()
  const name = (await link.innerText()).trim()
  const path = await link.getAttribute('href')
  await page.goto(`/people?q=${encodeURIComponent(name)}`)
  assert.equal(await page.locator(`main table a[href="${path}"]`).count(), 1, `${name} is found`)
  await page.locator(`main table a[href="${path}"]`).click()
  await page.waitForURL((url) => url.pathname === path)
  return path
}

/** How many roles of the card can be ended. */
async function roles(page, card) {
  await page.goto(card)
  return page.locator('form[action="/api/end_role"]').count()
}

/** Gives the first role and place on offer that the rules take. */
async function give(page, card) {
  await page.goto(`${card}/give`)
  const values = (name) => page.locator(`select[name="${name}"] option`).evaluateAll((all) => all.map((one) => one.value).filter(Boolean))
  const offered = await values('form[role]')
  const places = await values('form[scope]')
  assert.ok(offered.length > 0 && places.length > 0, 'a role and a place are on offer')
  for (const role of offered.slice(0, 6)) {
    await page.goto(`${card}/give`)
    await page.selectOption('select[name="form[role]"]', role)
    await page.selectOption('select[name="form[scope]"]', places.at(-1))
    await page.fill('[name="form[reason]"]', REASON)
    await page.locator('form[action="/api/give_role"] button.primary').click()
    await page.waitForLoadState('load')
    if ((await page.locator('.receipt.ok').count()) > 0) return
  }
  assert.fail(`no role could be given: ${await page.locator('main').innerText()}`)
}

/** Ends the last role of the card that can be ended. */
async function endNewest(page, card) {
  const before = await roles(page, card)
  await page.locator('form[action="/api/end_role"] button').last().click()
  await page.locator('.receipt.ok').waitFor(SHORT)
  assert.equal(await roles(page, card), before - 1, 'the role has ended')
}

/** Both acts stand in the log, the newest first, with the reason that was typed. */
async function inLog(page) {
  for (const act of ['act-role-given', 'act-role-ended']) {
    await page.goto(`/audit?act=${act}`)
    const newest = page.locator('main table tbody tr:not(.group)').first()
    await newest.waitFor(SHORT)
    if (act === 'act-role-given') assert.match(await newest.innerText(), new RegExp(REASON))
  }
}

async function leave(page) {
  await page.locator('form[action="/api/sign_out"] button').click()
  await page.waitForURL((url) => url.pathname === '/sign-in')
}
