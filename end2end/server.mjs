// Servers that a test starts, kills and starts again, each on a port of its own. None outlives its file, however the test ends: a
// child that is left behind would keep the file from ending.

import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { after } from 'node:test'

export const BINARY = new URL('../target/debug/rollbok', import.meta.url).pathname
const PATIENCE = 120_000

export const pause = (ms) => new Promise((done) => setTimeout(done, ms))

export function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

const running = new Set()
after(() => { for (const server of running) server.kill('SIGKILL') })

/** A server of a demo of sixty people on a database; `url` answers once it is ready. */
export async function start(database, { port, today, env = {} } = {}) {
  const at = port ?? (await freePort())
  const args = ['serve', '--demo', '--people', '60', '--port', String(at), '--database', database]
  const server = spawn(BINARY, today ? [...args, '--today', today] : args, { stdio: 'ignore', env: { ...process.env, RUST_LOG: 'error', ...env } })
  running.add(server)
  server.once('exit', () => running.delete(server))
  const url = `http://localhost:${at}`
  for (const end = Date.now() + PATIENCE; Date.now() < end && running.has(server); ) {
    const ready = await fetch(`${url}/health`).then((answer) => answer.ok, () => false)
    if (ready) return { server, url }
    await pause(50)
  }
  throw new Error('the server does not start')
}

/** Ends a server at once, as a power cut would. */
export async function kill(server) {
  server.kill('SIGKILL')
  while (running.has(server)) await pause(5)
}

/** A form sent as the island of a page sends it. */
export function post(url, path, form, cookie = '') {
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', origin: url, cookie, 'accept-language': 'de' }
  return fetch(url + path, { method: 'POST', headers, body: new URLSearchParams(form).toString() })
}
