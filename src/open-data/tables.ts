/** The tables of the open-data pack: names of columns never change and are the same in every language; what they mean is worded. */
import type { Analysis, Entry } from '../core/analysis.ts'
import { isFigure } from '../core/figure.ts'
import type { Source } from '../core/figure.ts'
import { figureTitle } from '../core/wording/explain.ts'
import type { Lang } from '../core/wording/language.ts'
import { referenceText } from '../core/wording/names.ts'

type Cell = string | number | null

/** `integer` and `number` with a point; empty: not known. */
interface Column {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'year'
}

export interface OpenTable {
  readonly name: 'chiffres' | 'habitants-par-age' | 'canaux-audites' | 'sources' | 'fichiers' | 'references'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** The column that names a row. */
  readonly key: string | null
  /** Column that holds codes of the table of figures. */
  readonly figure: string | null
}

function columns(type: Column['type'], ...names: readonly string[]): readonly Column[] {
  return names.map((name) => ({ name, type }))
}

const ends = (name: string): readonly string[] => [`${name}_bas`, `${name}_central`, `${name}_haut`]

/** Low, central, high of a result; three empty cells without a number. */
function interval({ result }: Entry): readonly Cell[] {
  return isFigure(result) ? [result.low, result.central, result.high] : [null, null, null]
}

export function openTables(analysis: Analysis, lang: Lang): readonly OpenTable[] {
  return [
    figures(analysis, lang),
    byAge(analysis),
    channels(analysis),
    sources(analysis),
    files(analysis),
    references(analysis, lang),
  ]
}

function figures(analysis: Analysis, lang: Lang): OpenTable {
  const codes = new Map(analysis.ledger.map(({ id, code }) => [id, code]))
  return {
    name: 'chiffres',
    columns: [
      ...columns('string', 'code', 'identifiant', 'titre'),
      ...columns('number', 'bas', 'central', 'haut'),
      ...columns('string', 'sens_du_central', 'unite', 'qualite', 'sans_nombre', 'raison', 'formule', 'a_partir_de'),
    ],
    key: 'code',
    figure: null,
    rows: analysis.ledger.map((entry) => {
      const { code, id, result, formula, inputs } = entry
      const known = isFigure(result)
      return [
        ...[code, id, figureTitle(analysis, entry, lang)],
        ...interval(entry),
        ...(known ? [result.centralIs, result.unit, result.quality] : [null, null, null]),
        ...(known ? [null, null] : [result.status, result.reason]),
        formula?.id ?? null,
        inputs.map((input) => codes.get(input) ?? input).join(' '),
      ]
    }),
  }
}

function byAge({ reach }: Analysis): OpenTable {
  return {
    name: 'habitants-par-age',
    columns: [
      ...columns('string', 'tranche_age'),
      ...columns('number', ...ends('habitants'), ...ends('touches'), ...ends('non_touches')),
    ],
    key: 'tranche_age',
    figure: null,
    rows: reach.byBand.map(({ band, residents, reached, notReached }) => [
      band,
      ...[residents, reached, notReached].flatMap(interval),
    ]),
  }
}

function channels(analysis: Analysis): OpenTable {
  return {
    name: 'canaux-audites',
    columns: [
      ...columns('string', 'canal', 'service', 'compte', 'exploitant', 'nature'),
      ...columns('number', ...ends('personnes_par_mois'), ...ends('habitants')),
      ...columns('string', 'code_habitants'),
    ],
    key: 'canal',
    figure: 'code_habitants',
    rows: analysis.channels.map(({ channel, service, account, operator, kind, monthlyPeople, residents }) => [
      ...[channel, service, account, operator, kind],
      ...[monthlyPeople, residents].flatMap(interval),
      residents.code,
    ]),
  }
}

function sources({ ledger }: Analysis): OpenTable {
  return {
    name: 'sources',
    columns: [
      ...columns('string', 'chiffre', 'nature', 'fichier', 'sha256', 'feuille'),
      ...columns('integer', 'premiere_ligne', 'derniere_ligne'),
      ...columns('string', 'colonne', 'reference', 'mention'),
    ],
    key: null,
    figure: 'chiffre',
    rows: ledger.flatMap(({ code, result }) =>
      isFigure(result) ? result.sources.map((source) => [code, source.kind, ...sourceCells(source)]) : [],
    ),
  }
}

function sourceCells(source: Source): readonly Cell[] {
  switch (source.kind) {
    case 'file': {
      const [first = null, last = null] = source.rows ?? []
      return [source.file, source.sha256, source.sheet, first, last, source.column, null, null]
    }
    case 'declared':
      return [null, null, null, null, null, null, null, source.what]
    case 'reference':
      return [null, null, null, null, null, null, source.id, null]
    case 'formula':
      return [null, null, null, null, null, null, null, source.id]
  }
}

function files(analysis: Analysis): OpenTable {
  return {
    name: 'fichiers',
    columns: columns('string', 'fichier', 'sha256', 'lu_comme'),
    key: 'sha256',
    figure: null,
    rows: analysis.files.map(({ file, sha256, importer }) => [file, sha256, importer]),
  }
}

function references({ reference }: Analysis, lang: Lang): OpenTable {
  return {
    name: 'references',
    columns: [
      ...columns('string', 'identifiant', 'texte'),
      ...columns('number', 'bas', 'haut'),
      ...columns('string', 'unite', 'source'),
      ...columns('year', 'annee'),
      ...columns('string', 'licence', 'remplacement'),
    ],
    key: 'identifiant',
    figure: null,
    rows: reference.values.map(({ id, low, high, unit, citation, licence, override }) => [
      ...[id, referenceText(lang, id, reference.values), low, high, unit],
      ...[citation.source, citation.year, licence, override?.reason ?? null],
    ]),
  }
}
