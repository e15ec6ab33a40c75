// The search of the header, by keyboard alone: `/` takes the focus, matches appear while typing, Enter opens the chosen one.
// The sign-in page, which has no island, loads no client.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { axe, launch, newPage, signIn } from './frame.mjs'

const browser = await launch()
after(() => browser.close())

test('somebody is found while typing and opened by keyboard', async () => {
  const page = await newPage(browser, {})
  page.setDefaultTimeout(15_000)
  const client = []
  page.on('request', (request) => request.url().includes('.wasm') && client.push(page.url()))
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  assert.deepEqual(client, [], 'a page without islands loads no client')
  await signIn(page, 'karin')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('/')
  await page.keyboard.type('sandell', { delay: 30 })
  const option = page.getByRole('option').first()
  await option.waitFor()
  assert.match(await option.textContent(), /Maria Sandell/)
  await page.keyboard.press('ArrowDown')
  await page.locator('#found [aria-selected=true]').waitFor()
  assert.deepEqual(await axe(page), [], 'no violation with the list open')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/people\/[0-9a-f-]{36}/)
  assert.match(await page.locator('h1').textContent(), /Maria Sandell/)
  assert.deepEqual(page.faults, [])
  await page.context().close()
})
