import { expect, test } from 'vitest'
import { browserPath, skipped } from './support/application.ts'

// Visible when the other files are skipped; a failure on the build machine, where a browser is required.
test.skipIf(skipped)('a Chrome, Chromium or Edge is here to try the application in', () => {
  expect(browserPath, 'install Chrome, Chromium or Edge, or set CHROME_PATH').not.toBeNull()
})
