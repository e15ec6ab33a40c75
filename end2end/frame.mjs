// What every test in a browser shares: the browser, a page that remembers what went wrong in it, sign-in, and the two judges
// (axe for access, html-validate for markup).

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { HtmlValidate } from 'html-validate'

export const BASE = process.env.BASE_URL ?? 'http://localhost:3000'
const PASSWORD = process.env.ROLLBOK_DEMO_PASSWORD ?? 'rollbok-demo-2026'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function launch() {
  const name = process.env.CHROMIUM ?? 'chromium'
  const executablePath = name.includes('/') ? name : `/usr/bin/${name}`
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
}

/** A page of a browser of its own: language, colours, width, with or without JavaScript. `page.faults` is what it complained of. */
export async function newPage(browser, { lang = 'sv', theme = 'light', js = true, width = 1440, state } = {}) {
  const context = await browser.newContext({
    baseURL: BASE,
    locale: lang,
    colorScheme: theme,
    javaScriptEnabled: js,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    storageState: state,
  })
  await context.addCookies(['lang', 'theme'].map((name) => ({ name, value: name === 'lang' ? lang : theme, url: BASE })))
  const page = await context.newPage()
  page.faults = []
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) page.faults.push(message.text())
  })
  page.on('pageerror', (error) => page.faults.push(String(error)))
  page.on('requestfailed', (request) => {
    // Whoever leaves a page while it is still loading ends what it was loading: no fault of the page.
    const why = request.failure()?.errorText
    if (why !== 'net::ERR_ABORTED') page.faults.push(`${request.url()}: ${why}`)
  })
  return page
}

export async function signIn(page, userName) {
  await page.goto('/sign-in')
  await page.fill('[name=user_name]', userName)
  await page.fill('[name=password]', PASSWORD)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/sign-in' && !url.pathname.startsWith('/api/')), page.click('main form [type=submit]')])
}

/** Who signed in once: a state for many pages. */
const states = new Map()
export async function stateOf(browser, userName) {
  if (!userName) return undefined
  if (!states.has(userName)) {
    const page = await newPage(browser)
    await signIn(page, userName)
    states.set(userName, await page.context().storageState())
    await page.context().close()
  }
  return states.get(userName)
}

/** Violations of WCAG 2.2 AA and of good practice, each with its places. Needs a page with JavaScript. */
export async function axe(page) {
  await page.evaluate(AXE)
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), AXE_TAGS)
  return found.violations.map((one) => `${one.id}: ${one.help}\n${one.nodes.map((node) => `    ${node.target} ${node.failureSummary}`).join('\n')}`)
}

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How the framework prints: taste, not faults.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    // Islands of the framework are elements of their own.
    'element-name': ['error', { pattern: '^[a-z][a-z0-9-]*$', whitelist: ['leptos-island', 'leptos-children'] }],
    // A list without markers loses its role in Safari: it is said again.
    'no-redundant-role': 'off',
    // A name on any element that may carry one is allowed; a suggestion list is no <select>.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Boxes of one choice share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'submit', 'reset', 'checkbox'] }],
    // Assets come from our own host with a digest in their name.
    'require-sri': 'off',
  },
})

/** Faults in the markup, each with its place. `<!>` is the framework's mark for "nothing here": browsers read it as a comment. */
export async function validHtml(text) {
  const html = text.replaceAll('<!>', '')
  const report = await judge.validateString(html)
  const lines = html.split('\n')
  return report.results.flatMap((result) =>
    result.messages
      .filter((message) => message.severity === 2)
      .map((message) => {
        const near = (lines[message.line - 1] ?? '').slice(Math.max(0, message.column - 40), message.column + 80)
        return `${message.ruleId}: ${message.message}\n    … ${near} …`
      }),
  )
}

/** Whether the page itself scrolls sideways. */
export const scrollsSideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
