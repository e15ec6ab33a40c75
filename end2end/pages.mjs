// Every page, and who looks at it. A new page is a new line here, and is then tested and photographed.

import { newPage, stateOf } from './frame.mjs'

const HER = 'karin'

const PAGES = [
  ['', '/sign-in'],
  ['', '/forgot'],
  ['', '/reset/0123456789'],
  ['', '/activate'],
  [HER, '/'],
  [HER, '/people'],
  [HER, '/people?q=zzzz'],
  [HER, '/people/paste?q=sandell'],
  [HER, '/tables/schedulers'],
  [HER, '/tables/schedulers?unit=mine'],
  [HER, '/tables/schedulers?unit=mine&edit=rows'],
  [HER, '/tables/schedulers?unit=mine&add=a'],
  [HER, '/tables/pupils?unit=mine'],
  [HER, '/tables/pupils?unit=mine&edit=rows'],
  [HER, '/tables/clerks/paste?unit=mine'],
  [HER, '/marks'],
  [HER, '/views?at=%2Fpeople%3Fkind%3Dstaff'],
  [HER, '/tables/principals?unit=mine'],
  [HER, '/tables/teachers?unit=mine&print=all'],
  [HER, '/activations'],
  [HER, '/guardians'],
  [HER, '/guardians?show=action'],
  [HER, '/guardians/calendar'],
  [HER, '/schools'],
  [HER, '/releases'],
  [HER, '/releases?to=guardian&fill=module:assessment'],
  [HER, '/audience'],
  [HER, '/systems'],
  [HER, '/systems/skola24'],
  [HER, '/roles'],
  [HER, '/roles?system=rollbok'],
  [HER, '/roles/new'],
  [HER, '/roles/review'],
  [HER, '/roles/paste'],
  [HER, '/roles/compare'],
  [HER, '/roles/assigns'],
  [HER, '/roles/rules'],
  [HER, '/roles/conflicts?system=ist'],
  [HER, '/roles/news'],
  [HER, '/roles/concept'],
  [HER, '/tables/schedulers?unit=mine&pick=page'],
  [HER, '/assignments'],
  [HER, '/roles/concept/responsible'],
  [HER, '/roles/compare?a=teacher&b=clerk&only=differences'],
  [HER, '/imports'],
  [HER, '/audit'],
  [HER, '/account'],
  [HER, '/account/password'],
  [HER, '/account/consent'],
  ['maria', '/'],
  ['maria', '/substitutes'],
  ['tomas', '/substitutes'],
  ['peter', '/passes?code=3F9A-07C1'],
  [HER, '/emergencies'],
  ['peter', '/emergency'],
  [HER, '/orphans'],
  [HER, '/why'],
  [HER, '/who'],
  [HER, '/search?q=kyrk'],
]

/** The pages, with the first person's card and the form that gives her a role, found as a user finds them. */
export async function allPages(browser) {
  const page = await newPage(browser, { state: await stateOf(browser, HER) })
  const found = []
  for (const [list, link] of [['/people', 'main table th[scope=row] a'], ['/schools', 'main table th[scope=row] a']]) {
    await page.goto(list)
    await page.locator(link).first().click()
    await page.waitForURL((url) => url.pathname.startsWith(`${list}/`))
    const path = new URL(page.url()).pathname
    found.push([HER, path])
    if (list === '/people') found.push([HER, `${path}/give`], [HER, `${path}/adjustments`], [HER, `${path}/account`], ['birgitta', `${path}/protection`])
  }
  // Somebody with an account, whose cell is open.
  await page.goto('/people?kind=staff&state=open')
  const cell = await page.locator('main a.cell-edit[href*="account"]').first().getAttribute('href')
  found.push([HER, cell.replace('#cell', '')])
  // A teacher with groups, whose card has what only such cards have.
  await page.goto('/people?q=Sandell')
  const teacher = await page.locator('main table th[scope=row] a').first().getAttribute('href')
  found.push([HER, `${teacher}/substitutes`], [HER, `${teacher}/leaves`])
  await page.goto('/guardians?show=age')
  const form = await page.locator('main a[href$="/consent"]').first().getAttribute('href')
  found.push([HER, form])
  await page.context().close()
  return [...PAGES, ...found]
}

/** A name for a test or a file: no ids in it. */
export const nameOf = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'one')
