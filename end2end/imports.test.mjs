// A register of schools comes in as a file: dry run, what is wrong by line, applied as one batch, found; the second time nothing
// is left to do. With and without JavaScript.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, stateOf } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

async function upload(page, source, text) {
  await page.goto('/imports')
  await page.fill('[name=source]', source)
  await page.setInputFiles('[name=files]', { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('main details summary').click()
  await page.fill('[name=column_name]', 'Kallas')
  await page.locator('form[action="/api/plan_import"] button').click()
  await page.waitForURL((url) => /\/imports\/.+/.test(url.pathname))
}

for (const js of [true, false]) {
  test(`a register comes in once ${js ? 'with' : 'without'} JavaScript`, async () => {
    const [source, code, name] = js ? ['register-a', '91000001', 'Havsörnsskolan'] : ['register-b', '91000002', 'Fiskgjuseskolan']
    const text = `Skolenhetskod;Kallas;Kommun\n${code};${name};Västerhamn\n123;Fel;Västerhamn\n`
    const page = await newPage(browser, { js, state: await stateOf(browser, 'karin') })
    await upload(page, source, text)
    const main = page.locator('main')
    assert.match(await main.innerText(), new RegExp(name))
    assert.match(await main.innerText(), /123/, 'the bad row is named')
    await page.locator('form[action="/api/apply_import"] button').click()
    await page.locator('.receipt.ok').waitFor()
    await page.goto(`/schools?q=${encodeURIComponent(name)}`)
    assert.equal(await page.locator('main table th[scope=row] a', { hasText: name }).count(), 1)
    await upload(page, source, text)
    // The button stays: whether it is there would tell of changes that are not shown.
    assert.match(await main.innerText(), /samma sak som Rollbok redan vet/, 'nothing is left to do')
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })
}
