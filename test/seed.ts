/** Property tests draw the same cases every time; `FC_SEED=<number>` draws others, to look further. */
import fc from 'fast-check'

const asked = process.env['FC_SEED']
fc.configureGlobal({ seed: asked === undefined ? 20_260_131 : Number(asked) })
