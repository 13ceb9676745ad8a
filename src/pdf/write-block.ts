import type { Block } from '../core/report/report.ts'
import { chartBlockHeight, writeChart } from './write-chart.ts'
import { calloutHeight, writeCallout } from './write-callout.ts'
import { decisionBoxHeight, writeDecisionBox } from './write-decision-box.ts'
import { writeFigureRow } from './write-figure-row.ts'
import { writeHeading } from './write-heading.ts'
import { writeList } from './write-list.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeProblem } from './write-problem.ts'
import { writeQuestion } from './write-question.ts'
import { writeTable } from './write-table.ts'
import { frameHeight } from './style.ts'
import { atTop, newPage } from './writer.ts'
import type { Writer } from './writer.ts'

/** `following`: the blocks after this one, so that a heading keeps with what it announces. */
export function writeBlock(writer: Writer, block: Block, following: readonly Block[]): void {
  switch (block.kind) {
    case 'heading':
      writeHeading(writer, block, leastHeight(writer, following))
      return
    case 'paragraph':
      writeParagraph(writer, block)
      return
    case 'figure-row':
      writeFigureRow(writer, block)
      return
    case 'table':
      writeTable(writer, block)
      return
    case 'chart':
      writeChart(writer, block.chart)
      return
    case 'list':
      writeList(writer, block)
      return
    case 'callout':
      writeCallout(writer, block)
      return
    case 'decision-box':
      writeDecisionBox(writer, block)
      return
    case 'question':
      writeQuestion(writer, block)
      return
    case 'problem':
      writeProblem(writer, block)
      return
    case 'page-break':
      if (!atTop(writer)) newPage(writer)
      return
    default:
      unreachable(block)
  }
}

/** Space that the next block needs at least, in points. */
function leastHeight(writer: Writer, [next, ...others]: readonly Block[]): number {
  const line = writer.style.body.size * writer.style.body.leading
  switch (next?.kind) {
    case undefined:
    case 'page-break':
      return 0
    case 'chart':
      return chartBlockHeight(writer, next.chart)
    case 'callout':
      return calloutHeight(writer, next)
    case 'decision-box':
      return Math.min(decisionBoxHeight(writer, next), frameHeight / 2) + writer.style.space.block
    case 'heading':
      return 2 * line + leastHeight(writer, others)
    case 'table':
      return 6 * line
    case 'paragraph':
      return (next.text.length > 0 ? 2 * line : 0) + (others[0]?.kind === 'table' ? 5 * line : 0)
    default:
      return 3 * line
  }
}

function unreachable(block: never): never {
  throw new TypeError(`Not a block: ${JSON.stringify(block)}`)
}
