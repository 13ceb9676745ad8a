/**
 * The open-data pack: tables (CSV in UTF-8, Frictionless Table Schema in `datapackage.json`), `audit.json` with its JSON Schema,
 * sources with their hashes, and the dossier's content, from which `amarres audit --from-pack` computes the same figures again.
 */
import type { Analysis } from '../core/analysis.ts'
import { csvLine } from '../core/csv.ts'
import { sha256 } from '../core/import/sha256.ts'
import { auditJson } from '../core/report/audit-json.ts'
import { auditSchemaJson } from '../core/report/audit-schema.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { openTables } from './tables.ts'
import type { OpenTable } from './tables.ts'

interface PackFile {
  readonly name: string
  readonly bytes: string
}

/** `dossier`: the dossier's content as JSON, without its history. The same arguments give the same bytes. */
export function openDataPack(analysis: Analysis, dossier: string, lang: Lang): readonly PackFile[] {
  const tables = openTables(analysis, lang).map((table) => ({ table, name: `${table.name}.csv`, bytes: csvOf(table) }))
  const others = [
    { name: 'audit.json', bytes: auditJson(analysis) },
    { name: 'audit.schema.json', bytes: auditSchemaJson() },
    { name: 'dossier.json', bytes: dossier },
  ]
  const say = words(lang).openData
  const description = dataPackage(analysis, lang, [
    ...tables.map(({ table, name, bytes }) => tableResource(table, name, bytes, lang)),
    ...others.map(({ name, bytes }) => ({ ...resource(name, bytes), format: 'json', mediatype: 'application/json' })),
  ])
  return [
    { name: 'LISEZMOI.txt', bytes: say.readMe.join('\r\n') },
    { name: 'datapackage.json', bytes: `${JSON.stringify(description, null, 2)}\n` },
    ...tables.map(({ name, bytes }) => ({ name, bytes })),
    ...others,
  ]
}

function csvOf({ columns, rows }: OpenTable): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => String(cell ?? '')))]
  return lines.map((line) => `${csvLine(line)}\r\n`).join('')
}

function resource(path: string, bytes: string): object {
  return {
    name: path.replaceAll('.', '-').toLowerCase(),
    path,
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(bytes).length,
    hash: `sha256:${sha256(bytes)}`,
  }
}

function tableResource(table: OpenTable, path: string, bytes: string, lang: Lang): object {
  const say = words(lang).openData
  const { key, figure } = table
  return {
    ...resource(path, bytes),
    name: table.name,
    profile: 'tabular-data-resource',
    title: say.tables[table.name],
    format: 'csv',
    mediatype: 'text/csv',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns,
      missingValues: [''],
      ...(key === null ? {} : { primaryKey: key }),
      ...(figure === null
        ? {}
        : { foreignKeys: [{ fields: figure, reference: { resource: 'chiffres', fields: 'code' } }] }),
    },
  }
}

function dataPackage(analysis: Analysis, lang: Lang, resources: readonly object[]): object {
  const say = words(lang).openData
  const { territory, on, reference } = analysis
  const name = territory?.name ?? words(lang).report.noTerritory
  const titles = [...new Set(reference.values.map(({ citation }) => citation.source))].sort()
  return {
    profile: 'data-package',
    name: `audit-amarres-${territory?.code ?? 'organisme'}-${on}`.toLowerCase(),
    title: say.title(name),
    description: analysis.fictitious ? `${say.description} ${words(lang).report.fictitious}` : say.description,
    created: `${on}T00:00:00Z`,
    version: analysis.method,
    // The authority may choose another one before it publishes: the read-me says so.
    licenses: [
      {
        name: 'etalab-2.0',
        title: 'Licence Ouverte 2.0',
        path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      },
    ],
    sources: titles.map((title) => ({ title })),
    resources,
  }
}
