/** What the officer typed about the documents: kept while moving between screens, asked again at the next opening. */
import { defaultOptions } from '../../src/core/report/report.ts'
import type { DocumentOptions } from '../../src/core/report/report.ts'

class ReportHeading {
  status = $state<DocumentOptions['status']>(defaultOptions.status)
  version = $state('1')
  author = $state(defaultOptions.author)
  approver = $state(defaultOptions.approver)
  councilDate = $state(defaultOptions.councilDate ?? '')
}

export const heading = new ReportHeading()
