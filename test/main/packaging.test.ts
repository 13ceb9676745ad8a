/** What a packaged Electron may do: the fuses that its packager (electron-builder) burns in from package.json. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly main: string
  readonly build: { readonly files: readonly string[]; readonly asar: boolean; readonly electronFuses: object }
}

it('turns off every way to run something else than the app, and checks the app itself', () => {
  expect(manifest.build.asar).toBe(true)
  expect(manifest.build.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
})

it('ships what the bundles read at run time, and nothing else', () => {
  expect(manifest.build.files).toEqual(['out/**', 'assets/**', 'package.json'])
  expect(manifest.main).toBe('out/main/main.js')
})
