// Mail to a server that speaks the protocol over a socket: a link arrives in the person's language, works once and is then worth
// nothing; a mail server that is down delays and loses nothing, not even when Rollbok is killed meanwhile; one that refuses an
// address is believed. On both databases.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { freePort, kill, pause, post, start as serve } from './server.mjs'

const PASSWORD = 'rollbok-demo-2026'
const NEW = 'tre gula lastbilar vid havet'
// Viktor of the demo turns 18 on the Friday of that week: on this day nobody is told of him.
const WEDNESDAY = '2026-11-18'
const FRIDAY = '2026-11-20'

/** A mail server: what it took lies in `mails`; an address that begins with `refused` it does not take. */
async function mailServer(port) {
  const mails = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => (auth.password === 'hemligt' ? done(null, { user: auth.username }) : done(new Error('no'))),
    onRcptTo: (address, _session, done) => {
      const refused = address.address.startsWith('refused')
      done(refused ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : undefined)
    },
    onData: (stream, session, done) => {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map((one) => one.address), user: session.user, raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  await new Promise((done) => server.listen(port, '127.0.0.1', done))
  return { mails, stop: () => new Promise((done) => server.close(done)) }
}

/** Headers and text of a mail, decoded. */
function read({ raw }) {
  const [head, ...rest] = raw.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const header = (name) => headers.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1] ?? ''
  const quoted = (text) => Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8')
  const word = (text) => text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, data) => Buffer.from(data, 'base64').toString()).replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, data) => quoted(data.replaceAll('_', ' ')))
  const body = rest.join('\r\n\r\n')
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : encoding === 'quoted-printable' ? quoted(body.replace(/=\r\n/g, '')) : body
  return { subject: word(header('Subject')), auto: header('Auto-Submitted'), from: header('From'), text }
}

function start(database, smtpPort, port, today = WEDNESDAY) {
  const env = { ROLLBOK_SMTP: `smtp://rollbok:hemligt@127.0.0.1:${smtpPort}`, ROLLBOK_MAIL_FROM: 'Rollbok <rollbok@kommun.example>' }
  return serve(database, { port, today, env })
}

const signIn = (url, user_name, password) => post(url, '/api/sign_in', { user_name, password })

async function until(what, found, ms) {
  const end = Date.now() + ms
  while (Date.now() < end) {
    if (found()) return
    await pause(100)
  }
  assert.fail(`waited in vain for ${what}`)
}

const folder = mkdtempSync(join(tmpdir(), 'rollbok-mail-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const DATABASES = [
  ['SQLite', `sqlite:${join(folder, 'rollbok.db')}`],
  ['PostgreSQL', process.env.ROLLBOK_TEST_POSTGRES],
]

for (const [name, database] of DATABASES) test(`mail is sent, once, and never lost on ${name}`, { timeout: 420_000 }, async () => {
  assert.ok(database, 'cargo xtask test --only end2end starts a PostgreSQL and says where')
  const [smtpPort, port] = [await freePort(), await freePort()]
  let { server, url } = await start(database, smtpPort, port)
  let box = null
  try {
    // Nobody answers at the mail server's address: asked for all the same, and killed twice while it waits.
    assert.equal((await post(url, '/api/forgot_password', { user_name: 'fatima' })).status, 200)
    await pause(3000)
    await kill(server)
    ;({ server, url } = await start(database, smtpPort, port))
    await kill(server)
    box = await mailServer(smtpPort)
    ;({ server, url } = await start(database, smtpPort, port))
    // The first attempt failed at once, the second comes after half a minute; or the lease of a killed server runs out.
    // The offices are told on the same day who comes of age soon: that is another mail.
    const told = (who) => box.mails.filter((mail) => mail.to.some((to) => to.startsWith(`${who}@`)))
    await until('the mail that was asked for', () => told('fatima').length > 0, 200_000)
    assert.equal(told('fatima').length, 1)
    const [first] = told('fatima')
    assert.equal(first.user, 'rollbok')
    const mail = read(first)
    assert.match(mail.subject, /^Neues Passwort für Rollbok wählen$/)
    assert.equal(mail.auto, 'auto-generated')
    assert.match(mail.from, /rollbok@kommun\.example/)
    assert.match(mail.text, /Fatima/)
    assert.doesNotMatch(mail.text, /El-Sayed|Roll(e|er)\b|teacher|Kyrkby/)
    const link = new URL(mail.text.match(/http:\/\/\S+\/reset\/\S+/)[0])
    assert.equal(link.origin, url)
    // A mail program opens the link first: nothing is used up.
    for (let looks = 0; looks < 2; looks += 1) assert.match(await (await fetch(link, { headers: { accept: 'text/html' } })).text(), /reset_password/)
    const token = link.pathname.split('/').pop()
    const form = { token, new_password: NEW, password_again: NEW }
    assert.equal((await post(url, '/api/reset_password', form)).status, 200)
    assert.equal((await post(url, '/api/reset_password', form)).status, 422, 'a second time it is worth nothing')
    assert.doesNotMatch(await (await fetch(link, { headers: { accept: 'text/html' } })).text(), /action="\/api\/reset_password/)
    assert.equal((await signIn(url, 'fatima', NEW)).status, 200)
    assert.equal((await signIn(url, 'fatima', PASSWORD)).status, 422)
    await pause(5000)
    assert.equal(told('fatima').length, 1, 'sent is sent')
    // On Friday two servers start at once, are killed, and one starts again: each is told once, in his own language, and names nobody.
    await kill(server)
    const [second, wednesdays] = [await freePort(), box.mails.length]
    const [one, other] = await Promise.all([start(database, smtpPort, port, FRIDAY), start(database, smtpPort, second, FRIDAY)])
    server = one.server
    await until('the mails of coming of age', () => ['viktor', 'anna'].every((who) => told(who).length > 0), 60_000)
    await pause(3000)
    await kill(other.server)
    await kill(server)
    ;({ server, url } = await start(database, smtpPort, port, FRIDAY))
    await pause(5000)
    assert.deepEqual(['viktor', 'anna', 'par'].map((who) => told(who).length), [1, 1, 0])
    const guardian = read(told('anna')[0])
    assert.match(guardian.text, /Anna/)
    assert.match(guardian.text, /20 november 2026/)
    assert.doesNotMatch(guardian.text + guardian.subject, /Viktor|Hedlund/)
    assert.match(read(told('viktor')[0]).text, /http:\/\/localhost:\d+\/account\/consent/, 'by one of the two servers')
    const office = box.mails.slice(wednesdays).filter((mail) => read(mail).text.includes('/guardians/calendar'))
    assert.ok(office.length > 0, 'the office is told')
    assert.doesNotMatch(office.map((mail) => read(mail).text).join(), /Viktor|Hedlund/)
    assert.equal(new Set(office.map((mail) => mail.to.join())).size, office.length, 'one digest each')
  } finally {
    await kill(server)
    await box?.stop()
  }
})
