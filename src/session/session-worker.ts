/** Entry of the session's own thread: imports, analyses and documents never block a window or a server. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Message, Request } from './session-messages.ts'
import { createSession } from './session.ts'
import type { SessionOptions } from './session.ts'

if (parentPort === null) throw new Error('session-worker is started by session-host, as a worker thread')
const port = parentPort

function say(message: Message): void {
  port.postMessage(message)
}

const session = createSession(workerData as SessionOptions)
session.onProgress((progress) => {
  say({ kind: 'progress', progress })
})
session.onChange((view) => {
  say({ kind: 'change', view })
})
port.on('message', ({ id, name, argument }: Request) => {
  void session.handle(name, argument).then((outcome) => {
    say({ kind: 'answer', id, outcome })
  })
})
