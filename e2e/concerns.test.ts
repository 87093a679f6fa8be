import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { DESK, leave, PHONE, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import { expectAccessible } from './expect-accessible.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'
import { tabTo } from './tab-to.ts'

/** A concern from whoever saw something to the safeguarding lead, who takes it up, writes a note and closes it. */
let demo: RunningDemo
let browser: Browser

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

/** With COPYBOOK_SHOTS=folder the pages are kept as pictures, to be looked at. */
const shot = async (page: Parameters<typeof expectAccessible>[0], name: string) => {
  const folder = process.env['COPYBOOK_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s', (size, viewport) => {
  test('by keyboard alone, every page accessible', { timeout: 240_000 }, async () => {
    const words = `Somebody waits at the gate and asks for a child, seen on ${size}.`
    const staff = await visitAs(browser, demo, 'Mr T. Okafor', viewport)
    await staff.page.goto(`${demo.url}/concerns`)
    await tabTo(staff.page, /Report a concern/)
    await staff.page.keyboard.press('Enter')
    await staff.page.waitForURL(/\/concerns\/report$/)
    // Whom to ring stands before the first field.
    await staff.page.getByRole('link', { name: '999' }).waitFor()
    await tabTo(staff.page, /What did you see or hear/)
    await staff.page.keyboard.type(words)
    await tabTo(staff.page, /Where\?/)
    await staff.page.keyboard.type('At the gate')
    await tabTo(staff.page, /indecent image of a child/)
    await staff.page.keyboard.press('Space')
    await staff.page.getByText('Do not open, copy or forward it.').waitFor()
    await expectAccessible(staff.page)
    await shot(staff.page, `report-${viewport.width}`)
    await tabTo(staff.page, /Send it to the safeguarding team/)
    await staff.page.keyboard.press('Enter')
    await staff.page.getByRole('heading', { name: 'The safeguarding team has it' }).waitFor()
    await expectAccessible(staff.page)
    // Whoever reported it has a receipt, and no case.
    await staff.page.goto(`${demo.url}/concerns`)
    await staff.page.getByText('No case waits for you.').waitFor()
    await leave(staff)

    const lead = await visitAs(browser, demo, 'Mrs C. Whitlock', viewport)
    const { page } = lead
    await page.getByText('A safeguarding concern waits for you').first().waitFor()
    await page.goto(`${demo.url}/concerns`)
    await page.getByText('Nobody has said yet').first().waitFor()
    await expectAccessible(page)
    await shot(page, `concerns-${viewport.width}`)
    await tabTo(page, /Reported by staff/, 'Nobody has said yet')
    await page.keyboard.press('Enter')
    await page.getByText(words).waitFor()
    await page.getByText('Do not open, copy or forward it.').waitFor()
    await expectAccessible(page)
    await shot(page, `case-${viewport.width}`)
    await tabTo(page, /I have this/)
    await page.keyboard.press('Enter')
    await page.getByText(/Mrs C\. Whitlock has it since/).waitFor()
    await tabTo(page, /A new note/)
    await page.keyboard.type('Rang the police.')
    await tabTo(page, /Write it down/)
    await page.keyboard.press('Enter')
    await page.locator('.case-words', { hasText: 'Rang the police.' }).waitFor()
    await page.getByRole('button', { name: 'Close the case' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, /How was it followed up/)
    await page.keyboard.type('The police came.')
    await tabTo(page, /Why was it decided so/)
    await page.keyboard.type('Nobody was hurt.')
    await tabTo(page, /Close the case/)
    await page.keyboard.press('Enter')
    await page.getByText(/Mrs C\. Whitlock closed it/).waitFor()
    const address = page.url()
    await leave(lead)

    const head = await visitAs(browser, demo, 'Mrs P. Nair', viewport)
    await head.page.goto(address)
    await head.page.getByRole('heading', { name: 'There is nothing here for you' }).waitFor()
    head.complaints.length = 0
    await leave(head)
  })
})
