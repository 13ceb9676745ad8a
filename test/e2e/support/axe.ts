/** What axe finds wrong with a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** One readable line per element. */
export async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(`window.axe === undefined && (() => { ${axe} })()`)
  const run = `axe.run(document, { rules: { 'target-size': { enabled: true } } }).then((results) => results.violations)`
  const violations: readonly Violation[] = await page.evaluate(run)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} — ${(node.failureSummary ?? '').replaceAll('\n', ' ')}`),
  )
}
