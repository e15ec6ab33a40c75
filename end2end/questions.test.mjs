// The two questions as somebody asks them, with and without JavaScript: why does a mother see her daughter, who else does, and
// what is the answer on the day the daughter comes of age. Elsa and her mother are among the named cast of the demo.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, stateOf } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

async function ask(page, path, fields) {
  await page.goto(path)
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value)
  await page.locator('main form.filters button.primary').click()
  await page.waitForLoadState('load')
}

for (const js of [true, false]) {
  const how = js ? 'with' : 'without'

  test(`why a mother sees her daughter is told ${how} JavaScript, and turned round`, async () => {
    const page = await newPage(browser, { js, state: await stateOf(browser, 'karin') })
    await ask(page, '/why', { viewer_text: 'Katarina Nyström', target_text: 'Elsa Nyström' })
    const answer = page.locator('main .answer')
    assert.match(await answer.innerText(), /Katarina Nyström/)
    assert.ok((await page.locator('main .effective li').count()) > 0, 'she sees something, and each thing says why')
    const grown = page.locator('[name=day]')
    await grown.fill('2040-01-01')
    await page.locator('main form.filters button.primary').click()
    await page.waitForLoadState('load')
    assert.equal(await page.locator('main .effective li').count(), 0, 'nothing once Elsa is of age')

    await page.goto(`/why?viewer_text=${encodeURIComponent('Katarina Nyström')}&target_text=${encodeURIComponent('Elsa Nyström')}`)
    await answer.locator('a').click()
    await page.waitForURL((url) => url.pathname === '/who')
    const table = await page.locator('main table').innerText()
    assert.match(table, /Katarina Nyström/)
    assert.doesNotMatch(table, /Pär Nyström/, 'her father is disabled')
    assert.deepEqual(page.faults, [])
    await page.context().close()
  })

  test(`a name that several people have is asked back ${how} JavaScript`, async () => {
    const page = await newPage(browser, { js, state: await stateOf(browser, 'karin') })
    await ask(page, '/who', { person_text: 'Nyström' })
    const several = page.locator('select[name=person] option')
    assert.ok((await several.count()) > 2, 'the choice is offered')
    await page.selectOption('select[name=person]', { label: 'Elsa Nyström' })
    await page.locator('main form.filters button.primary').click()
    await page.waitForLoadState('load')
    assert.match(await page.locator('main h1').innerText(), /Elsa Nyström/)
    await page.context().close()
  })
}
