// Nothing acknowledged is lost under kill -9: the server is killed in the middle of writing, fifty times, and starts again each
// time with every write it had acknowledged, and with a whole audit chain. On both databases.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { BINARY, kill, post, start } from './server.mjs'

const KILLS = 50
const WRITES = 200

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
    for (let killed = 0; killed < KILLS; killed += 1) {
      let stop
      for (let write = 0; write < WRITES; write += 1) {
        const path = acknowledged % 2 === 0 ? '/api/lock_account' : '/api/open_account'
        const answer = await post(url, path, { person, reason: '' }, cookie).catch(() => null)
        if (!answer) break
        // The head of the answer is the acknowledgement; the server may be killed before the rest of it.
        const said = await answer.text().catch(() => '')
        assert.equal(answer.status, 200, said)
        acknowledged += 1
        stop ??= setTimeout(() => server.kill('SIGKILL'), (killed * 37) % 300)
      }
      clearTimeout(stop)
      await kill(server)
      const verified = spawnSync(BINARY, ['verify', '--database', database], { encoding: 'utf8', env: { ...process.env, RUST_LOG: 'error' } })
      assert.equal(verified.status, 0, verified.stderr)
      ;({ server, url } = await start(database))
      const found = await logged(url, cookie)
      assert.ok(found === acknowledged || found === acknowledged + 1, `${found} in the log, ${acknowledged} acknowledged`)
      acknowledged = found
    }
    assert.ok(acknowledged >= KILLS, 'in some round the server wrote nothing')
  } finally {
    await kill(server)
  }
})
