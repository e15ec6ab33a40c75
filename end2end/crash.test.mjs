// Nothing acknowledged is lost under kill -9: the server is killed in the middle of writing, fifty times, and starts again each
// time with every write it had acknowledged, and with a whole audit chain. On both databases.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const BINARY = new URL('../target/debug/rollbok', import.meta.url).pathname
const KILLS = 50
const WRITES = 200
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

/** A server of its own on a database of its own; `url` answers once it is ready. */
async function start(database) {
  const port = await freePort()
  const args = ['serve', '--demo', '--people', '60', '--port', String(port), '--database', database]
  const server = spawn(BINARY, args, { stdio: 'ignore', env: { ...process.env, RUST_LOG: 'error' } })
  const url = `http://localhost:${port}`
  for (let tries = 0; tries < 300; tries += 1) {
    const ready = await fetch(`${url}/health`).then((answer) => answer.ok, () => false)
    if (ready) return { server, url }
    await pause(50)
  }
  throw new Error('the server does not start')
}

function post(url, path, form, cookie) {
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', origin: url, cookie }
  return fetch(url + path, { method: 'POST', headers, body: new URLSearchParams(form).toString() })
}

/** How often the account was locked or opened, as the log has it. */
async function logged(url, cookie) {
  const answer = await fetch(`${url}/audit.csv`, { headers: { cookie } })
  assert.equal(answer.status, 200)
  const text = await answer.text()
  return text.split('\n').filter((line) => /(Låste|Öppnade) kontot/.test(line)).length
}

const folder = mkdtempSync(join(tmpdir(), 'rollbok-crash-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const DATABASES = [
  ['SQLite', `sqlite:${join(folder, 'rollbok.db')}`],
  ['PostgreSQL', process.env.ROLLBOK_TEST_POSTGRES],
]

for (const [name, database] of DATABASES) test(`no acknowledged write is lost under kill -9 on ${name}`, { timeout: 600_000 }, async () => {
  assert.ok(database, 'cargo xtask test --only end2end starts a PostgreSQL and says where')
  let { server, url } = await start(database)
  try {
    const signedIn = await post(url, '/api/sign_in', { user_name: 'karin', password: 'rollbok-demo-2026' }, '')
    const cookie = signedIn.headers.get('set-cookie').split(';')[0]
    const table = await (await fetch(`${url}/people?q=sandell`, { headers: { cookie, accept: 'text/html' } })).text()
    const person = table.match(/\/people\/([0-9a-f-]{36})/)[1]
    let acknowledged = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      let stop
      for (let write = 0; write < WRITES; write += 1) {
        const path = acknowledged % 2 === 0 ? '/api/lock_account' : '/api/open_account'
        const answer = await post(url, path, { person, reason: '' }, cookie).catch(() => null)
        if (!answer) break
        // The head of the answer is the acknowledgement; the server may be killed before the rest of it.
        const said = await answer.text().catch(() => '')
        assert.equal(answer.status, 200, said)
        acknowledged += 1
        stop ??= setTimeout(() => server.kill('SIGKILL'), (kill * 37) % 300)
      }
      clearTimeout(stop)
      server.kill('SIGKILL')
      await new Promise((gone) => (server.exitCode !== null || server.signalCode !== null ? gone() : server.once('exit', gone)))
      const verified = spawnSync(BINARY, ['verify', '--database', database], { encoding: 'utf8', env: { ...process.env, RUST_LOG: 'error' } })
      assert.equal(verified.status, 0, verified.stderr)
      ;({ server, url } = await start(database))
      const found = await logged(url, cookie)
      assert.ok(found === acknowledged || found === acknowledged + 1, `${found} in the log, ${acknowledged} acknowledged`)
      acknowledged = found
    }
    assert.ok(acknowledged >= KILLS, 'in some round the server wrote nothing')
  } finally {
    server.kill('SIGKILL')
  }
})
