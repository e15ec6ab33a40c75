// What a first visit weighs, as it crosses the wire: all of a page in 150 kB, and no client where there is nothing to wake.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launch, newPage, stateOf } from './frame.mjs'

const BUDGET = 150_000

const browser = await launch()
after(() => browser.close())

for (const [who, path] of [['', '/sign-in'], ['karin', '/'], ['karin', '/people']]) {
  test(`a first visit to ${path} weighs at most ${BUDGET / 1000} kB`, async () => {
    const files = await firstVisit(who, path)
    const total = files.reduce((sum, file) => sum + file.bytes, 0)
    const list = files.map((file) => `${file.bytes} ${file.path}`).join('\n')
    assert.ok(files.length > 1 && total <= BUDGET, `${total} bytes:\n${list}`)
    if (!who) assert.ok(!list.includes('.wasm'), `a page without islands loads no client:\n${list}`)
  })
}

/** Every file of a page in a browser that has seen none of it, with its compressed size and headers. */
async function firstVisit(who, path) {
  const page = await newPage(browser, { state: await stateOf(browser, who) })
  const wire = await page.context().newCDPSession(page)
  const files = new Map()
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => files.set(requestId, { path: new URL(request.url).pathname, bytes: 0 }))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId)
    if (file) file.bytes = encodedDataLength
  })
  await wire.send('Network.enable')
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.context().close()
  return [...files.values()].filter((file) => file.bytes > 0)
}
