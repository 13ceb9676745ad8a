import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const here = import.meta.dirname

/** Workers are started by file name, beside the bundle that starts them: flat, unhashed output. */
const flat = { entryFileNames: '[name].js', chunkFileNames: '[name].js' }

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: resolve(here, 'src/main/main.ts'),
          'session-worker': resolve(here, 'src/session/session-worker.ts'),
          'workbook-worker': resolve(here, 'src/files/workbook-worker.ts'),
        },
        output: flat,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file with everything inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(here, 'src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      rolldownOptions: { input: { index: resolve(here, 'renderer/index.html') } },
    },
  },
})
