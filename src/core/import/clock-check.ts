/** Whether the times of an export agree with those that its identifiers hold: told when most of them do not. */
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { Table } from './table.ts'

export class ClockCheck {
  #checked = 0
  #agreeing = 0

  add(agrees: boolean): void {
    this.#checked += 1
    if (agrees) this.#agreeing += 1
  }

  /** Scheduled publications and edits move a few of them: half must agree. Null: nothing to tell. */
  problem({ file, sheet }: Pick<Table, 'file' | 'sheet'>): Problem | null {
    if (this.#checked < 3 || this.#agreeing * 2 >= this.#checked) return null
    const params = { agreeing: this.#agreeing, checked: this.#checked }
    return problem('time-zone-unproved', 'warning', params, { file, sheet })
  }
}
