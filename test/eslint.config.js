import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const coreOnly = (message) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ regex: '^(node:|electron$|(\\.\\./)+(files|pdf|charts|session|ipc|main|web|cli)/)', message }] },
  ],
})

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'test/fixtures/**', 'assets/**', '**/*.cjs'] },
  { basePath: root, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'renderer/tsconfig.json'], tsconfigRootDir: root },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['src/core/**/*.ts'], rules: coreOnly('src/core is pure: no Node, no DOM, no adapter.') },
  { files: ['src/cli/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } },
  },
)
