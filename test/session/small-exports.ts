/** A few lines of real formats, enough to open a session or run a command on. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

/** Matomo, visits over time, one row a month of 2025. */
export const matomo = [
  'date,nb_uniq_visitors,nb_visits,nb_actions',
  ...months.map((month, index) => `2025-${month},${1200 + 10 * index},${2500 + 20 * index},${6000 + index}`),
  '',
].join('\n')

/** INSEE, populations légales, one commune. */
export const insee = [
  'REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT',
  '53;Bretagne;35;3;99;238;35238;Rennes;227830;3170;231000',
  '',
].join('\n')

/** A table that nobody exports. */
export const homemade = 'plat,convives\nsoupe,12\ntarte,9\n'

export function writeExports(folder: string): {
  readonly matomo: string
  readonly insee: string
  readonly homemade: string
} {
  mkdirSync(folder, { recursive: true })
  const paths = {
    matomo: join(folder, 'visites.csv'),
    insee: join(folder, 'population.csv'),
    homemade: join(folder, 'cantine.csv'),
  }
  writeFileSync(paths.matomo, matomo)
  writeFileSync(paths.insee, insee)
  writeFileSync(paths.homemade, homemade)
  return paths
}

/** A content export of Meta of at least so many bytes. */
export function writeLongPosts(path: string, bytes: number): void {
  writeFileSync(path, 'Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Date,Views,Reach\n')
  const title = `"Réunion publique, salle « Les Halles ».\nVenez ""nombreux"" !${' Et à bientôt.'.repeat(10)}"`
  for (let number = 0, written = 0; written < bytes;) {
    let batch = ''
    for (; batch.length < 1e6; number += 1) {
      batch += `${745567000000000 + number},100099000000123,Ville,${title},03/12/2025 05:03,,Photos,Lifetime,${number % 99},9\n`
    }
    appendFileSync(path, batch)
    written += batch.length
  }
}
