import { describe, expect, it } from 'vitest'
import { directoryCode } from '../../src/core/dossier/dossier.ts'
import { loadTerritoryDirectory } from '../../src/files/territory-directory.ts'

const directory = loadTerritoryDirectory()
const names = (query: string, limit = 5): readonly string[] =>
  directory
    .search(query, limit)
    .map((one) => `${one.kind} ${one.name}${one.departement === null ? '' : ` (${one.departement.name})`}`)

describe('the directory of territories', () => {
  it('finds each kind by its code', () => {
    expect(directory.byCode('35238')).toEqual({
      kind: 'commune',
      code: '35238',
      name: 'Rennes',
      population: 230_890,
      populationYear: null,
      departement: { code: '35', name: 'Ille-et-Vilaine' },
      epci: { code: '243500139', name: 'Rennes Métropole' },
    })
    expect(directory.byCode('243500139')).toMatchObject({
      kind: 'epci',
      name: 'Rennes Métropole',
      departement: { code: '35' },
    })
    expect(directory.byCode('2a')).toMatchObject({ kind: 'departement', name: 'Corse-du-Sud' })
    expect(directory.byCode(' 53 ')).toMatchObject({ kind: 'departement', name: 'Mayenne' })
    expect(directory.byCode('R53')).toMatchObject({ kind: 'region', code: '53', name: 'Bretagne' })
    const [found] = directory.search('bretagne', 1)
    expect(found === undefined ? null : directoryCode(found)).toBe('R53')
    expect(directory.byCode('99999')).toBeNull()
    expect(directory.byCode('__proto__')).toBeNull()
  })

  it('ignores accents, case, hyphens, apostrophes, ligatures, saint and st', () => {
    for (const query of [
      'Saint-Étienne-du-Rouvray',
      'ST ETIENNE DU ROUVRAY',
      'st étienne-du rouvray',
      'saint etienne du rouv',
    ]) {
      expect(names(query)).toEqual(['commune Saint-Étienne-du-Rouvray (Seine-Maritime)'])
    }
    expect(names("l'hay les roses", 1)).toEqual(["commune L'Haÿ-les-Roses (Val-de-Marne)"])
    expect(names('oeuilly')).toEqual(['commune Œuilly (Marne)', 'commune Œuilly (Aisne)'])
    expect(names('sainte foy les lyon')[0]).toBe('commune Sainte-Foy-lès-Lyon (Rhône)')
  })

  it('puts the exact name first, then the most populated', () => {
    expect(names('paris', 2)).toEqual(['commune Paris (Paris)', 'departement Paris'])
    expect(names('rennes', 2)).toEqual(['commune Rennes (Ille-et-Vilaine)', 'epci Rennes Métropole (Ille-et-Vilaine)'])
    expect(names('35238')).toEqual(['commune Rennes (Ille-et-Vilaine)'])
    expect(names('havre', 1)).toEqual(['commune Le Havre (Seine-Maritime)'])
    expect(names('bretagne', 1)).toEqual(['region Bretagne'])
  })

  it('tells homonyms apart by their département', () => {
    expect(names('saint-denis', 2)).toEqual([
      'commune Saint-Denis (La Réunion)',
      'commune Saint-Denis (Seine-Saint-Denis)',
    ])
    for (const query of ['saint-denis 93', 'saint-denis (93)', 'saint denis seine-saint-denis']) {
      expect(names(query, 1)).toEqual(['commune Saint-Denis (Seine-Saint-Denis)'])
    }
  })

  it('finds groupings of communes by their long or short kind', () => {
    for (const query of ['cc faucigny', 'communauté de communes Faucigny', 'faucigny glieres']) {
      expect(names(query, 1)).toEqual(['epci CC Faucigny - Glières (Haute-Savoie)'])
    }
  })

  it('has current communes only, all with a name, and totals that add up', () => {
    expect(names('paris 15e')).toEqual([])
    const rennes = directory.byCode('243500139')
    const ille = directory.byCode('35')
    const bretagne = directory.byCode('R53')
    expect(rennes?.population).toBeGreaterThan(450_000)
    expect(ille?.population).toBeGreaterThan(rennes?.population ?? Infinity)
    expect(['22', '29', '35', '56'].reduce((sum, code) => sum + (directory.byCode(code)?.population ?? NaN), 0)).toBe(
      bretagne?.population,
    )
  })

  it('gives nothing for nothing, and respects the limit', () => {
    expect(directory.search('', 5)).toEqual([])
    expect(directory.search(' -’ ', 5)).toEqual([])
    expect(directory.search('a', 3)).toHaveLength(3)
    expect(directory.search('(.*)+$'.repeat(1000), 3)).toEqual([])
  })

  it('is loaded once', () => {
    expect(loadTerritoryDirectory()).toBe(directory)
  })
})
