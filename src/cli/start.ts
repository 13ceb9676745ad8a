/** What `npm start` runs: the command `open`. */
import { main } from './cli.ts'

process.exitCode = await main(['open', ...process.argv.slice(2)])
